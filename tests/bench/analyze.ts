import { isDeepStrictEqual } from "node:util";
import { sizes } from "#server/demo/sizes.ts";
import { fillWithProvince } from "#server/demo/fill.command.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { pivotAnswerByHand, pivotByHand, pivotQuestion } from "#tests/bench/by-hand.ts";
import { leaderByHand } from "#tests/bench/leader-by-hand.ts";
import type { Server } from "#tests/bench/servers.ts";

export interface AnalyzeCase {
  readonly name: string;
  readonly text: string;
  readonly variables: object;
  /** Statements that give the same figures to somebody who knows this one question. */
  readonly byHand: readonly string[];
  /** One that gives the rows of the whole answer as JSON text. */
  readonly answerByHand?: string;
  /** What both must agree on. */
  readonly figures: (data: never) => unknown;
  readonly figuresByHand: (rows: readonly (readonly unknown[])[][]) => unknown;
}

interface Row {
  readonly members: readonly { readonly key: string }[];
  readonly cells: readonly { readonly value: string | null }[];
}

const trimmed = (value: unknown) =>
  value === null
    ? null
    : String(value)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "");

const lineOf = ({ members, cells: of }: Row) => [...members.map(({ key }) => key), ...of.map(({ value }) => value)];

const cells = "members { key label } cells { value state basis numerator denominator reports }";
export const analyzeCases: readonly AnalyzeCase[] = [
  {
    name: "pivot of 226 communes, 20 measures, 20 months",
    text: `query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount rows { ${cells} } } }`,
    variables: { input: pivotQuestion },
    byHand: [pivotByHand],
    answerByHand: pivotAnswerByHand,
    figures: ({ analyze }: { analyze: { rows: Row[] } }) => analyze.rows.map(lineOf),
    figuresByHand: ([rows]) => rows!.map(([unit, , period, , ...values]) => [unit, period, ...values.map(trimmed)]),
  },
  {
    name: "leader's page, the whole board",
    text: `query { board(key: "lanh-dao") { id name cards { id titleVi: title answer { totalCount periods { code } rows { ${cells} } } } } }`,
    variables: {},
    byHand: leaderByHand,
    figures: ({ board }: { board: { cards: { answer: { rows: Row[] } }[] } }) => board.cards.map(({ answer }) => answer.rows.map(lineOf)),
    figuresByHand: (cards) => cards.map((rows) => rows.map(([member, ...values]) => [member, ...values.map(trimmed)])),
  },
];

/** The simulated province, on which both are asked. */
export const fillForAnalyze = (sql: Sql): Promise<void> =>
  fillWithProvince(sql, {
    seed: 1,
    size: sizes["standard"]!,
    say: () => {},
    signal: new AbortController().signal,
    screen: { write: () => {} },
  });

interface Taken {
  /** Worked out anew, as after a change of data. */
  readonly hub: number[];
  /** Asked again at once. */
  readonly kept: number[];
  readonly hand: number[];
  /** The whole answer by hand; empty for a question without it. */
  readonly handAnswer: number[];
  readonly bytes: number;
}

/** Asks one after the other, the hub over HTTP and the database by hand; throws when their figures differ. */
export async function timeCase(item: AnalyzeCase, hub: Server, sql: Sql, times: number): Promise<Taken> {
  const taken: Taken & { bytes: number } = { hub: [], kept: [], hand: [], handAnswer: [], bytes: 0 };
  for (let n = -2; n < times; n++) {
    // What a change does: the hub forgets what it kept. It hears while the statements by hand run.
    await sql`select pg_notify('hub_data', 'bench')`;
    const start = performance.now();
    const rows: (readonly (readonly unknown[])[])[] = [];
    for (const statement of item.byHand) rows.push(await sql.unsafe(statement, [], { prepare: true }).values());
    JSON.stringify(rows);
    const byHand = performance.now() - start;
    const written = item.answerByHand === undefined ? null : await writeByHand(item.answerByHand, sql);
    const anew = await askHub(item, hub);
    const again = await askHub(item, hub);
    if (!isDeepStrictEqual(item.figures(anew.data), item.figuresByHand(rows as never))) throw new Error(`${item.name}: the figures differ`);
    if (written && written.text !== JSON.stringify((anew.data as { analyze: { rows: unknown } }).analyze.rows))
      throw new Error(`${item.name}: the answers differ`);
    if (again.text !== anew.text) throw new Error(`${item.name}: what was kept differs`);
    if (n < 0) continue;
    taken.hub.push(anew.ms);
    taken.kept.push(again.ms);
    taken.hand.push(byHand);
    if (written) taken.handAnswer.push(written.ms);
    taken.bytes = anew.text.length;
  }
  return taken;
}

async function writeByHand(statement: string, sql: Sql) {
  const start = performance.now();
  const rows = await sql.unsafe(statement, [], { prepare: true }).values();
  const text = `[${rows.map(([row]) => row as string).join(",")}]`;
  return { text, ms: performance.now() - start };
}

async function askHub({ name, text: query, variables }: AnalyzeCase, hub: Server) {
  const start = performance.now();
  const response = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const ms = performance.now() - start;
  const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown };
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return { text, ms, data };
}
