import type { ChartData, ChartSeries } from "#client/ui/chart-data.ts";
import { axisText, chartFont } from "#client/ui/chart-look.ts";
import type { ChartLook } from "#client/ui/chart-look.ts";

const titled = ({ name, unit }: ChartSeries) => (unit ? `${name} (${unit})` : name);

/** A point for each category at its two values; those that stand out have their name beside them. */
export function scatterParts(data: ChartData, look: ChartLook): object {
  const { colors } = look;
  const [x, y] = data.series as readonly [ChartSeries, ChartSeries];
  const write = (of: ChartSeries) => of.format ?? look.format;
  const axis = (of: ChartSeries, place: object) => ({
    type: of.byFactors ? "log" : "value",
    scale: true,
    splitNumber: 5,
    name: titled(of),
    nameTextStyle: { color: colors.ink, fontFamily: chartFont, fontSize: 12, fontWeight: 600 },
    axisLabel: { ...axisText(look), formatter: write(of), hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: colors.muted } },
    splitLine: { lineStyle: { color: colors.line } },
    ...place,
  });
  const labelled = new Set(data.labelled);
  const points = data.categories.flatMap((name, index) => {
    const [left, up] = [x.values[index], y.values[index]];
    if (left == null || up == null) return [];
    return [{ name, value: [left, up], label: { show: labelled.has(index) } }];
  });
  return {
    legend: { show: false },
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: colors.paper,
      borderColor: colors.muted,
      textStyle: { color: colors.ink, fontFamily: chartFont, fontSize: 13 },
      formatter: ({ name, value: [left, up] }: { name: string; value: [number, number] }) =>
        [`<b>${escaped(name)}</b>`, `${escaped(x.name)}: ${write(x)(left)}`, `${escaped(y.name)}: ${write(y)(up)}`].join("<br>"),
    },
    grid: { left: 8, right: 40, top: 44, bottom: 32, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: axis(x, { nameLocation: "middle", nameGap: 28 }),
    yAxis: axis(y, {
      nameLocation: "end",
      nameTextStyle: { align: "left", color: colors.ink, fontFamily: chartFont, fontSize: 12, fontWeight: 600 },
    }),
    series: [
      {
        type: "scatter",
        data: points,
        symbolSize: points.length > 120 ? 7 : 10,
        itemStyle: { color: colors.series[0], opacity: 0.75, borderColor: colors.paper, borderWidth: 1 },
        label: {
          position: "right",
          distance: 6,
          fontFamily: chartFont,
          fontSize: 12,
          color: colors.ink,
          width: 160,
          overflow: "truncate",
          formatter: "{b}",
        },
        labelLayout: { hideOverlap: true },
        ...(data.middle ? { markLine: middleLines(data.middle, look) } : {}),
      },
    ],
  };
}

const middleLines = ([x, y]: readonly [number, number], { colors }: ChartLook): object => ({
  silent: true,
  symbol: "none",
  animation: false,
  lineStyle: { color: colors.muted, type: "dashed", width: 1 },
  label: { show: false },
  data: [{ xAxis: x }, { yAxis: y }],
});

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
