import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { LabelLayout } from "echarts/features";
import { init, use } from "echarts/core";
import type { EChartsCoreOption } from "echarts/core";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { chartColors } from "#client/ui/chart-colors.ts";
import { chartHeight } from "#client/ui/chart-data.ts";
import type { ChartData } from "#client/ui/chart-data.ts";

use([BarChart, LineChart, ScatterChart, LabelLayout, GridComponent, LegendComponent, TitleComponent, CanvasRenderer]);

const width = 1000;
const head = 64;
const foot = 40;
const margin = 20;

/**
 * A picture that stands alone in a report: title above, source below, light colours, twice the pixels.
 * Drawn anew on a canvas, because a saved SVG would lose the page's fonts.
 */
export async function chartPng(data: ChartData, option: EChartsCoreOption, words: { title: string; source: string }): Promise<Blob> {
  const { ink, muted, paper } = chartColors.light;
  const frame = document.createElement("div");
  const chart = init(frame, null, { renderer: "canvas", width, height: chartHeight(data, width) + head + foot, devicePixelRatio: 2 });
  const grid = option["grid"] as { right: number };
  chart.setOption({
    ...option,
    animation: false,
    backgroundColor: paper,
    title: [
      {
        text: words.title,
        left: margin,
        top: margin,
        textStyle: { color: ink, fontSize: 18, fontWeight: 600, width: width - 2 * margin, overflow: "break" },
      },
      { text: words.source, left: margin, bottom: margin / 2, textStyle: { color: muted, fontSize: 12, fontWeight: 400 } },
    ],
    legend: { ...(option["legend"] as object), left: margin, top: head },
    grid: { ...grid, left: margin, right: Math.max(84, grid.right), top: head + 36, bottom: foot + (data.kind === "scatter" ? 32 : 0) },
  });
  const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: paper });
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  chart.dispose();
  if (!picture) throw new Error("The browser could not make a picture of the chart");
  return picture;
}
