import type { Origin } from "#client/ui/origin.ts";

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** `dòng 476–478`; null when the figure has no place in a text. */
export function placeText(t: Translate, origin: Origin): string | null {
  const { lineStart, lineEnd } = origin;
  if (lineStart == null) return null;
  if (lineEnd == null || lineEnd === lineStart) return t("ui.origin.line", { from: lineStart });
  return t("ui.origin.lines", { from: lineStart, to: lineEnd });
}

/** One line for under a figure: `158/KH-UBND, dòng 294`. */
export function originLine(t: Translate, origins: readonly Origin[]): string | null {
  const [first, ...others] = origins;
  if (!first) return null;
  const where = first.document?.number || first.document?.subject || first.source || t(`ui.origin.kind.${first.kind}`);
  const line = [where, placeText(t, first)].filter(Boolean).join(", ");
  return others.length === 0 ? line : t("ui.origin.andMore", { line, count: others.length });
}

/** The documents or sources behind several figures, each once: `54/BC-UBND; 158/KH-UBND`. */
export function sourceNames(origins: readonly Origin[]): string {
  const names = origins.map(({ document, source }) => document?.number || document?.subject || source);
  return [...new Set(names.filter(Boolean))].join("; ");
}
