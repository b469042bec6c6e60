import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { partialDate } from "#client/core/partial-date.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";

/** What must be known of a document to cite it. */
export const Document_name = graphql(
  `
    fragment Document_name on Document {
      id
      code
      number
      type
      subject
      status
      issuedOn
      issuedPrecision
      issuer {
        id
        ...Unit_name
      }
    }
  `,
  [Unit_name],
);

export type DocumentName = FragmentOf<typeof Document_name>;
export type NamedDocument = ResultOf<typeof Document_name>;

export function useDocumentName() {
  const { t } = useI18n();
  const format = useFormat();
  const { label } = useLabel();

  const type = (document: NamedDocument) => sentenceCase(label("DocumentType", document.type));
  const iso = ({ issuedOn, issuedPrecision }: NamedDocument) => partialDate(issuedOn, issuedPrecision);
  return {
    read: (masked: DocumentName): NamedDocument => readFragment(Document_name, masked),
    type,
    /** Whole or partial, for sorting; null when the copy carries none. */
    iso,
    date: (document: NamedDocument) => (document.issuedOn ? format.date(iso(document)) : t("documents.noDate")),
    /** As it is cited: its number, or what it is when the copy carries none. */
    cite: (document: NamedDocument) => document.number ?? t("documents.unnumbered", { type: type(document) }),
    issuer: ({ issuer }: NamedDocument) => (issuer ? readUnit(issuer).title : null),
    issuerCode: ({ issuer }: NamedDocument) => (issuer ? readUnit(issuer).code : null),
  };
}
