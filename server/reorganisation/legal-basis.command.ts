import type { TransactionSql } from "postgres";
import type { LegalBasisInput, NewLegalBasisInput } from "#schema/reorganisation/reorganisation.input.ts";
import type { UnitEffect } from "#schema/reorganisation/reorganisation.type.ts";
import { badInput } from "#server/core/errors.ts";
import { todayInVietnam } from "#server/auth/today.ts";
import { codeFromName, freeCode } from "./code-from-name.ts";
import { effect, refuse } from "./draft.ts";

/** The document that a change rests on, noted when the hub does not know it yet. It stays when the change is taken back. */
export async function findLegalBasis(tx: TransactionSql, input: LegalBasisInput, effects: UnitEffect[]): Promise<string> {
  const given = [input.code, input.new].filter((one) => one != null);
  if (given.length !== 1) throw badInput("reorganiseUnits.input.legalBasis", "đúng một trong code, new", input);
  if (input.new) return (await findSame(tx, input.new)) ?? (await makeDocument(tx, input.new, effects));
  const [known] = await tx<{ id: string }[]>`select id from documents where code = ${input.code!}`;
  if (!known)
    throw refuse("NOT_FOUND", "legalBasis.code", `Không có văn bản mã “${input.code}”; hãy chọn văn bản khác hoặc ghi số, ngày của nó.`);
  return known.id;
}

/** Registers do repeat numbers, but not of one issuer on one day. */
async function findSame(tx: TransactionSql, { number, issuedOn, issuer }: NewLegalBasisInput): Promise<string | null> {
  const [same] = await tx<{ id: string }[]>`
    select d.id from documents d left join units i on i.id = d.issuer_id
    where upper(d.number) = upper(${number.trim()}) and d.issued_on = ${issuedOn} and d.issued_precision = 'DAY'
      and (${issuer ?? null}::text is null or i.code is null or i.code = ${issuer ?? null}) order by d.id limit 1`;
  return same?.id ?? null;
}

async function makeDocument(tx: TransactionSql, input: NewLegalBasisInput, effects: UnitEffect[]): Promise<string> {
  const number = input.number.trim();
  const subject = input.subject?.trim() || "Về sắp xếp tổ chức, đơn vị";
  if (number.length < 2 || number.length > 100)
    throw refuse("INVALID", "legalBasis.new.number", "Hãy ghi số và ký hiệu văn bản, 2 đến 100 ký tự, như 1104/NQ-UBTVQH15.");
  if (subject.length > 500) throw refuse("INVALID", "legalBasis.new.subject", "Trích yếu dài nhất 500 ký tự.");
  if (input.issuedOn > todayInVietnam())
    throw refuse("INVALID", "legalBasis.new.issuedOn", "Văn bản chưa ban hành thì chưa làm căn cứ được; hãy xem lại ngày ban hành.");
  const [issuer] = input.issuer ? await tx<{ id: string }[]>`select id from units where code = ${input.issuer}` : [];
  if (input.issuer && !issuer) throw refuse("NOT_FOUND", "legalBasis.new.issuer", `Không có cơ quan mã “${input.issuer}”.`);
  const base = codeFromName(number);
  const taken = await tx<{ code: string }[]>`select code from documents where starts_with(code, ${base})`;
  const code = freeCode(
    base,
    input.issuedOn.slice(0, 4),
    taken.map((row) => row.code),
  );
  const [made] = await tx<{ id: string }[]>`
    insert into documents (code, number, type, issued_on, issued_precision, issuer_id, subject, status)
    values (${code}, ${number}, ${input.type}, ${input.issuedOn}, 'DAY', ${issuer?.id ?? null}, ${subject}, 'CITED') returning id`;
  effects.push(effect("DOCUMENT_MADE", { words: number }));
  return made!.id;
}

/** The origin of what a change writes: the form, or the program, and the document. */
export async function findOrigin(tx: TransactionSql, kind: "FORM" | "TOKEN", documentId: string): Promise<string> {
  const source = "Sắp xếp đơn vị ghi trong hub";
  const [known] = await tx<{ id: string }[]>`
    select id from provenances where kind = ${kind} and document_id = ${documentId} and source = ${source} and line_start is null and source_key is null`;
  if (known) return known.id;
  const [made] = await tx<{ id: string }[]>`
    insert into provenances (kind, document_id, source) values (${kind}, ${documentId}, ${source}) returning id`;
  return made!.id;
}
