import type { SheetLayoutInput } from "#schema/ingest/sheet.input.ts";
import { badInput } from "#server/core/errors.ts";
import { suggestedLayout, type LayoutAsk } from "./choose-layout.ts";
import { fingerprintOf, headAt } from "./map-columns.ts";
import { bounds, partRows, type SheetPart } from "./sheet.ts";
import { scaleChoices, type SheetLayout } from "./sheet-layout.ts";
import type { SheetTemplate } from "./templates.ts";

interface Laid {
  readonly parts: readonly SheetPart[];
  readonly layout: SheetLayout;
}

/** The sheet of a file that is meant. */
export const partOf = ({ parts, layout }: Laid, name: string | null | undefined): SheetPart =>
  parts.find((part) => part.name === (name ?? layout.sheet)) ?? parts[0]!;

const rowIn = (path: string, value: number) => {
  if (!Number.isInteger(value) || value < 0 || value > bounds.rows)
    throw badInput(`layout.${path}`, `số dòng từ 0 đến ${bounds.rows}`, value);
  return value;
};

/** The layout that a person means; what is left out stays as it was, and columns that are left out are suggested anew. */
export function layoutOfInput(input: SheetLayoutInput, template: SheetTemplate, laid: Laid, ask: LayoutAsk | null = null): SheetLayout {
  const part = partOf(laid, input.sheet);
  const headRow = rowIn("headRow", input.headRow ?? laid.layout.headRow);
  const head = headAt(part, headRow);
  const firstRow = Math.max(headRow + 1, rowIn("firstRow", input.firstRow ?? headRow + 1));
  const leavesOut = input.leavesOut ?? false;
  if (!input.columns) {
    const suggested = ask ? suggestedLayout(template, part, head, ask) : { ...laid.layout, template: template.key };
    return { ...suggested, firstRow, leavesOut };
  }
  const width = Math.max(head.titles.length, ...part.rows.slice(0, partRows).map(({ cells }) => cells.length));
  const columns: (string | null)[] = Array.from({ length: width }, () => null);
  const [fixed, scales]: [Record<string, string>, Record<string, number>] = [{}, {}];
  for (const { column, at, fixed: value, scale } of input.columns) {
    if (!template.columns.some(({ key }) => key === column))
      throw badInput("layout.columns.column", `cột của mẫu “${template.title}”`, column);
    if (at != null && (at < 0 || at >= bounds.columns)) throw badInput("layout.columns.at", `cột từ 0 đến ${bounds.columns - 1}`, at);
    if (scale != null && !scaleChoices.includes(scale as never)) throw badInput("layout.columns.scale", scaleChoices.join(", "), scale);
    if (at != null) {
      while (columns.length <= at) columns.push(null);
      columns[at] = column;
    } else if (value?.trim()) fixed[column] = value.trim().slice(0, 500);
    if (scale != null && scale !== 1) scales[column] = scale;
  }
  const place = { template: template.key, fingerprint: fingerprintOf(head), sheet: part.name, headRow, firstRow };
  return { ...place, columns, fixed, scales, leavesOut };
}
