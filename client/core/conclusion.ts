import { useFormat } from "#client/core/format.ts";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { partialDate } from "#client/core/partial-date.ts";
import { provenanceFragment, useOrigins } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import type { UnitName } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Statement } from "#client/ui/statement.ts";

/** One thing a report concludes: what hinders, what is asked of whom. */
export const Conclusion_statement = graphql(
  `
    fragment Conclusion_statement on Conclusion {
      id
      type
      position
      summary
      addresseeText
      addressees {
        id
        ...Unit_name
      }
      document {
        id
        issuedOn
        issuedPrecision
        issuer {
          id
          ...Unit_name
        }
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, provenanceFragment],
);

const issuedOn = ({ document }: ResultOf<typeof Conclusion_statement>) => document?.issuedOn ?? "";

/** In the words of the list of statements: the newest document first, each in its own order. */
export function useStatements(): (conclusions: readonly FragmentOf<typeof Conclusion_statement>[]) => Statement[] {
  const format = useFormat();
  const { label } = useLabel();
  const { origins } = useOrigins();
  const party = (masked: UnitName) => {
    const { code, title } = readUnit(masked);
    return { code, title };
  };

  return (conclusions) =>
    readFragment(Conclusion_statement, conclusions)
      .toSorted((left, right) => issuedOn(right).localeCompare(issuedOn(left)) || left.position - right.position)
      .map((one) => {
        const date = one.document && partialDate(one.document.issuedOn, one.document.issuedPrecision);
        return {
          id: one.id,
          kind: sentenceCase(label("ConclusionType", one.type)),
          text: one.summary,
          from: one.document?.issuer ? party(one.document.issuer) : null,
          date: date ? format.date(date) : null,
          to: one.addressees.map(party),
          toText: one.addresseeText,
          origins: origins(one.provenance),
        };
      });
}
