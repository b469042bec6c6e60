import type { AnalyzeCell, AnalyzeMember, AnalyzeRow, AnalyzeTotalRow } from "#schema/measures/analyze.type.ts";
import {
  cellOf,
  dimensionName,
  headWidth,
  measureName,
  unitOf,
  memberName,
  remarkOf,
  totalName,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetLine,
  type SheetSource,
} from "./sheet.ts";

type Across = Map<string, readonly AnalyzeCell[]>;

interface PivotLine {
  readonly members: readonly (AnalyzeMember | null)[];
  readonly across: Across;
}

/** What tells one member from another; all together, and the part that a source does not split, have no code. */
const keyOf = (member: AnalyzeMember | null): string => JSON.stringify(member === null ? 0 : member.key);
const ALL = keyOf(null);

interface Gathered {
  readonly columns: ReadonlyMap<string, AnalyzeMember>;
  readonly lines: readonly PivotLine[];
  readonly margins: PivotLine | null;
}

/** One dimension across, as on the screen; put together whole before the first line. */
export async function makePivotSheet(source: SheetSource, place: number): Promise<Sheet> {
  const { records, words } = source;
  const { dimensions, measures } = records.head;
  const { columns, lines, margins } = await gather(source, place);
  const heads = dimensions.filter((_, index) => index !== place);
  const hasMargin = records.head.totals.some(({ members }) => members[place] === null);
  const across = [
    ...[...columns].map(([key, member]) => ({ key, title: memberName(member, words) })),
    ...(hasMargin ? [{ key: ALL, title: words.say("grand") }] : []),
  ];
  const fields = across.flatMap(({ key, title }) =>
    measures.map((measure, index) => ({
      key,
      index,
      measure,
      title: measures.length > 1 ? `${title}: ${measureName(measure, words)}` : title,
    })),
  );
  const lineOf = ({ members, across: found }: PivotLine, kind: SheetLine["kind"]): SheetLine => {
    const named = members.map((member, index) => (member ? memberName(member, words) : totalName(members, index, words)));
    const cells = fields.map(({ key, index }) => found.get(key)?.[index]);
    const remarks = cells.flatMap((cell, at) => {
      const remark = cell && remarkOf(cell, words);
      return remark ? [`${fields[at]!.title}: ${remark}`] : [];
    });
    const values = cells.map((cell, at): SheetCell => (cell ? cellOf(cell, fields[at]!.measure, words) : null));
    return { kind, cells: [...(heads.length > 0 ? named : [words.say("all")]), ...values, remarks.join("; ") || null] };
  };
  const headColumns = heads.map((head): SheetColumn => ({
    title: dimensionName(head, words),
    isNumber: false,
    width: headWidth(head.dimension),
  }));
  const shown =
    heads.length > 0 && margins
      ? [...lines.map((line) => lineOf(line, "ROW")), lineOf(margins, "TOTAL")]
      : lines.map((line) => lineOf(line, "ROW"));
  return {
    columns: [
      ...(headColumns.length > 0 ? headColumns : [{ title: "", isNumber: false, width: 14 }]),
      ...fields.map(({ title, measure }) => ({ title: `${title} (${unitOf(measure, words)})`, isNumber: true, width: 14 })),
      { title: words.say("remarks"), isNumber: false, width: 44 },
    ],
    heads: Math.max(heads.length, 1),
    batches: once(shown),
  };
}

async function gather({ records }: SheetSource, place: number): Promise<Gathered> {
  const lines = new Map<string, { members: readonly (AnalyzeMember | null)[]; across: Across }>();
  const columns = new Map<string, AnalyzeMember>();
  const margins: Across = new Map();
  const add = ({ members, cells }: AnalyzeRow | AnalyzeTotalRow): void => {
    const column = members[place] ?? null;
    const others = members.filter((_, index) => index !== place);
    if (others.length > 0 && others.every((member) => member === null)) return void margins.set(keyOf(column), cells);
    // Subtotals of some of the dimensions in lines have no place in a flat pivot.
    if (others.some((member) => member === null)) return;
    const key = others.map(keyOf).join();
    const line = lines.get(key) ?? { members: others, across: new Map() };
    lines.set(key, line);
    line.across.set(keyOf(column), cells);
    if (column) columns.set(keyOf(column), columns.get(keyOf(column)) ?? column);
  };
  for await (const rows of records.batches) rows.forEach(add);
  records.head.totals.forEach(add);
  // Margins come in the natural order of the dimension, rows in whatever was asked.
  const natural = [...margins.keys()].filter((key) => columns.has(key));
  const ordered = natural.length === columns.size ? natural : [...columns.keys()];
  const none = records.head.dimensions.slice(1).map(() => null);
  return {
    columns: new Map(ordered.map((key) => [key, columns.get(key)!])),
    lines: [...lines.values()],
    margins: margins.size > 0 ? { members: none, across: margins } : null,
  };
}

async function* once(lines: readonly SheetLine[]): AsyncGenerator<readonly SheetLine[]> {
  yield lines;
}
