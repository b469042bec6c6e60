import { lonePlace, placeOf, type FigurePlace } from "./figure-places.ts";
import type { Values } from "./item-fields.ts";
import type { Lists } from "./lists.sql.ts";
import { periodByCode } from "./period-of.ts";
import type { Whole } from "./read-item.ts";

/** The row that a figure is a cell of: what tells it from others, and what the figure says of it. Units and periods by code. */
export interface FigureRow {
  readonly table: string;
  readonly unit: string;
  readonly period: string;
  readonly key: Readonly<Record<string, unknown>>;
  /** What the row has beside its key when the figure makes it. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly set: Readonly<Record<string, unknown>>;
  /** Columns that point at periods, by code: the commit makes those that only rules know. */
  readonly periods?: Readonly<Record<string, string>>;
  /** The column that the figure is. */
  readonly column: string;
}

/** Columns that tell the rows of a table apart, beside unit and period. */
const keyColumns: Readonly<Record<string, readonly string[]>> = {
  dossier_stats: ["level", "field_id", "coverage"],
  procedure_counts: ["timing", "kind", "level", "field_id"],
  staff_stats: ["kind", "coverage"],
  personnel_moves: ["kind", "position_group"],
  budget_figures: ["kind"],
  autonomy_stats: ["body", "class"],
  soe_actions: ["action"],
  index_scores: ["index", "area"],
  lone_observations: ["indicator_id", "timing", "kind", "level", "dimensions"],
  targets: ["indicator_id"],
};

/** The column of the whole that a part is of, where a table has one. */
const wholes: Readonly<Record<string, string>> = {
  "autonomy_stats.autonomous": "total",
  "index_scores.rank": "rank_out_of",
  "lone_observations.value": "out_of",
};

/** Words of a breakdown for all of it together. */
const isAll = (value: string) => value === "TOTAL" || value.startsWith("ALL");

export const dimensionsOf = (text: string | null): Record<string, string> =>
  Object.fromEntries(
    (text ?? "")
      .split(";")
      .map((pair) => pair.split("=").map((side) => side.trim()))
      .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== "" && pair[1] !== ""),
  );

/** The place of a figure with its breakdown: the typed table where it knows every part, else by itself. */
function choosePlace(values: Values, dimensions: Record<string, string>): FigurePlace {
  const place = placeOf(values["indicator"]!);
  if (place.table === "lone_observations") return place;
  const isKnown = Object.entries(dimensions).every(([name, value]) => name in place.parts || isAll(value));
  const isLevelled = values["level"] === null || place.table === "dossier_stats" || place.table === "procedure_counts";
  const isExact = values["comparator"] === "EQ";
  return isKnown && isLevelled && isExact ? place : lonePlace(place);
}

/** Puts a figure into the row it belongs to; a sentence when that cannot be. */
export function rowOfFigure(values: Values, lists: Lists, whole: Whole): FigureRow | string {
  const { indicator: code, unit, period, value } = values;
  const indicator = lists.indicators.find((one) => one.code === code);
  if (!indicator) return "Chưa rõ là chỉ tiêu nào; hãy chọn chỉ tiêu, hoặc bỏ mục này.";
  if (!unit) return "Chưa rõ số liệu của đơn vị nào; hãy chọn đơn vị.";
  if (!period) return "Chưa rõ số liệu của kỳ nào; hãy chọn kỳ.";
  if (!value || !/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return "Giá trị không phải một số; hãy ghi lại giá trị.";
  const dimensions = dimensionsOf(values["dimensions"] ?? null);
  const place = choosePlace(values, dimensions);
  if (indicator.id === null && (values["kind"] === "TARGET" || place.table === "lone_observations"))
    return "Hub chỉ có chỗ cho con số thực hiện, không chia nhỏ thêm, của chỉ tiêu này; hãy bỏ mục này, hoặc chọn chỉ tiêu khác.";
  if (values["kind"] === "TARGET") return targetRow(values, indicator.id!);
  return place.table === "lone_observations"
    ? loneRow(values, indicator.id!, place, dimensions)
    : typedRow(values, place, dimensions, { lists, whole });
}

const numberOf = (text: string | null | undefined) => (text == null ? null : Number(text));

function targetRow({ unit, period, value, comparator, dimensions }: Values, indicatorId: string): FigureRow {
  const { perYear, until, levels } = dimensionsOf(dimensions ?? null);
  const set = {
    ...{ comparator, value: Number(value), is_yearly_growth: perYear === "true", until: numberOf(until) },
    levels: (levels ?? "").split(",").filter((level) => /^(CENTRAL|PROVINCE|DISTRICT|COMMUNE)$/.test(level)),
  };
  const more = { timing: "IN_PERIOD", coverage: "SUBTREE" };
  return { table: "targets", unit: unit!, period: period!, key: { indicator_id: indicatorId }, more, set, column: "value" };
}

function loneRow(values: Values, indicatorId: string, { coverage }: FigurePlace, dimensions: Record<string, string>): FigureRow {
  const { unit, period, timing, level, comparator } = values;
  const field = values["field"] ? { field: values["field"] } : {};
  const key = { indicator_id: indicatorId, timing, kind: values["kind"], level: level ?? null, dimensions: { ...dimensions, ...field } };
  const set = { value: Number(values["value"]), comparator, out_of: numberOf(values["outOf"]) };
  return { table: "lone_observations", unit: unit!, period: period!, key, more: { coverage }, set, column: "value" };
}

function typedRow(
  values: Values,
  place: FigurePlace,
  dimensions: Record<string, string>,
  { lists, whole }: { lists: Lists; whole: Whole },
): FigureRow | string {
  const { table, column, coverage, timing, fixed, parts } = place;
  const isAssigned = table === "staff_stats" && column === "assigned";
  const period = isAssigned ? (whole.period ?? values["period"]!) : values["period"]!;
  const named = Object.entries(dimensions)
    .filter(([name, value]) => name in parts && !isAll(value))
    .map(([name, value]) => [parts[name]!, value]);
  const fieldId = lists.fields.find(({ code }) => code === values["field"])?.id ?? null;
  const all: Record<string, unknown> = {
    ...{ level: values["level"] ?? null, field_id: fieldId, position_group: null, class: null, area: null },
    ...{ timing, coverage, ...fixed, ...Object.fromEntries(named) },
  };
  const key = Object.fromEntries(keyColumns[table]!.map((name) => [name, all[name]]));
  const wholeColumn = wholes[`${table}.${column}`];
  const outOf = numberOf(values["outOf"]);
  const set = {
    [column]: column === "amount_vnd" ? Math.round(Number(values["value"]) * 1_000_000) : Number(values["value"]),
    ...(wholeColumn && outOf !== null ? { [wholeColumn]: outOf } : {}),
    ...(isAssigned ? { assigned_is_provisional: values["note"] !== null } : {}),
  };
  if (isAssigned && !periodByCode(lists, values["period"]!)) return "Chưa có kỳ của năm được giao trong hub; hãy chọn kỳ.";
  const periods = isAssigned ? { assigned_for_id: values["period"]! } : {};
  const more = { timing, coverage, ...(table === "index_scores" ? { kind: values["kind"] } : {}) };
  return { table, unit: values["unit"]!, period, key, more, set, column, periods };
}
