import type { RouteLocationRaw } from "vue-router";

/** How a figure reached the hub; the same words as the schema's ProvenanceKind. */
export type OriginKind = "DOCUMENT" | "EXTERNAL" | "IMPORT" | "FORM" | "TOKEN";

export interface OriginDocument {
  /** What it is about. */
  subject: string;
  /** `158/KH-UBND`; null when the copy carries none. */
  number?: string | null;
  /** In words: "kế hoạch". */
  type?: string | null;
  /** Whole or partial: `2023-06`. */
  date?: string | null;
  issuer?: string | null;
  /** The document's page. */
  to?: RouteLocationRaw;
}

/** Where one figure came from: the fields of the schema's Provenance, its document made ready to show. */
export interface Origin {
  /** The hub's own record of it; absent for what was put together on the page. */
  id?: string;
  kind: OriginKind;
  document?: OriginDocument | null;
  /** First and last line of the place in the document's text, from 1. */
  lineStart?: number | null;
  lineEnd?: number | null;
  /** For other kinds: the public source, batch, form or system in words, and the row or id in it. */
  source?: string | null;
  sourceKey?: string | null;
  recordedAt?: string | null;
  note?: string | null;
}

/** What the panel shows at its head. */
export interface OriginSubject {
  /** `Hồ sơ đã tiếp nhận, 6 tháng đầu năm 2023`. */
  title: string;
  /** The value as it stands on the page, with its unit. */
  text: string;
  /** One sentence on how it was reckoned, when it was not copied. */
  formula?: string;
  /** A reckoned figure has one origin per number it was made of. */
  origins: readonly Origin[];
}
