import type { Body, Province } from "./province.ts";
import type { TableRow } from "./tables.sql.ts";

type DocumentRow = TableRow<"documents">;

export interface NewDocument {
  code: string;
  number: string | null;
  type: DocumentRow["type"];
  issuedOn: string;
  issuerId: string | null;
  subject: string;
  status?: DocumentRow["status"];
  note?: string;
}

/** Every origin reached the hub on one day, so that two runs are alike. */
const recordedAt = new Date("2025-12-31T08:00:00Z");

/** Notes a document of the simulation. Documents that are read for figures are `SOURCE`. */
export function addDocument({ book, documents }: Province, document: NewDocument): string {
  const id = book.add("documents", { status: "SOURCE", note: null, ...document, issuedPrecision: "DAY" });
  documents.set(document.code, id);
  return id;
}

const made = new WeakMap<Province, Map<string, string>>();

function once(province: Province, key: string, make: () => string): string {
  let known = made.get(province);
  if (!known) made.set(province, (known = new Map()));
  let id = known.get(key);
  if (id === undefined) known.set(key, (id = make()));
  return id;
}

/** A place in a document: the same lines are the same origin. */
export function atLines(province: Province, documentCode: string, lineStart: number, lineEnd = lineStart): string {
  return once(province, `${documentCode}:${lineStart}-${lineEnd}`, () => {
    const documentId = province.documents.get(documentCode);
    if (!documentId) throw new Error(`no document ${documentCode}`);
    return province.book.add("provenances", { kind: "DOCUMENT", documentId, lineStart, lineEnd, recordedAt });
  });
}

/** A row of a file, an entry of a form or a record of another system. */
export function fromSource(
  province: Province,
  kind: "IMPORT" | "FORM" | "TOKEN" | "EXTERNAL",
  source: string,
  sourceKey: string | null = null,
): string {
  return once(province, `${kind}:${source}:${sourceKey}`, () => province.book.add("provenances", { kind, source, sourceKey, recordedAt }));
}

/** Numbers of a register that are kept for one day. */
const PER_DAY = 5;

/** The number a document gets in its issuer's register: later days have higher numbers, none is given twice. */
export function makeRegisters(): (register: string, issuedOn: string, symbol: string) => string {
  const taken = new Set<string>();
  return (register, issuedOn, symbol) => {
    const day = (Date.parse(issuedOn) - Date.UTC(Number(issuedOn.slice(0, 4)), 0, 1)) / 86_400_000;
    let number = day * PER_DAY + 1;
    const key = () => `${register}/${issuedOn.slice(0, 4)}/${symbol}/${number}`;
    while (taken.has(key())) number++;
    taken.add(key());
    return `${String(number).padStart(2, "0")}/${symbol}`;
  };
}

/** Letters that stand for a body in the symbol of its documents. */
export function symbolOf({ short, kind }: Body): string {
  if (kind !== "DEPARTMENT") return "UBND";
  return short
    .replace(/^Sở |^BQL |^VP |\s+tỉnh$/g, "")
    .replaceAll("&", "")
    .replaceAll(" ", "");
}
