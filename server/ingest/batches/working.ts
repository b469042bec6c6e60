import type { TransactionSql } from "postgres";
import type { ImportProblem } from "#schema/ingest/import.type.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { findImport, type ImportRow } from "./imports.sql.ts";
import { notAllowed, notFound, problem, Refused } from "./problems.ts";

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => idShape.test(text);

const words: Readonly<Record<string, string>> = {
  RECEIVED: "đang chờ đọc",
  READ: "đang đọc",
  RECOGNISED: "đang đọc",
  MAPPING: "đang chờ ghép cột",
  CHECKED: "đang rà soát",
  REVIEWED: "đã rà soát",
  COMMITTED: "đã ghi vào hub",
  UNDONE: "đã thu lại",
  FAILED: "không đọc được",
  CANCELLED: "đã hủy",
};

export interface Work {
  readonly id: string;
  /** Stages at which it may be done. */
  readonly stages: readonly string[];
  readonly way?: "SCREEN" | "IMPORT";
}

/**
 * Does something with an import, in one transaction that holds it: others wait, so that of two who do the same the second
 * finds it done. What a person can mend comes back as problems, and then nothing was written.
 */
export async function workOn(
  { sql, viewer }: Context,
  { id, stages, way = "SCREEN" }: Work,
  work: (tx: TransactionSql, batch: ImportRow) => Promise<void>,
): Promise<readonly ImportProblem[]> {
  mustBeSomebody(viewer);
  if (!isId(id)) return [notFound()];
  try {
    await actingAs(sql, viewer, way, async (tx) => {
      const batch = await hold(tx, id);
      if (!stages.includes(batch.stage))
        throw new Refused(problem("WRONG_STAGE", `Lần nhập này ${words[batch.stage]}, nên không làm việc này được; hãy tải lại trang.`));
      await work(tx, batch);
    });
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

export function mustBeSomebody(viewer: Viewer): void {
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", "Hãy đăng nhập để nhập dữ liệu.");
}

async function hold(tx: TransactionSql, id: string): Promise<ImportRow> {
  const seen = await findImport(tx, id);
  if (!seen) throw new Refused(notFound());
  if (!seen.mayWork) throw new Refused(notAllowed());
  await tx`select from imports where id = ${id} for update`;
  // Whoever held it before may have changed it.
  return (await findImport(tx, id))!;
}
