import type { AnalyzeCell, AnalyzeChange, AnalyzeMember, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { Definition } from "./definition.ts";
import { describeMeasure } from "./describe.ts";
import { dimensionLabel, membersOf, type DimensionKey } from "./dimensions.ts";
import type { ChangeColumns, Layout, MeasureColumns } from "./query/statement.sql.ts";
import { groupingSets, type Question } from "./question.ts";

/** A row as the driver gives it: decimals as text. */
export type Row = readonly (string | number | null)[];

/** The rows of the statement in the shape of the contract. */
export function readAnswer(found: readonly Row[], layout: Layout, question: Question): Omit<AnalyzeResult, "explain" | "periods"> {
  const sets = groupingSets(question);
  const labels = question.dimensions.map(({ key }) => membersOf(key));
  const member = (row: Row, index: number) => memberOf(labels[index], row, layout.members[index]!);
  const cells = (row: Row) => question.definitions.map((definition, index) => cellOf(row, layout.measures[index]!, definition, question));
  const result: Omit<AnalyzeResult, "explain" | "periods"> = {
    dimensions: question.dimensions.map(({ key, level }) => columnOf(key, level)),
    measures: question.definitions.map(describeMeasure),
    rows: [],
    totals: [],
    totalCount: Number(found[0]![0]),
  };
  for (const row of found) {
    const set = row[layout.set];
    if (set === 0) result.rows.push({ members: labels.map((_, index) => member(row, index)), cells: cells(row) });
    else if (typeof set === "number")
      result.totals.push({
        members: labels.map((_, index) => (sets[set]!.includes(index) ? member(row, index) : null)),
        cells: cells(row),
      });
  }
  return result;
}

function columnOf(key: DimensionKey, level: string | null): AnalyzeResult["dimensions"][number] {
  const [label, labelEn] = dimensionLabel(key);
  return { dimension: key, level, label, labelEn };
}

const notSplit = { key: null, label: "không tách", labelEn: "not broken down" };

function memberOf(known: ReturnType<typeof membersOf>, row: Row, at: number): AnalyzeMember {
  const key = row[at] as string | null;
  if (key === null) return notSplit;
  const name = (row[at + 1] ?? key) as string;
  const [label, labelEn] = known?.get(key) ?? [name, name];
  return { key, label, labelEn };
}

/** What the masks of its parts say of one value: the order of the columns is that of `MASKS`. */
function read(row: Row, { parts }: Pick<MeasureColumns, "parts">) {
  const about = { reports: 0, prov: false, der: false, whole: false, many: false };
  for (const { bit, masks, reports } of parts) {
    const is = (offset: number) => ((row[masks + offset] as number | null) ?? 0) & bit;
    if (!is(0)) continue;
    about.reports += Number(row[reports] ?? 0);
    if (is(1)) about.prov = true;
    if (is(2)) about.der = true;
    if (is(3)) about.whole = true;
    if (is(4)) about.many = true;
  }
  return about;
}

type About = ReturnType<typeof read>;

function stateOf(value: string | null, denominator: string | null, about: About, definition: Definition): [state: string, basis: string] {
  const isBarred = (definition.overUnits === "NONE" && about.reports > 1) || (definition.overTime === "NONE" && about.many);
  const isRatio = definition.form === "RATIO";
  if (isBarred) return ["NOT_APPLICABLE", "NOT_ADDITIVE"];
  if (isRatio && denominator === "0") return ["NOT_APPLICABLE", "ZERO_DENOMINATOR"];
  if (value === null) return ["MISSING", "NO_REPORT"];
  const basis = about.whole ? "WHOLE_OVER_PARTS" : about.reports > 1 ? "SUM_OF_REPORTS" : "REPORT";
  return [about.prov ? "PROVISIONAL" : isRatio || about.der || about.reports > 1 ? "DERIVED" : "REPORTED", basis];
}

/** A number of PostgreSQL without the zeros at its end that say nothing. */
function trimmed(found: string | number | null | undefined): string | null {
  if (found === null || found === undefined) return null;
  const text = String(found);
  if (!text.includes(".")) return text;
  let end = text.length;
  while (text[end - 1] === "0") end--;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}

const at = (row: Row, column: number | null) => (column === null ? null : trimmed(row[column]));

function cellOf(row: Row, columns: MeasureColumns, definition: Definition, { compare }: Question): AnalyzeCell {
  const about = read(row, columns);
  const value = at(row, columns.value);
  const denominator = at(row, columns.denominator);
  const [state, basis] = stateOf(value, denominator, about, definition);
  const rank = columns.place === null ? null : (row[columns.place] as number | null);
  return {
    value,
    state,
    basis,
    numerator: at(row, columns.numerator),
    denominator,
    reports: about.reports,
    rank,
    rankOutOf: rank === null ? null : (row[columns.place! + 1] as number),
    changes: compare.map((comparison, index) => changeOf(row, comparison, columns.changes[index]!, definition)),
  };
}

function changeOf(row: Row, comparison: string, columns: ChangeColumns, definition: Definition): AnalyzeChange {
  const value = at(row, columns.value);
  return {
    comparison,
    value,
    state: stateOf(value, at(row, columns.denominator), read(row, columns), definition)[0],
    absolute: at(row, columns.absolute),
    relativePercent: at(row, columns.relative),
    rankChange: columns.rankChange === null ? null : (row[columns.rankChange] as number | null),
  };
}
