import type { ChartColors } from "#client/ui/chart-colors.ts";

export interface ChartLook {
  colors: ChartColors;
  /** Of the whole picture, for those who do not see it. */
  description: string;
  format: (value: number) => string;
  gap: string;
  moves: boolean;
  /** Pixels the picture is wide, for the room of labels. */
  width: number;
}

export const chartFont = "'Hub Figures', 'Be Vietnam Pro', system-ui, sans-serif";
/** One for each series: told apart without colour. */
export const chartSymbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect"];

export const axisText = ({ colors }: ChartLook) => ({ color: colors.muted, fontFamily: chartFont, fontSize: 12 });
