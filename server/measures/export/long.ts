import type { AnalyzeCell, AnalyzeMember, AnalyzeRow, AnalyzeTotalRow } from "#schema/measures/analyze.type.ts";
import type { Measure } from "#schema/measures/measure.type.ts";
import type { Question } from "#server/measures/question.ts";
import {
  cellOf,
  dimensionName,
  headWidth,
  measureName,
  unitOf,
  memberName,
  numberOf,
  remarkOf,
  totalName,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetLine,
  type SheetSource,
} from "./sheet.ts";
import { Subtotals } from "./subtotals.ts";
import type { Words } from "./words.ts";

/** How a file tells the state of its values: a column beside each, for machines, or one for the line, for people. */
export type StateStyle = "COLUMNS" | "REMARKS";

interface Field extends SheetColumn {
  readonly read: (cell: AnalyzeCell) => SheetCell;
}

/** One line for each row of the answer, its subtotals after the rows they sum up, the grand total last. */
export function makeLongSheet(source: SheetSource, states: StateStyle): Sheet {
  const { request, records, words } = source;
  const { dimensions, measures } = records.head;
  const fields = measures.map((measure) => fieldsOf(measure, source, states));
  const heads = dimensions.flatMap((dimension): SheetColumn[] => {
    const title = dimensionName(dimension, words);
    const name = { title, isNumber: false, width: headWidth(dimension.dimension) };
    return request.codes ? [name, { title: words.say("code", { dimension: title }), isNumber: false, width: 18 }] : [name];
  });
  const remarks: SheetColumn[] = states === "REMARKS" ? [{ title: words.say("remarks"), isNumber: false, width: 44 }] : [];
  const place = (members: readonly (AnalyzeMember | null)[]) =>
    members.flatMap((member, index): SheetCell[] => {
      const name = member ? memberName(member, words) : totalName(members, index, words);
      return request.codes ? [name, member?.key ?? null] : [name];
    });
  const lineOf = ({ members, cells }: AnalyzeRow | AnalyzeTotalRow, kind: SheetLine["kind"]): SheetLine => ({
    kind,
    cells: [
      ...place(members),
      ...cells.flatMap((cell, index) => fields[index]!.map(({ read }) => read(cell))),
      ...(remarks.length > 0 ? [remarksOf(cells, measures, words)] : []),
    ],
  });
  return { columns: [...heads, ...fields.flat(), ...remarks], heads: heads.length, batches: linesOf(source, lineOf) };
}

/** The columns of one measure: its value, what was asked to compare and rank it with, its state. */
function fieldsOf(measure: Measure, { request: { question }, words }: SheetSource, states: StateStyle): Field[] {
  const name = measureName(measure, words);
  const number = (title: string, read: Field["read"]): Field => ({
    title,
    isNumber: true,
    width: Math.min(Math.max(14, title.length / 3), 24),
    read,
  });
  const whole = { form: "SUM", decimals: 0 };
  const compared = question.compare.flatMap((comparison, index): Field[] => {
    const said = { measure: name, comparison: words.label("AnalyzeComparison", comparison) };
    return [
      number(words.say("was", said), ({ changes }) => numberOf(changes[index]!.value, measure)),
      number(words.say("absolute", said), ({ changes }) => numberOf(changes[index]!.absolute, measure)),
      number(words.say("relative", said), ({ changes }) => numberOf(changes[index]!.relativePercent, whole)),
      ...(question.rank
        ? [number(words.say("rankChange", said), ({ changes }) => numberOf(changes[index]!.rankChange?.toString() ?? null, whole))]
        : []),
    ];
  });
  const value: Field["read"] = (cell) => (states === "REMARKS" ? cellOf(cell, measure, words) : numberOf(cell.value, measure));
  return [
    number(`${name} (${unitOf(measure, words)})`, value),
    ...(states === "COLUMNS"
      ? [
          {
            title: words.say("state", { measure: name }),
            isNumber: false,
            width: 18,
            read: (cell: AnalyzeCell) => remarkOf(cell, words) ?? words.label("CellState", cell.state),
          },
        ]
      : []),
    ...(question.rank ? [number(words.say("rank", { measure: name }), ({ rank }) => numberOf(rank?.toString() ?? null, whole))] : []),
    ...compared,
  ];
}

function remarksOf(cells: readonly AnalyzeCell[], measures: readonly Measure[], words: Words): string | null {
  const said = cells.flatMap((cell, index) => {
    const remark = remarkOf(cell, words);
    return remark ? [measures.length > 1 ? `${measureName(measures[index]!, words)}: ${remark}` : remark] : [];
  });
  return said.join("; ") || null;
}

/** Whether the rows of one member of the first dimension stand together, and so on inward. */
const isClustered = ({ order }: Question): boolean => order.every(({ by, index }, at) => by === "DIMENSION" && index === at);

async function* linesOf(
  { records, request: { question } }: SheetSource,
  lineOf: (row: AnalyzeRow | AnalyzeTotalRow, kind: SheetLine["kind"]) => SheetLine,
): AsyncGenerator<SheetLine[]> {
  const grand = records.head.totals.filter(({ members }) => members.length > 0 && members.every((member) => member === null));
  const subtotals = new Subtotals(
    records.head.totals.filter((total) => !grand.includes(total) && total.members.length > 0),
    isClustered(question),
  );
  for await (const rows of records.batches)
    yield rows.flatMap((row) => [...subtotals.endedBefore(row).map((total) => lineOf(total, "SUBTOTAL")), lineOf(row, "ROW")]);
  yield [...subtotals.rest().map((total) => lineOf(total, "SUBTOTAL")), ...grand.map((total) => lineOf(total, "TOTAL"))];
}
