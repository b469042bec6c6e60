import type { ISql } from "postgres";
import type { MeasurePayload, MeasureStatementInput } from "#schema/administration/measure.type.ts";
import type { AdministrationProblem } from "#schema/administration/problem.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import type { Definition } from "#server/measures/definition.ts";
import { describeMeasure } from "#server/measures/describe.ts";
import { refreshStatements } from "#server/measures/statements.sql.ts";
import { conflict, invalid, isUnkept } from "./problems.ts";

/** States what holds of a measure beside the catalogue; the catalogue itself and all figures stay as they are. */
export async function saveMeasureStatement(input: MeasureStatementInput, { sql, viewer }: Context): Promise<MeasurePayload> {
  mustAdministerHub(viewer);
  const definition = findDefinition(input.measure);
  if (!definition) return { measure: null, problems: [invalid("measure", "Không có thước đo này.")] };
  const basis = await findDocument(sql, input.document?.trim() || null);
  const problems = [...checkStatement(input, definition), ...("problem" in basis ? [basis.problem] : [])];
  if (problems.length > 0 || "problem" in basis) return { measure: null, problems };
  const { measure, version } = input;
  const values = {
    valid_from: input.validFrom ?? null,
    valid_to: input.validTo ?? null,
    document_id: basis.id,
    note: input.note?.trim() || null,
    is_withdrawn: input.isWithdrawn,
  };
  const isSaved = await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const [row] =
      version === 0
        ? await tx`insert into measure_statements ${tx({ measure, ...values })} on conflict (measure) do nothing returning measure`
        : await tx`
            update measure_statements set ${tx(values)}, version = version + 1 where measure = ${measure} and version = ${version} returning measure`;
    return row !== undefined;
  });
  await refreshStatements(sql);
  return { measure: describeMeasure(definition), problems: isSaved ? [] : [conflict("thước đo này")] };
}

function checkStatement({ validFrom, validTo, note }: MeasureStatementInput, definition: Definition): AdministrationProblem[] {
  const from = validFrom ?? definition.validFrom;
  const to = validTo ?? definition.validTo;
  const problems = [];
  if (from && to && to <= from) problems.push(invalid(validTo ? "validTo" : "validFrom", "Ngày hết hiệu lực phải sau ngày bắt đầu."));
  if (note && (note.trim().length > 1000 || isUnkept(note))) problems.push(invalid("note", "Ghi chú nhiều nhất 1.000 ký tự."));
  return problems;
}

/** A document by its code, else by its number, which registers do repeat. */
async function findDocument(sql: ISql, text: string | null): Promise<{ id: string | null } | { problem: AdministrationProblem }> {
  if (text === null) return { id: null };
  if (isUnkept(text)) return { problem: invalid("document", "Không có văn bản này trong hub.") };
  const found = await sql<{ id: string; isCode: boolean }[]>`
    select id, code = ${text} as "isCode" from documents where code = ${text} or upper(number) = upper(${text}) order by 2 desc limit 3`;
  if (found.length === 0)
    return { problem: invalid("document", "Không có văn bản này trong hub; hãy gõ mã, hoặc số, ký hiệu như 158/KH-UBND.") };
  if (!found[0]!.isCode && found.length > 1)
    return { problem: invalid("document", "Có nhiều văn bản mang số này; hãy gõ mã văn bản, có trong địa chỉ trang của nó.") };
  return { id: found[0]!.id };
}
