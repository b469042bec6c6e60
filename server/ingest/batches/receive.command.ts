import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { HubError } from "#server/core/errors.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { mayEnter } from "./imports.sql.ts";
import { mustBeSomebody } from "./working.ts";
import { sniff } from "./sniff.ts";

export interface Upload {
  readonly fileName: string;
  readonly unit: string;
  readonly template: string | null;
  readonly content: Buffer;
}

/** Names of files are shown, and sent back with the file: no folders, nothing invisible. */
function plainName(given: string): string {
  const name = given
    .normalize("NFC")
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  return name.slice(-255) || "tep";
}

/** Refuses whoever may not import for a unit, before a byte of the file is taken. */
export async function mustEnterFor(sql: Sql, viewer: Viewer, unit: string): Promise<void> {
  mustBeSomebody(viewer);
  const found = await actingAs(sql, viewer, "SCREEN", (tx) => mayEnter(tx, unit));
  if (!found) throw new HubError("BAD_USER_INPUT", `Không có đơn vị mã “${unit}”.`, { argument: "unit" });
  if (!found.may)
    throw new HubError(
      "FORBIDDEN",
      "Bạn không có vai trò nhập số liệu ở đơn vị này; hãy chọn đơn vị khác hoặc nhờ quản trị viên giao vai trò.",
    );
}

/** Keeps a file for reading: whole or not at all, whatever becomes of the hub afterwards. */
export async function receiveFile(sql: Sql, viewer: Viewer, { fileName, unit, template, content }: Upload): Promise<string> {
  const name = plainName(fileName);
  const { format, kind } = sniff(content, name);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const [made] = await tx<{ id: string }[]>`
      insert into imports (file_name, sha256, size, format, kind, template, unit_id, created_by_id)
      select ${name}, ${sha256}, ${content.length}, ${format}, ${kind}, ${kind === "SHEET" ? template : null}, u.id, ${viewer.personId}
      from units u where u.code = ${unit} returning id`;
    await tx`insert into import_files (import_id, content) values (${made!.id}, ${content})`;
    return made!.id;
  });
}
