import type { TransactionSql } from "postgres";
import type { SaveProblem } from "#schema/boards/problem.type.ts";
import { isId } from "./check-saved.ts";
import { problem } from "./problems.ts";

/** Tables whose rows somebody owns. */
export type OwnedTable = "saved_views" | "boards";

const what: Record<OwnedTable, string> = { saved_views: "khung nhìn", boards: "bảng điều hành" };

interface Seen {
  id: string;
  ownerId: string;
  version: number | null | undefined;
}

/** Why a row cannot be changed: not there, not one's own, or changed since it was seen. What is private to another is not there. */
export async function checkVersion(sql: TransactionSql, table: OwnedTable, { id, ownerId, version }: Seen): Promise<SaveProblem | null> {
  const [row] = isId(id)
    ? await sql<{ ownerId: string; isShared: boolean; version: number }[]>`
        select owner_id as "ownerId", is_shared as "isShared", version from ${sql(table)} where id = ${id} for update`
    : [];
  if (!row || (row.ownerId !== ownerId && !row.isShared))
    return problem("NOT_FOUND", `Không có ${what[table]} này; có thể nó đã bị xóa. Hãy lưu thành bản mới.`, "id");
  if (row.ownerId !== ownerId)
    return problem("NOT_YOURS", `Chỉ người lập mới sửa được ${what[table]} này; hãy lưu thành bản của mình.`, "id");
  if (row.version === version) return null;
  return problem(
    "CONFLICT",
    `Cửa sổ khác đã lưu ${what[table]} này từ lúc mở; hãy xem bản mới rồi lưu lại, hoặc lưu thành bản khác.`,
    "version",
  );
}

/** Why no more can be saved. */
export async function countOwned(sql: TransactionSql, table: OwnedTable, ownerId: string, most: number): Promise<SaveProblem | null> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)} where owner_id = ${ownerId}`;
  return row!.count < most ? null : problem("TOO_MANY", `Đã lưu đủ ${most} ${what[table]}; hãy xóa bớt rồi lưu lại.`);
}

/** Whether another row of the owner bears the name. */
export async function hasName(
  sql: TransactionSql,
  table: OwnedTable,
  { ownerId, name, id }: { ownerId: string; name: string; id: string | null | undefined },
): Promise<boolean> {
  const [row] =
    await sql`select from ${sql(table)} where owner_id = ${ownerId} and name = ${name} and id is distinct from ${id ?? null}::uuid`;
  return row !== undefined;
}
