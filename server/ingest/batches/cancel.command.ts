import type { ImportProblem } from "#schema/ingest/import.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { workOn } from "./working.ts";

/** Ends an import that is not to be committed; the file stays, and a hub that is reading it stops at its next beat. */
export async function cancelImport(id: string, context: Context): Promise<readonly ImportProblem[]> {
  const stages = ["RECEIVED", "READ", "RECOGNISED", "MAPPING", "CHECKED", "REVIEWED"];
  return await workOn(context, { id, stages }, async (tx) => {
    await tx`update imports set stage = 'CANCELLED', claimed_until = null, version = version + 1 where id = ${id}`;
  });
}
