import type { GraphQLSchema } from "graphql";
import type { Sql } from "postgres";
import { reorganisationActs } from "#db/views/reorganisations.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Reorganisation } from "#schema/reorganisation/reorganisation.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { broughtRow } from "#server/core/graph/brought.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toOne, where } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Reorganisation, reorganisationActs, {
  order: ["effectiveOn", "recordedAt"],
  derived: {
    words: (row) => `concat_ws(' ', ${row}.old_name,
      (select string_agg(concat_ws(' ', u.name, u.short_name), ' ') from units u where u.id = any(${row}.from_ids || ${row}.to_ids)),
      (select d.number from documents d where d.id = ${row}.legal_basis_id))`,
  },
});

addRoots(Reorganisation, "lần sắp xếp đơn vị, cả sắp tới và đã đến cùng bộ dữ liệu", { many: "reorganisations" });

relate(Reorganisation, {
  legalBasis: toOne(() => Document, reorganisationActs.legalBasisId, "Căn cứ pháp lý; null khi hub chưa biết."),
  from: where(
    "list",
    () => Unit,
    "Đơn vị trước thay đổi; rỗng khi thành lập.",
    (p, t) => `${t}.id = any(${p}.from_ids)`,
  ),
  to: where(
    "list",
    () => Unit,
    "Đơn vị sau thay đổi, hoặc cấp trên mới; rỗng khi không có.",
    (p, t) => `${t}.id = any(${p}.to_ids)`,
  ),
});
relate(Unit, {
  reorganisations: where(
    "list",
    () => Reorganisation,
    "Những lần sắp xếp có đơn vị này, trước hoặc sau.",
    (p, t) => `${p}.id = any(${t}.from_ids || ${t}.to_ids)`,
  ),
});

/** One reorganisation as the contract shows it. */
export async function findReorganisation(sql: Sql, schema: GraphQLSchema, id: string): Promise<Reorganisation | null> {
  const [found] = await sql<{ act: Reorganisation }[]>`
    select ${sql.unsafe(broughtRow(schema, Reorganisation, "a"))} as act from reorganisation_acts a where a.id = ${id}`;
  return found?.act ?? null;
}
