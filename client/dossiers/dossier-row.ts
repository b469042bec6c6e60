import { graphql, type ResultOf } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";

/** A dossier as the list and the panel show it. */
export const DossierRow_dossier = graphql(
  `
    fragment DossierRow_dossier on Dossier {
      id
      receiptCode
      channel
      status
      timeliness
      receivedAt
      dueAt
      endedAt
      workingDaysLeft
      processingDays
      feePaidOnline
      isDigitised
      hasEResult
      procedure {
        id
        code
        name
        field {
          id
          name
        }
      }
      unit {
        id
        ...Unit_name
      }
      resolvingUnit {
        id
        ...Unit_name
      }
      steps {
        at
        status
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, provenanceFragment],
);

export type DossierRow = ResultOf<typeof DossierRow_dossier>;
