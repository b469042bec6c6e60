import type { ImportSheet, SheetColumn, SheetPreviewRow } from "#schema/ingest/sheet.type.ts";
import type { SheetLayoutInput } from "#schema/ingest/sheet.input.ts";
import type { Lists } from "#server/ingest/batches/lists.sql.ts";
import { periodByCode } from "#server/ingest/batches/period-of.ts";
import type { Checked, Lookups } from "./check-cells.ts";
import { checkPlace } from "./check-place.ts";
import { checkRows } from "./check-rows.ts";
import type { LayoutAsk } from "./choose-layout.ts";
import { coveredCells } from "./covered-cells.ts";
import { layoutOfInput, partOf } from "./layout-input.ts";
import { headAt } from "./map-columns.ts";
import { columnName, type CellValue, type SheetPart } from "./sheet.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { SheetRow } from "./sheets.sql.ts";
import { withOwnCodes } from "./own-codes.ts";
import { suggestColumns } from "./suggest-columns.ts";
import type { SheetTemplate, TemplateColumn } from "./templates.ts";

/** Rows that are shown as they stand, and as they would read. */
const shown = { raw: 20, read: 8 };

/** A sheet with its layout, as it is kept or as a person would have it, and how its first rows would read by it. */
export function openSheet(kept: SheetRow, input: SheetLayoutInput | null, ask: LayoutAsk & { lists: Lists }): ImportSheet {
  const wanted = input?.template ?? kept.layout.template;
  const template = ask.templates.get(wanted) ?? null;
  const isKept = input === null;
  const layout = isKept || !template ? { ...kept.layout, template: template?.key ?? "" } : layoutOfInput(input, template, kept, ask);
  const part = partOf(kept, input?.sheet ?? layout.sheet);
  const first = checkFirst(template, layout, part, ask.lookups);
  const told = isKept ? kept : { ...first, origin: "CHOSEN", mappingName: null };
  return {
    names: kept.parts.map(({ name }) => name),
    ...{
      sheet: part.name,
      template: template?.key ?? null,
      headRow: layout.headRow,
      firstRow: layout.firstRow,
      leavesOut: layout.leavesOut,
    },
    ...{ origin: told.origin, mappingName: told.mappingName, rowCount: kept.rowCount, notices: [...kept.notices] },
    problems: [...told.problems],
    problemCount: told.problemCount,
    isChecked: isKept,
    heads: headsOf(part, layout),
    rows: part.rows.slice(0, shown.raw).map(({ number, cells }) => ({ number, cells: cells.map(textOf) })),
    columns: template ? columnsOf(template, layout, part, ask.lookups) : [],
    preview: template ? previewOf(template, layout, dataOf(part, layout, first.leftOut), ask) : [],
    templates: [...ask.templates.values()].map(({ key, title }) => ({ key, title })),
  };
}

const textOf = (cell: CellValue): string | null =>
  cell === null ? null : typeof cell === "object" ? cell.fault : typeof cell === "number" ? numberText(cell) : String(cell);
const numberText = (value: number) => value.toLocaleString("vi-VN", { maximumFractionDigits: 6 });

function checkFirst(template: SheetTemplate | null, layout: SheetLayout, part: SheetPart, lookups: Lookups) {
  return template ? checkRows(template, layout, part, withOwnCodes(lookups, layout, part)) : { problems: [], problemCount: 0, leftOut: [] };
}

const samples = 3;

function headsOf(part: SheetPart, { headRow, firstRow }: SheetLayout): ImportSheet["heads"] {
  const { titles } = headAt(part, headRow);
  const below = part.rows.filter(({ number }) => number >= firstRow);
  const width = Math.max(titles.length, ...below.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => ({
    letter: columnName(at),
    title: titles[at]?.text || null,
    samples: below.flatMap(({ cells }) => textOf(cells[at] ?? null) ?? []).slice(0, samples),
  }));
}

function columnsOf(template: SheetTemplate, layout: SheetLayout, part: SheetPart, lookups: Lookups): SheetColumn[] {
  const suggested = suggestColumns(template, headAt(part, layout.headRow), part.rows, lookups);
  return template.columns.map((column) => {
    const { key, header, group, type, isRequired, help, example, choices } = column;
    const at = layout.columns.indexOf(key);
    const hint = suggested.find((one) => one.key === key) ?? null;
    return {
      ...{ key, header, group, type, isRequired, help, example, choices: [...choices] },
      ...{ at: at < 0 ? null : at, fixed: at < 0 ? (layout.fixed[key] ?? null) : null, scale: layout.scales[key] ?? 1 },
      suggestedAt: hint?.at ?? null,
      confidence: hint && hint.at === at ? hint.confidence : null,
    };
  });
}

/** The first rows of data; words of cells merged over several rows stand in each. */
function dataOf(part: SheetPart, { firstRow }: SheetLayout, leftOut: readonly number[]): SheetPart["rows"] {
  const covered = coveredCells(part);
  const rows = part.rows.filter(({ number }) => number >= firstRow && !leftOut.includes(number)).slice(0, shown.read);
  return rows.map((row) => ({ ...row, cells: covered(row) }));
}

function previewOf(
  template: SheetTemplate,
  layout: SheetLayout,
  rows: SheetPart["rows"],
  ask: LayoutAsk & { lists: Lists },
): SheetPreviewRow[] {
  const lookups = withOwnCodes(ask.lookups, layout, { rows });
  const places = template.columns.map((column) => ({
    column,
    at: layout.columns.indexOf(column.key),
    scale: layout.scales[column.key] ?? 1,
  }));
  return rows.map(({ number, cells }) => {
    const read = places.map(({ column, at, scale }) => {
      const raw = at < 0 ? (layout.fixed[column.key] ?? null) : (cells[at] ?? null);
      const isMissing = at < 0 && raw === null;
      const checked: Checked = isMissing ? { value: null } : checkPlace(raw, { column, scale: at < 0 ? 1 : scale }, lookups);
      const address = at < 0 ? null : `${columnName(at)}${number}`;
      return "wrong" in checked
        ? { column: column.key, address, text: textOf(raw), fault: checked.wrong }
        : { column: column.key, address, text: said(checked.value, column, ask.lists), fault: null };
    });
    return { number, cells: read };
  });
}

/** A value as people say it: names for codes. */
function said(value: string | number | null, { type, choices }: TemplateColumn, lists: Lists): string | null {
  if (value === null) return null;
  if (typeof value === "number") return numberText(value);
  const nameIn = (list: readonly { code: string; name: string }[]) => list.find(({ code }) => code === value)?.name ?? value;
  if (type === "UNIT") return nameIn(lists.units);
  if (type === "INDICATOR") return nameIn(lists.indicators);
  if (type === "FIELD") return nameIn(lists.fields);
  if (type === "PERIOD") return periodByCode(lists, value)?.name ?? value;
  if (type === "DAY") return value.split("-").toReversed().join("/");
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
