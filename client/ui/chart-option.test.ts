import { expect, it } from "vitest";
import { chartColors } from "#client/ui/chart-colors.ts";
import { chartTable, isLying } from "#client/ui/chart-data.ts";
import type { ChartData } from "#client/ui/chart-data.ts";
import { makeChartOption } from "#client/ui/chart-option.ts";

const data: ChartData = {
  kind: "bar",
  axis: "Đơn vị",
  unit: "hồ sơ",
  categories: ["Huyện Trực Ninh", "Huyện Hải Hậu"],
  series: [{ key: "late", name: "Quá hạn", values: [15, null] }],
};
const look = { colors: chartColors.light, description: "Một câu", format: String, gap: "chưa có số liệu", moves: false, width: 800 };

it("says at the axis which bar is missing, and lays long names down", () => {
  expect(isLying(data)).toBe(true);
  expect(makeChartOption(data, look)).toMatchObject({
    yAxis: { data: ["Huyện Trực Ninh", "Huyện Hải Hậu (chưa có số liệu)"] },
    series: [{ data: [15, null] }],
    aria: { enabled: true, label: { description: "Một câu" } },
  });
});

it("tells lines apart by sign and stroke, parts of a stack by marks, not by colour only", () => {
  const two = [...data.series, { key: "due", name: "Đúng hạn", values: [1, 2] }];
  const line = makeChartOption({ ...data, kind: "line", series: two }, look);
  expect(line).toMatchObject({
    series: [
      { symbol: "circle", lineStyle: { type: "solid" } },
      { symbol: "rect", lineStyle: { type: "dashed" } },
    ],
  });
  const stack = makeChartOption({ ...data, kind: "stacked", series: two }, look);
  expect(stack).toMatchObject({ series: [{ stack: "all" }, { itemStyle: { decal: { symbol: "rect" } } }] });
});

it("has the same figures as a table", () => {
  const { columns, rows } = chartTable(data);
  expect(columns.map(({ title, unit }) => [title, unit])).toEqual([
    ["Đơn vị", undefined],
    ["Quá hạn", "hồ sơ"],
  ]);
  expect(rows.map((row) => columns[1]?.value?.(row))).toEqual([15, null]);
});
