/**
 * One accent, a deep blue-green; red is kept for what needs action. Every text colour reaches 4.5:1 on
 * `background`, `surface` and `band`, and `line-strong` 3:1 (see theme.test.ts).
 */
export const lightColors = {
  background: "#ffffff",
  surface: "#ffffff",
  band: "#f3f5f6",
  hover: "#e8edef",
  line: "#d9dfe3",
  "line-strong": "#7c8993",
  muted: "#51606b",
  masthead: "#0b3f52",
  "on-masthead": "#ffffff",
  primary: "#0b5670",
  "on-primary": "#ffffff",
  secondary: "#51606b",
  "on-secondary": "#ffffff",
  error: "#b3241a",
  "on-error": "#ffffff",
  warning: "#8a5200",
  "on-warning": "#ffffff",
  success: "#1d6b46",
  "on-success": "#ffffff",
  info: "#0b5670",
  "on-info": "#ffffff",
  "on-background": "#15202a",
  "on-surface": "#15202a",
};

export const darkColors: typeof lightColors = {
  background: "#10171c",
  surface: "#182229",
  band: "#1a252d",
  hover: "#23313a",
  line: "#2b3942",
  "line-strong": "#71828e",
  muted: "#a5b3bd",
  masthead: "#0a2c3a",
  "on-masthead": "#f2f6f8",
  primary: "#7cc5de",
  "on-primary": "#06222d",
  secondary: "#a5b3bd",
  "on-secondary": "#10171c",
  error: "#ff9c92",
  "on-error": "#3b0704",
  warning: "#f0b862",
  "on-warning": "#2e1b00",
  success: "#77cfa0",
  "on-success": "#04291a",
  info: "#7cc5de",
  "on-info": "#06222d",
  "on-background": "#e7ecef",
  "on-surface": "#e7ecef",
};

/** Vuetify dims labels by opacity; its defaults (0.60) fall below 4.5:1 on our surfaces. */
export const emphasis = {
  "high-emphasis-opacity": 1,
  "medium-emphasis-opacity": 0.78,
  "disabled-opacity": 0.62,
};
