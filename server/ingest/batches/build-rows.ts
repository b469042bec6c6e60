import { codeFromName, freeCode } from "#server/reorganisation/code-from-name.ts";
import { findDocument, firstDay, precisionOf } from "./find-document.ts";
import type { KnownDocument } from "./hub-state.sql.ts";
import type { Comparison } from "./judge.ts";
import type { Judged } from "./judgement.ts";
import { periodByCode } from "./period-of.ts";
import { problem, Refused } from "./problems.ts";
import type { Values } from "./item-fields.ts";
import type { Writing } from "./writing.command.ts";

/** What the parts of a commit share while its rows are put together. */
export class Building {
  readonly unitId: (code: string | null | undefined) => string | null;
  readonly groupId: (code: string | null | undefined) => string | null;
  readonly #provenances = new Map<string, string>();
  readonly #periods = new Map<string, string>();
  /** Documents that the hub has, and those that this commit makes. */
  readonly #documents: KnownDocument[];
  document: KnownDocument | null;

  constructor(
    readonly writing: Writing,
    readonly comparison: Comparison,
    /** Codes that documents have, to find free ones. */
    readonly takenCodes: Set<string>,
    provenances: readonly { id: string; documentId: string; lineStart: number; lineEnd: number }[],
  ) {
    const units = new Map(comparison.lists.units.map(({ code, id }) => [code, id]));
    this.unitId = (code) => (code == null ? null : (units.get(code) ?? null));
    const groups = new Map(comparison.lists.groups.map(({ code, id }) => [code, id]));
    this.groupId = (code) => (code == null ? null : (groups.get(code) ?? null));
    this.#documents = [...comparison.documents];
    this.document = comparison.known;
    for (const { id, documentId, lineStart, lineEnd } of provenances) this.#provenances.set(`${documentId} ${lineStart} ${lineEnd}`, id);
  }

  /** The place of the document that lines are; one row serves all that was read there. */
  provenance(lineStart: number, lineEnd: number): string {
    const documentId = this.document!.id;
    const key = `${documentId} ${lineStart} ${lineEnd}`;
    let id = this.#provenances.get(key);
    if (!id)
      this.#provenances.set(
        key,
        (id = this.writing.insert("provenances", { kind: "DOCUMENT", document_id: documentId, line_start: lineStart, line_end: lineEnd })),
      );
    return id;
  }

  /** A period of the hub, made when only a rule knows it. */
  period(code: string): string {
    const period = periodByCode(this.comparison.lists, code)!;
    if (period.id) return period.id;
    let id = this.#periods.get(code);
    if (!id) {
      const { name, kind, window, year, ordinal, startsOn, endsOn } = period;
      id = this.writing.insert("periods", { code, name, kind, window, year, ordinal, starts_on: startsOn, ends_on: endsOn });
      this.#periods.set(code, id);
    }
    return id;
  }

  /** The document that is meant, noted as cited when nobody knows it yet. */
  cited(values: Values): KnownDocument {
    return findDocument(this.#documents, values) ?? this.makeDocument(values, "CITED");
  }

  makeDocument(values: Values, status: "SOURCE" | "CITED"): KnownDocument {
    const { number = null, type, date = null, issuer = null } = values;
    const subject = (values["subject"] ?? number!).slice(0, 2000);
    const code = this.#freeCode(number ?? subject, date);
    const precision = date === null ? null : precisionOf(date);
    const day = date === null ? null : firstDay(date);
    const row = { code, number, type, issued_on: day, issued_precision: precision, issuer_id: this.unitId(issuer), subject, status };
    const made: KnownDocument = {
      id: this.writing.insert("documents", row),
      code,
      number,
      type: type!,
      date: day,
      precision,
      issuer,
      subject,
      status,
    };
    this.#documents.push(made);
    return made;
  }

  #freeCode(name: string, date: string | null): string {
    const base = codeFromName(name).slice(0, 60) || "van-ban";
    const code = freeCode(
      base,
      date?.slice(0, 4) ?? "khac",
      [...this.takenCodes].filter((taken) => taken.startsWith(base)),
    );
    this.takenCodes.add(code);
    return code;
  }
}

/** The document itself: made, or put right where it was only cited. */
export function buildDocument(building: Building, head: Judged | undefined, isChosen: boolean): void {
  const { writing, document } = building;
  if (!head) return;
  if (!isChosen) {
    if (!document)
      throw new Refused(problem("INVALID", "Hãy chấp nhận thông tin văn bản trước: mọi mục khác đều dẫn về văn bản này.", head.item.id));
    return;
  }
  if (!document) building.document = building.makeDocument(head.values, "SOURCE");
  else if (head.effect === "CHANGED") {
    const { number, date, subject, issuer, type } = head.values;
    const isLessExact = document.date !== null && date != null && document.date.startsWith(date);
    const dated = date && !isLessExact ? { issued_on: firstDay(date), issued_precision: precisionOf(date) } : {};
    const issued = building.unitId(issuer) ? { issuer_id: building.unitId(issuer) } : {};
    const said = { ...(number && { number }), ...(type && { type }), ...(subject && { subject: subject.slice(0, 2000) }) };
    writing.update("documents", document.id, { status: "SOURCE", ...said, ...dated, ...issued });
  }
}

/** Cited documents, the places where they are cited, and how this document stands to them. */
export function buildCitations(building: Building, citations: readonly Judged[]): void {
  const { writing, document } = building;
  const done = new Set<string>();
  const once = (key: string) => !done.has(key) && Boolean(done.add(key));
  for (const { item, values, effect } of citations) {
    const cited = building.cited(values);
    if (cited.id === document!.id) continue;
    const isMentioned = effect === "CHANGED";
    const provenanceId = isMentioned ? null : building.provenance(item.lineStart!, item.lineEnd!);
    if (!isMentioned && once(`${cited.id} ${provenanceId}`))
      writing.insert("document_mentions", { document_id: cited.id, provenance_id: provenanceId });
    const { relation } = values;
    const isThere = building.comparison.parts?.relations.some((one) => one.type === relation && one.toId === cited.id);
    if (relation && !isThere && once(`${relation} ${cited.id}`))
      writing.insert("document_relations", { from_id: document!.id, type: relation, to_id: cited.id });
  }
}
