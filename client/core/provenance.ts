import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { partialDate } from "#client/core/partial-date.ts";
import { writePlace } from "#client/core/place-query.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Origin } from "#client/ui/origin.ts";

/** All that the origin panel shows of one figure; spread it wherever a figure is asked for. */
export const provenanceFragment = graphql(`
  fragment Origin_provenance on Provenance {
    id
    kind
    lineStart
    lineEnd
    source
    sourceKey
    recordedAt
    document {
      id
      code
      number
      type
      subject
      issuedOn
      issuedPrecision
      issuer {
        id
        name
      }
    }
  }
`);

export type ProvenanceLike = FragmentOf<typeof provenanceFragment>;

/** Turns the schema's Provenance into what the ui parts show. */
export function useOrigins() {
  const { label } = useLabel();

  function toOrigin(given: ProvenanceLike, note?: string | null): Origin {
    const { document, ...place } = readFragment(provenanceFragment, given);
    const dong = writePlace(place);
    return {
      ...place,
      note: note ?? null,
      document: document && {
        subject: document.subject,
        number: document.number,
        type: label("DocumentType", document.type),
        date: partialDate(document.issuedOn, document.issuedPrecision),
        issuer: document.issuer?.name ?? null,
        // The very place in the document's page.
        to: { name: "document", params: { code: document.code }, ...(dong ? { query: { dong } } : {}) },
      },
    };
  }
  /** A figure's origins; its note is how the figure must be read. */
  function origins(given: ProvenanceLike | null | undefined, note?: string | null): Origin[] {
    return given ? [toOrigin(given, note)] : [];
  }
  return { toOrigin, origins };
}
