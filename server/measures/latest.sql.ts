import type { Sql } from "postgres";
import type { Period } from "#schema/periods/period.type.ts";
import { writeStatement } from "./query/statement.sql.ts";
import type { Question } from "./question.ts";
import { settled, type Outcome, type RunStatement } from "./run.sql.ts";

/** Measures of one statement, as of one question. */
const MOST_TOGETHER = 20;
/** More periods than any kind has in decades. */
const MOST_PERIODS = 1000;

type MeasureKeys = ReadonlySet<string>;
/** The measures that have a value in a period, by the period's code. */
type Held = ReadonlyMap<string, MeasureKeys>;

/** What questions must share to be looked up together: all that decides which rows count, but the measures. */
const groupOf = ({ time, filters, boundariesOn }: Question) => JSON.stringify([{ ...time, last: null }, filters, boundariesOn]);

/**
 * Puts the latest periods with figures in the place of `last`: those begun by today in which at least one measure of the
 * question has a value under its filters, found by the same rules as the answer itself. Questions that differ only in
 * their measures share a statement.
 *
 * @returns each question with the periods that `last` chose, the latest first
 */
export async function resolveLatest(
  sql: Sql,
  run: RunStatement,
  questions: readonly Question[],
): Promise<Outcome<{ question: Question; periods: Period[] }>[]> {
  const parts = new Map<string, Promise<Outcome<Held>>[]>();
  const asking = questions.filter(({ time }) => time.last !== null);
  for (const question of asking) {
    const group = groupOf(question);
    if (!parts.has(group))
      parts.set(
        group,
        askTogether(
          run,
          asking.filter((other) => groupOf(other) === group),
        ),
      );
  }
  const held = new Map<string, Outcome<Held>[]>();
  for (const [group, waiting] of parts) held.set(group, await Promise.all(waiting));
  const codes = [...held.values()].flat().flatMap((one) => (one instanceof Error ? [] : [...one.keys()]));
  const periods = await selectPeriods(sql, [...new Set(codes)]);
  return questions.map((question) => {
    if (question.time.last === null) return { question, periods: [] };
    const mine = held.get(groupOf(question))!;
    const fault = mine.find((one) => one instanceof Error);
    if (fault) return fault;
    const hasFigures = ({ code }: Period) =>
      mine.some((one) => !(one instanceof Error) && question.definitions.some(({ key }) => one.get(code)?.has(key)));
    const chosen = periods.filter(hasFigures).slice(0, question.time.last);
    return { question: { ...question, time: { ...question.time, periods: chosen.map(({ code }) => code) } }, periods: chosen };
  });
}

function askTogether(run: RunStatement, questions: readonly Question[]): Promise<Outcome<Held>>[] {
  const definitions = [...new Set(questions.flatMap((question) => question.definitions))];
  return Array.from({ length: Math.ceil(definitions.length / MOST_TOGETHER) }, (_, part) => {
    const some = definitions.slice(part * MOST_TOGETHER, (part + 1) * MOST_TOGETHER);
    return settled(askPeriods(run, { ...questions[0]!, definitions: some }));
  });
}

async function askPeriods(run: RunStatement, question: Question): Promise<Held> {
  const { text, values } = writeStatement({
    ...question,
    dimensions: [{ key: "PERIOD", level: null }],
    time: { ...question.time, last: null, begun: true },
    compare: [],
    having: [],
    order: [],
    totals: "NONE",
    rank: false,
    limit: MOST_PERIODS,
    offset: 0,
  });
  const { rows } = JSON.parse(await run(text, values.all)) as RawAnswer;
  const keys = (cells: RawCells) => question.definitions.filter((_, index) => (cells[index]?.[0] ?? null) !== null).map(({ key }) => key);
  return new Map(rows.map(([[member], cells]) => [member![0], new Set(keys(cells))]));
}

type RawCells = Record<string, [value: string | null]>;
interface RawAnswer {
  readonly rows: [members: [code: string, name: string][], cells: RawCells][];
}

async function selectPeriods(sql: Sql, codes: readonly string[]): Promise<Period[]> {
  if (codes.length === 0) return [];
  return await sql<Period[]>`
    select id, code, name, kind, "window", year, ordinal, starts_on::text as "startsOn", ends_on::text as "endsOn", note
    from periods where code = any(${codes as string[]}) order by ends_on desc, starts_on, code`;
}
