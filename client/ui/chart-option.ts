import type { EChartsCoreOption } from "echarts/core";
import { isLying, nameWidth } from "#client/ui/chart-data.ts";
import type { ChartData } from "#client/ui/chart-data.ts";
import { axisText, chartFont, chartSymbols } from "#client/ui/chart-look.ts";
import type { ChartLook } from "#client/ui/chart-look.ts";
import { rankParts } from "#client/ui/chart-rank.ts";
import { scatterParts } from "#client/ui/chart-scatter.ts";

const dashes = ["solid", "dashed", "dotted", "solid", "dashed", "dotted"] as const;
/** Numbers on the bars themselves save the eye the way to the axis, as long as they do not crowd. */
const mostLabels = 24;
/** Light marks over the second and later parts of a stack: told apart without colour, and on paper. */
const marks = [
  { symbolSize: 0, color: "transparent" },
  { symbol: "rect", color: "rgba(255,255,255,0.38)", dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4 },
  {
    symbol: "circle",
    symbolSize: 0.7,
    color: "rgba(255,255,255,0.5)",
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [5, 0],
  },
  { symbol: "rect", color: "rgba(255,255,255,0.38)", dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: Math.PI / 4 },
];

const isLabelled = ({ kind, categories, series }: ChartData) => kind === "bar" && categories.length * series.length <= mostLabels;

function makeSeries(data: ChartData, look: ChartLook, lying: boolean): object[] {
  return data.series.map(({ name, values }, index) => {
    const shared = { name, data: [...values], label: { fontFamily: chartFont, fontSize: 12, color: look.colors.ink } };
    if (data.kind === "line") {
      return {
        ...shared,
        type: "line",
        symbol: chartSymbols[index % chartSymbols.length],
        symbolSize: 7,
        lineStyle: { width: 2, type: dashes[index % dashes.length] },
        connectNulls: false,
      };
    }
    const stacked = data.kind === "stacked";
    return {
      ...shared,
      type: "bar",
      barMaxWidth: lying ? 16 : 40,
      barGap: "12%",
      ...(stacked
        ? { stack: "all", itemStyle: { borderColor: look.colors.paper, borderWidth: 1, decal: marks[index % marks.length] } }
        : {}),
      label: {
        ...shared.label,
        show: isLabelled(data),
        position: lying ? "right" : "top",
        formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? look.format(value) : ""),
      },
    };
  });
}

/** ECharts wraps a long legend but leaves no room for it: a name takes about 7 px a letter, its sign 48. */
function legendRows({ series }: ChartData, width: number): number {
  let rows = 1;
  let used = 0;
  for (const { name } of series) {
    const needed = 48 + 7 * name.length;
    if (used > 0 && used + needed > width) {
      rows += 1;
      used = 0;
    }
    used += needed;
  }
  return rows;
}

/** What every chart shares. */
function frame(data: ChartData, look: ChartLook): EChartsCoreOption {
  const { colors } = look;
  return {
    color: [...colors.series],
    textStyle: { fontFamily: chartFont, color: colors.ink },
    animation: look.moves,
    animationDuration: 300,
    aria: { enabled: true, label: { description: look.description } },
    legend: {
      show: data.series.length > 1,
      left: 0,
      top: 0,
      itemGap: 18,
      selectedMode: false,
      textStyle: { color: colors.ink, fontFamily: chartFont, fontSize: 12 },
    },
    tooltip: {
      trigger: data.kind === "rank" ? "item" : "axis",
      axisPointer: { type: data.kind === "line" ? "line" : "shadow" },
      confine: true,
      backgroundColor: colors.paper,
      borderColor: colors.muted,
      textStyle: { color: colors.ink, fontFamily: chartFont, fontSize: 13 },
      valueFormatter: (value: unknown) => (typeof value === "number" ? look.format(value) : look.gap),
    },
  };
}

/** ECharts' words for one of our charts. */
export function makeChartOption(data: ChartData, look: ChartLook): EChartsCoreOption {
  const shared = frame(data, look);
  if (data.kind === "rank") return { ...shared, ...rankParts(data, look) };
  if (data.kind === "scatter") return { ...shared, ...scatterParts(data, look) };
  const lying = isLying(data);
  const { valueAxis, categoryAxis } = makeAxes(data, look, lying);
  return {
    ...shared,
    grid: {
      left: 4,
      right: lying ? 64 : 16,
      top: data.series.length > 1 ? 18 + 24 * legendRows(data, look.width) : 20,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: lying ? valueAxis : categoryAxis,
    yAxis: lying ? categoryAxis : valueAxis,
    series: makeSeries(data, look, lying),
  };
}

function makeAxes(data: ChartData, look: ChartLook, lying: boolean): { valueAxis: object; categoryAxis: object } {
  const { colors } = look;
  const nothingAt = (index: number) => data.series.every(({ values }) => values[index] == null);
  const names = data.categories.map((name, index) => (nothingAt(index) ? `${name} (${look.gap})` : name));
  const text = axisText(look);
  const categoryAxis = {
    type: "category",
    data: names,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.muted } },
    axisLabel: {
      ...text,
      color: colors.ink,
      ...(lying ? { width: nameWidth(look.width), lineHeight: 15, overflow: "break" } : { hideOverlap: true }),
    },
  };
  const valueAxis = {
    type: "value",
    splitNumber: 4,
    // A length is read from zero; the course of a line is not.
    scale: data.kind === "line",
    ...(data.kind === "line" ? { boundaryGap: ["6%", "6%"] } : {}),
    axisLabel: { ...text, show: !isLabelled(data), formatter: look.format, hideOverlap: true },
    splitLine: { show: !isLabelled(data), lineStyle: { color: colors.line } },
  };
  return { valueAxis, categoryAxis };
}
