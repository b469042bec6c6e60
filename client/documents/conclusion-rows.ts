import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { ConclusionsRead_conclusion } from "#client/documents/document-parts.ts";
import type { Reading } from "#client/documents/marked-lines.ts";
import type { Origin } from "#client/ui/origin.ts";

/** A judgement, a direction, a request or a duty that the document states. */
export interface ConclusionRow extends Reading {
  type: string;
  kind: string;
  ordinal: string;
  area: string;
  /** Whom it asks, or whom it is about. */
  parties: readonly { code: string | null; title: string }[];
  origins: readonly Origin[];
}

export function useConclusionRows(): (conclusions: readonly FragmentOf<typeof ConclusionsRead_conclusion>[]) => ConclusionRow[] {
  const { label, options } = useLabel();
  const { origins } = useOrigins();
  const order = options("ConclusionType").map(({ value }) => value);

  return (masked) =>
    readFragment(ConclusionsRead_conclusion, masked)
      .toSorted((left, right) => order.indexOf(left.type) - order.indexOf(right.type) || left.position - right.position)
      .map(({ id, summary, type, ordinal, area, addressees, addresseeText, unit, group, provenance }) => ({
        id,
        title: summary,
        lines: provenance ?? { lineStart: null, lineEnd: null },
        type,
        kind: sentenceCase(label("ConclusionType", type)),
        ordinal,
        area: sentenceCase(label("ReformArea", area)),
        parties: [
          ...[...addressees, ...(unit ? [unit] : [])].map((one) => {
            const { code, title } = readUnit(one);
            return { code, title };
          }),
          ...[addresseeText, group?.name].flatMap((title) => (title ? [{ code: null, title }] : [])),
        ],
        origins: origins(provenance),
      }));
}
