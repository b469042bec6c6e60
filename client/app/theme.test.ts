import { describe, expect, it } from "vitest";
import { darkColors, emphasis, lightColors } from "#client/app/theme.ts";
import { chartColors } from "#client/ui/chart-colors.ts";

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** WCAG 2.2, relative luminance. */
function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(text: number[], ground: number[]): number {
  const [dark = 0, light = 0] = [luminance(text), luminance(ground)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
const over = (text: number[], ground: number[], opacity: number) =>
  text.map((value, index) => value * opacity + (ground[index] ?? 0) * (1 - opacity));

describe.each([
  ["light", lightColors],
  ["dark", darkColors],
] as const)("%s colours", (name, colors) => {
  const grounds = [colors.background, colors.surface, colors.band, colors.hover].map(channels);

  it.each(["on-background", "muted", "primary", "error", "warning", "success"] as const)("%s reads on every ground", (text) => {
    for (const ground of grounds) expect(contrast(channels(colors[text]), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("labels dimmed by the kit still read", () => {
    for (const ground of grounds) {
      const dimmed = over(channels(colors["on-surface"]), ground, emphasis["medium-emphasis-opacity"]);
      expect(contrast(dimmed, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("text on filled colours reads", () => {
    for (const fill of ["primary", "error", "warning", "success", "masthead"] as const) {
      expect(contrast(channels(colors[`on-${fill}`]), channels(colors[fill]))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("frames of fields and marks of charts stand out from their ground", () => {
    const ground = channels(colors.background);
    for (const mark of [colors["line-strong"], ...chartColors[name].series]) {
      expect(contrast(channels(mark), ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
