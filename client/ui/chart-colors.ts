export interface ChartColors {
  series: readonly string[];
  ink: string;
  muted: string;
  line: string;
  paper: string;
}

/**
 * No red: it is kept for what needs action. Neighbours differ in lightness too, and every colour has
 * 3:1 on its background.
 */
export const chartColors: Record<"light" | "dark", ChartColors> = {
  light: {
    series: ["#0b5670", "#b9770e", "#4a93a6", "#7a4e7d", "#7c8993", "#6b7f2a"],
    ink: "#15202a",
    muted: "#51606b",
    line: "#d9dfe3",
    paper: "#ffffff",
  },
  dark: {
    series: ["#66b3cf", "#e3ae55", "#4c93a8", "#c59ac9", "#8c9aa5", "#aebf6a"],
    ink: "#e7ecef",
    muted: "#a5b3bd",
    line: "#2b3942",
    paper: "#10171c",
  },
};
