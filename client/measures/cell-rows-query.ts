import { graphql } from "#client/core/graphql.ts";
import type { ResultOf, VariablesOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";

/** The rows that make one cell of an answer, and what its measure means. */
export const CellDialog = graphql(
  `
    query CellDialog($input: AnalyzeInput!, $measure: String!, $members: [CellMemberInput]!, $limit: Int!, $offset: Int!) {
      measure(key: $measure) {
        key
        definition
        overTime
        numerator
        denominator
      }
      cellRows(input: $input, measure: $measure, members: $members, limit: $limit, offset: $offset) {
        totalCount
        numerator
        denominator
        coveredCount
        rows {
          recordType
          recordId
          recordTitle
          unit {
            id
            ...Unit_name
          }
          period {
            id
            code
            ...Period_name
          }
          on
          askedPeriod {
            id
            code
            ...Period_name
          }
          words {
            label
            labelEn
          }
          numerator
          denominator
          state
          isProvisional
          asOf
          note
          provenances {
            id
            recordedAt
            ...Origin_provenance
          }
          document {
            id
            code
            number
            subject
          }
        }
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

export type CellRows = ResultOf<typeof CellDialog>["cellRows"];
export type CellRow = CellRows["rows"][number];
/** Which cell: the question, one of its measures, and the members of the cell's row. */
export type AskedCell = Omit<VariablesOf<typeof CellDialog>, "limit" | "offset">;
