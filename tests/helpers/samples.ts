import type { Sql } from "#server/core/postgres/connect.ts";
import type { Samples } from "#tests/helpers/document-writer.ts";
import { hostileTexts } from "#tests/helpers/hostile-rows.ts";

/** Values of every scalar that are worth comparing with, ids of the database among them. */
export async function samplesOf(sql: Sql): Promise<Samples> {
  const ids = await sql<
    { id: string }[]
  >`select id from units union all select id from documents union all select id from tasks union all select id from observations limit 400`;
  return {
    ID: [...ids.map((row) => row.id), "00000000-0000-7000-8000-000000000000"],
    String: ["so-noi-vu", "ubnd-tinh", "truc ninh", "Sở", "kế hoạch", "%", "_", "", "KH", "2023", "DOSSIERS_RECEIVED", ...hostileTexts],
    Int: [0, 1, 10, 34, 2023, 2024, -1, 119101],
    Float: [0, 0.5, 0.95351, 1],
    Boolean: [true, false],
    Decimal: ["0", "84.86", "100", "99.9"],
    BigInt: ["0", "9635000000"],
    Date: ["2023-01-01", "2023-06-15", "2024-02-29", "2025-07-01", "1990-01-01"],
    DateTime: ["2020-01-01T00:00:00Z", "2030-01-01T00:00:00.500Z"],
  };
}
