import type { AnalyzeCell, AnalyzeChange, AnalyzeMember, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { Definition } from "./definition.ts";
import { describeMeasure } from "./describe.ts";
import { dimensionLabel, membersOf, type DimensionKey } from "./dimensions.ts";
import type { ChangeColumns, Layout, MeasureColumns } from "./query/statement.sql.ts";
import { groupingSets, type Question } from "./question.ts";

/** A row as the driver gives it. */
export type Row = readonly (string | number | null)[];

/** The figures of a row, decimals as they are written; empty where there is none. */
type Figures = readonly string[];

/** The rows of the statement in the shape of the contract; what a cell says is worked out when it is read. */
export function readAnswer(found: readonly Row[], layout: Layout, question: Question): Omit<AnalyzeResult, "explain" | "periods"> {
  const sets = groupingSets(question);
  const labels = question.dimensions.map(({ key }) => membersOf(key));
  const member = (row: Row, index: number) => memberOf(labels[index], row, layout.members[index]!);
  const cells = (row: Row) => {
    const figures = (row[layout.figures] as string).slice(1, -1).split(",");
    return layout.measures.map((columns, index) => new AnswerCell(figures, columns, question.definitions[index]!, question.compare));
  };
  const result: Omit<AnalyzeResult, "explain" | "periods"> = {
    dimensions: question.dimensions.map(({ key, level }) => columnOf(key, level)),
    measures: question.definitions.map(describeMeasure),
    rows: [],
    totals: [],
    totalCount: Number(found[0]![0]),
  };
  for (const row of found) {
    const set = row[layout.set];
    if (set === 0)
      result.rows.push(
        new AnswerRow(
          () => labels.map((_, index) => member(row, index)),
          () => cells(row),
        ),
      );
    else if (typeof set === "number")
      result.totals.push(
        new AnswerRow<AnalyzeMember | null>(
          () => labels.map((_, index) => (sets[set]!.includes(index) ? member(row, index) : null)),
          () => cells(row),
        ),
      );
  }
  return result;
}

/**
 * A row that is read when it is written, anew each time: thousands of them are then not read in one go while other requests
 * wait, and what was read is forgotten at once.
 */
class AnswerRow<Member extends AnalyzeMember | null = AnalyzeMember> {
  constructor(
    private readonly readMembers: () => Member[],
    private readonly readCells: () => AnalyzeCell[],
  ) {}

  get members(): Member[] {
    return this.readMembers();
  }

  get cells(): AnalyzeCell[] {
    return this.readCells();
  }
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

const hasBit = (mask: string, bit: number): boolean => mask !== "" && mask !== "0" && (Number(mask) & bit) !== 0;

/** What the masks of its parts say of one value: the order of the figures is that of `MASKS`. */
function read(figures: Figures, { parts }: Pick<MeasureColumns, "parts">) {
  const about = { reports: 0, prov: false, der: false, whole: false, many: false };
  for (const { bit, masks, reports } of parts) {
    if (!hasBit(figures[masks]!, bit)) continue;
    about.reports += Number(figures[reports]);
    if (hasBit(figures[masks + 1]!, bit)) about.prov = true;
    if (hasBit(figures[masks + 2]!, bit)) about.der = true;
    if (hasBit(figures[masks + 3]!, bit)) about.whole = true;
    if (hasBit(figures[masks + 4]!, bit)) about.many = true;
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
function trimmed(text: string): string {
  if (!text.includes(".")) return text;
  let end = text.length;
  while (text[end - 1] === "0") end--;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}

function decimalAt(figures: Figures, place: number | null): string | null {
  const text = place === null ? "" : figures[place]!;
  return text === "" ? null : trimmed(text);
}

function countAt(figures: Figures, place: number | null): number | null {
  const text = place === null ? "" : figures[place]!;
  return text === "" ? null : Number(text);
}

/** One cell, its fields accessors (which a spread would leave behind): a pivot has a hundred thousand, and few are asked for everything. */
class AnswerCell implements AnalyzeCell {
  readonly #figures: Figures;
  readonly #columns: MeasureColumns;
  readonly #definition: Definition;
  readonly #compare: readonly string[];

  constructor(figures: Figures, columns: MeasureColumns, definition: Definition, compare: readonly string[]) {
    this.#figures = figures;
    this.#columns = columns;
    this.#definition = definition;
    this.#compare = compare;
  }

  get value() {
    return decimalAt(this.#figures, this.#columns.value);
  }

  get numerator() {
    return decimalAt(this.#figures, this.#columns.numerator);
  }

  get denominator() {
    return decimalAt(this.#figures, this.#columns.denominator);
  }

  get state() {
    return this.#told()[0];
  }

  get basis() {
    return this.#told()[1];
  }

  get reports() {
    return read(this.#figures, this.#columns).reports;
  }

  get rank() {
    return countAt(this.#figures, this.#columns.place);
  }

  get rankOutOf() {
    return this.rank === null ? null : countAt(this.#figures, this.#columns.place! + 1);
  }

  get changes() {
    return this.#compare.map((comparison, index) => changeOf(this.#figures, comparison, this.#columns.changes[index]!, this.#definition));
  }

  #told() {
    return stateOf(this.value, this.denominator, read(this.#figures, this.#columns), this.#definition);
  }
}

function changeOf(figures: Figures, comparison: string, columns: ChangeColumns, definition: Definition): AnalyzeChange {
  const value = decimalAt(figures, columns.value);
  return {
    comparison,
    value,
    state: stateOf(value, decimalAt(figures, columns.denominator), read(figures, columns), definition)[0],
    absolute: decimalAt(figures, columns.absolute),
    relativePercent: decimalAt(figures, columns.relative),
    rankChange: countAt(figures, columns.rankChange),
  };
}
