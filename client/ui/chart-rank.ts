import type { ChartData } from "#client/ui/chart-data.ts";
import { axisText, chartFont, chartSymbols } from "#client/ui/chart-look.ts";
import type { ChartLook } from "#client/ui/chart-look.ts";

/** So many of the series have a colour of their own; the rest is grey ground to see them against. */
const leading = 6;
/** Pixels below which names are short. */
const narrow = 640;

/** Places over periods: a line each, the first on top, its name where it ends. */
export function rankParts(data: ChartData, look: ChartLook): object {
  const { colors } = look;
  const text = axisText(look);
  const worst = Math.max(1, ...data.series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const nameRoom = Math.min(220, look.width * 0.36);
  return {
    // Lines and the names at their ends would travel apart when the room for names changes.
    animation: false,
    legend: { show: false },
    grid: { left: 4, right: nameRoom + 20, top: 28, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      type: "category",
      position: "top",
      boundaryGap: false,
      data: [...data.categories],
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...text, hideOverlap: true },
      splitLine: { show: true, lineStyle: { color: colors.line } },
    },
    yAxis: {
      type: "value",
      inverse: true,
      min: 1,
      max: worst,
      minInterval: 1,
      interval: worst <= 12 ? 1 : Math.ceil(worst / 8),
      axisLabel: { ...text, formatter: (value: number) => (Number.isInteger(value) ? look.format(value) : "") },
      splitLine: { show: false },
    },
    series: data.series.map(({ name, shortName = name, values }, index) => {
      const leads = index < leading;
      const label = look.width < narrow ? shortName : name;
      const color = leads ? colors.series[index % colors.series.length] : colors.muted;
      return {
        name,
        type: "line",
        data: [...values],
        clip: false,
        z: leads ? 3 : 2,
        symbol: leads ? chartSymbols[index % chartSymbols.length] : "circle",
        symbolSize: leads ? 9 : 5,
        itemStyle: { color },
        lineStyle: { width: leads ? 2.5 : 1, color, opacity: leads ? 1 : 0.6 },
        connectNulls: false,
        emphasis: { focus: "series", lineStyle: { width: 3 } },
        endLabel: {
          show: true,
          distance: 10,
          width: nameRoom,
          overflow: "truncate",
          fontFamily: chartFont,
          fontSize: 12,
          fontWeight: leads ? 600 : 400,
          color: leads ? colors.ink : colors.muted,
          formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? `${look.format(value)}. ${label}` : label),
        },
      };
    }),
  };
}
