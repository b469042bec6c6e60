import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { useDocumentName } from "#client/documents/document-name.ts";
import type { NamedDocument } from "#client/documents/document-name.ts";
import { DocumentsCited_document } from "#client/documents/document-parts.ts";
import type { Reading } from "#client/documents/marked-lines.ts";
import type { Origin } from "#client/ui/origin.ts";

/** One place in the document where another one is cited. */
export interface CitedRow extends Reading {
  document: NamedDocument;
  origins: readonly Origin[];
}

/** Line after line; a document cited twice stands twice. The document itself is left out. */
export function useCitedRows(): (cited: readonly FragmentOf<typeof DocumentsCited_document>[], inDocument: string) => CitedRow[] {
  const name = useDocumentName();
  const { origins } = useOrigins();

  return (masked, inDocument) =>
    readFragment(DocumentsCited_document, masked)
      .flatMap(({ mentions, ...rest }) => {
        const document = name.read(rest);
        if (document.code === inDocument) return [];
        return mentions
          .filter(({ provenance }) => provenance?.document?.code === inDocument)
          .map(({ id, provenance }) => ({
            id,
            title: [name.cite(document), document.subject].join(", "),
            lines: provenance ?? { lineStart: null, lineEnd: null },
            document,
            origins: origins(provenance),
          }));
      })
      .toSorted((left, right) => (left.lines.lineStart ?? Infinity) - (right.lines.lineStart ?? Infinity));
}
