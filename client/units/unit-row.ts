import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";

/** A unit as the list shows it; its parent is the one of the day asked for. */
export const UnitRow_unit = graphql(
  `
    fragment UnitRow_unit on Unit {
      id
      code
      name
      shortName
      aliases
      level
      type
      validFrom
      validTo
      note
      parent(asOf: $asOf) {
        id
        code
      }
      successions {
        id
        kind
        effectiveOn
        successor {
          id
          code
          name
        }
      }
      provenance {
        id
        kind
        ...Origin_provenance
      }
    }
  `,
  [provenanceFragment],
);

export type UnitRow = ResultOf<typeof UnitRow_unit>;

/** The data's convention for "existed before the data begin"; it is nobody's founding day. */
const beforeData = "1997-01-01";

/** The first day known; null when it only says that the unit was there already. */
export const knownStart = ({ validFrom }: Pick<UnitRow, "validFrom">): string | null => (validFrom === beforeData ? null : validFrom);

/** `validTo` is the first day without the unit. */
export const standsOn = ({ validFrom, validTo }: Pick<UnitRow, "validFrom" | "validTo">, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo);
