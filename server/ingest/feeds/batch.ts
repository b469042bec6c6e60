import type { FeedKind, FeedResult } from "#schema/ingest/feed.enum.ts";
import type { FeedInput } from "#schema/ingest/feed.input.ts";
import type { FeedPayload, FeedRow } from "#schema/ingest/feed.type.ts";
import { badInput, HubError } from "#server/core/errors.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { Problems } from "./problem.ts";

const MOST_KEY = 200;
const sourceShape = /^[a-z0-9]+([-._][a-z0-9]+)*$/;
const MOST_SOURCE = 60;

export type Kind = keyof typeof FeedKind;
export type Result = keyof typeof FeedResult;

/** One call on its way: its rows, what stands against them, and what becomes of them. */
export interface Batch<Row extends { key: string }> {
  readonly kind: Kind;
  readonly source: string;
  readonly isWhole: boolean;
  readonly rows: readonly Row[];
  readonly problems: Problems;
  /** By row; what is not there was not taken. */
  readonly results: (Result | undefined)[];
}

/**
 * A call that may be looked at.
 *
 * @throws {HubError} for a caller who enters nothing anywhere, or a batch that is none
 */
export function openBatch<Row extends { key: string }>(kind: Kind, input: FeedInput & { rows: Row[] }, viewer: Viewer): Batch<Row> {
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", "Hãy gửi bằng mã truy cập của hệ thống, hoặc đăng nhập.");
  const { source, mode, rows } = input;
  if (!sourceShape.test(source) || source.length > MOST_SOURCE)
    throw badInput("input.source", `mã gồm chữ thường không dấu, số, gạch nối, dài nhất ${MOST_SOURCE} ký tự, như "mot-cua-tinh"`, source);
  if (rows.length === 0) throw badInput("input.rows", "ít nhất một dòng", []);
  return { kind, source, isWhole: mode === "ALL_OR_NOTHING", rows, problems: new Problems(), results: [] };
}

/** Forgets what was found, and looks at the keys. */
export function beginAnew(batch: Batch<{ key: string }>): void {
  batch.problems.byRow.clear();
  batch.results.length = 0;
  checkKeys(batch);
}

function checkKeys({ rows, problems }: Batch<{ key: string }>): void {
  const first = new Map<string, number>();
  rows.forEach(({ key }, row) => {
    if (key.trim() === "" || key.length > MOST_KEY || isUnkept(key))
      return problems.add(row, "INVALID", "key", `Khóa phải có 1 đến ${MOST_KEY} ký tự in được.`, "Hãy gửi khóa của dòng ở hệ thống gửi.");
    const before = first.get(key);
    if (before === undefined) return first.set(key, row);
    const advice = "Hãy gửi mỗi bản ghi một dòng trong một lô: bản mới nhất, với mọi bước đã qua.";
    return problems.add(row, "REPEATED", "key", `Khóa này đã có ở dòng ${before} của lô.`, advice);
  });
}

/** What PostgreSQL keeps in no text. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
export const isUnkept = (text: string): boolean => /[\0-\x1f\x7f\p{Surrogate}]/u.test(text);

/** Rows that nothing stands against, by their place in the batch. */
export function goodRows({ rows, problems }: Batch<{ key: string }>): number[] {
  const good: number[] = [];
  for (let row = 0; row < rows.length; row++) if (!problems.has(row)) good.push(row);
  return good;
}

/** Whether anything of the batch is to be written. */
export const isTaken = ({ isWhole, problems, rows }: Batch<{ key: string }>): boolean =>
  problems.byRow.size < rows.length && !(isWhole && problems.byRow.size > 0);

export type Counts = Pick<FeedPayload, "inserted" | "updated" | "unchanged" | "rejected">;

/** What became of the rows, counted. */
export function countRows({ rows, results, problems }: Batch<{ key: string }>): Counts {
  const count = (wanted: Result) => results.reduce((sum, result) => (result === wanted ? sum + 1 : sum), 0);
  const taken = { inserted: count("INSERTED"), updated: count("UPDATED"), unchanged: count("UNCHANGED") };
  return { ...taken, rejected: Math.min(problems.byRow.size, rows.length) };
}

const none: FeedRow["problems"] = [];

/** The answer to a call. */
export function payloadOf(batch: Batch<{ key: string }>, batchId: string | null): FeedPayload {
  const { rows, problems, results } = batch;
  const told = rows.map(({ key }, row): FeedRow => {
    const own = problems.byRow.get(row);
    return { row, key, result: own ? "REJECTED" : (results[row] ?? "SKIPPED"), problems: own ?? none };
  });
  return { batchId, ...countRows(batch), rows: told, refused: told.filter(({ result }) => result === "REJECTED") };
}
