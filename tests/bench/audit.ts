import { randomBytes } from "node:crypto";
import { anybody } from "#server/core/graph/context.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import type { Book } from "#server/demo/book.ts";
import { simulate } from "#server/demo/simulate.ts";
import { sizes } from "#server/demo/sizes.ts";
import { writeBook } from "#server/demo/write.command.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";

export interface AuditTimes {
  readonly name: string;
  /** Milliseconds with the trail and without, taken in turn. */
  readonly kept: number[];
  readonly notKept: number[];
}

export const auditCases = ["a saved board, with and without the trail", "200,000 rows loaded, with and without the trail"] as const;

/** Turns the triggers of the trail on or off, in a database of the bench's own. */
async function keepTrail(sql: Sql, isKept: boolean): Promise<void> {
  const word = isKept ? "enable" : "disable";
  const triggers = await sql<{ table: string; name: string }[]>`
    select tgrelid::regclass::text as "table", tgname as name from pg_trigger where tgname in ('audit_change', 'audit_truncate')`;
  await sql.unsafe(triggers.map(({ table, name }) => `alter table ${table} ${word} trigger ${name}`).join(";"));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const save = `mutation ($input: BoardInput!) { saveBoard(input: $input) { board { id version } problems { code } } }`;
const cards = Array.from({ length: 8 }, (_, y) => ({ kind: "NOTE", place: { x: 0, y, w: 6, h: 1 }, title: `Thẻ ${y}`, note: "Lời dẫn" }));

/** A board of eight cards saved over itself again and again, under another name and with one card changed. */
async function savings(graph: Graph, count: number): Promise<void> {
  let over: { id: string; version: number } | object = {};
  for (let n = 0; n < count; n++) {
    const input = { ...over, name: `Bảng ${n % 2}`, cards: cards.with(0, { ...cards[0]!, title: `Lần ${n}` }) };
    const { saveBoard } = (await graph.data(save, { input })) as { saveBoard: { board: { id: string; version: number } } };
    over = saveBoard.board;
  }
}

async function inTurn(sql: Sql, rounds: number, work: () => Promise<unknown>): Promise<Omit<AuditTimes, "name">> {
  const times = { kept: [] as number[], notKept: [] as number[] };
  await work();
  for (let round = 0; round < rounds; round++)
    for (const kind of ["kept", "notKept"] as const) {
      await keepTrail(sql, kind === "kept");
      times[kind].push(await timed(work));
    }
  await keepTrail(sql, true);
  return times;
}

/** What the trail costs a change by a person, and a load of the whole simulated province. */
export async function timeAudit(sql: Sql, rounds: number, isWanted: (name: string) => boolean): Promise<AuditTimes[]> {
  const [saved, loaded] = auditCases;
  const times: AuditTimes[] = [];
  const visitor = () => makeGraph(sql, { ...anybody, visitorHash: randomBytes(32).toString("hex") });
  if (isWanted(saved)) times.push({ name: saved, ...(await inTurn(sql, rounds, () => savings(visitor(), 100))) });
  if (!isWanted(loaded)) return times;
  const book: Book = await simulate(1, sizes["standard"]!, async () => {});
  const simulation = { province: "tỉnh mô phỏng", seed: 1, size: "standard", generator: 1 };
  const load = () => importAs(sql, anybody, "bench", (tx) => writeBook(tx, book, simulation, () => {}));
  return [...times, { name: loaded, ...(await inTurn(sql, rounds, load)) }];
}
