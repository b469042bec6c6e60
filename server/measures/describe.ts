import type { Measure } from "#schema/measures/measure.type.ts";
import type { Definition } from "./definition.ts";
import { dimensionsOf } from "./dimensions.ts";
import { statementOf } from "./statements.sql.ts";
import { unitsOfMeasureEn } from "./units-of-measure.ts";

/** A definition as the contract shows it. */
export function describeMeasure(definition: Definition): Measure {
  const { key, name, domain, form, overUnits, overTime, unitOfMeasure, decimals, betterWhen } = definition;
  const { variantOf = null, targetIndicator = null } = definition;
  const ratio = definition.form === "RATIO" ? definition : null;
  return {
    key,
    name: name[0],
    nameEn: name[1],
    definition: definition.definition,
    domain,
    form,
    numerator: ratio?.numeratorText ?? null,
    denominator: ratio?.denominatorText ?? null,
    overUnits,
    overTime,
    unitOfMeasure,
    unitOfMeasureEn: unitsOfMeasureEn[unitOfMeasure]!,
    decimals,
    betterWhen,
    ...validityOf(definition),
    variantOf,
    targetIndicator,
    dimensions: dimensionsOf(definition),
  };
}

type Validity = Pick<Measure, "validFrom" | "validTo" | "legalBasis" | "isWithdrawn" | "notice" | "noticeEn" | "statement">;

/** What was stated stands above the catalogue, value by value. */
function validityOf({ key, ...catalogued }: Definition): Validity {
  const statement = statementOf(key) ?? null;
  const validFrom = statement?.validFrom ?? catalogued.validFrom ?? null;
  const validTo = statement?.validTo ?? catalogued.validTo ?? null;
  const isWithdrawn = statement?.isWithdrawn ?? false;
  const [notice, noticeEn] = noticeOf({ validFrom, validTo, isWithdrawn, note: statement?.note ?? null });
  const legalBasis = statement?.documentName ?? catalogued.legalBasis ?? null;
  return { validFrom, validTo, legalBasis, isWithdrawn, notice, noticeEn, statement };
}

/** What must be known before the measure is used, in both languages; a note alone is no warning. */
function noticeOf({
  validFrom,
  validTo,
  isWithdrawn,
  note,
}: Pick<Validity, "validFrom" | "validTo" | "isWithdrawn"> & { note: string | null }) {
  const day = (date: string) => date.split("-").reverse().join("/");
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
  const said: [string, string][] = [];
  if (isWithdrawn) said.push(["Đã rút khỏi danh sách chọn; số liệu giữ nguyên.", "Withdrawn from choice lists; its figures stay."]);
  if (validTo !== null && validTo <= today) said.push([`Hết hiệu lực từ ${day(validTo)}.`, `No longer valid from ${day(validTo)}.`]);
  if (validFrom !== null && validFrom > today) said.push([`Có hiệu lực từ ${day(validFrom)}.`, `Valid from ${day(validFrom)} on.`]);
  if (said.length === 0) return [null, null];
  return [0, 1].map((language) => [...said.map((words) => words[language]), ...(note ? [note] : [])].join(" ")) as [string, string];
}

/** Lower case without marks, as `fold` in the database does. */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();

/** Whether each word of the text stands somewhere in the key, the names or the definition. */
export function matchesWords({ key, name, definition }: Definition, text: string): boolean {
  const haystack = fold([key, ...name, definition].join(" "));
  return fold(text)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
