import { graphql } from "#client/core/graphql.ts";

/** An answer of `analyze`, wherever it stands, with all that must stand beside its numbers. */
export const Answer_result = graphql(`
  fragment Answer_result on AnalyzeResult {
    totalCount
    dimensions {
      dimension
      level
      label
      labelEn
    }
    measures {
      key
      name
      nameEn
      unitOfMeasure
      unitOfMeasureEn
      decimals
      form
      betterWhen
      notice
      noticeEn
    }
    rows {
      members {
        key
        label
        labelEn
      }
      cells {
        value
        state
        basis
        numerator
        denominator
        reports
        rank
        rankOutOf
        changes {
          comparison
          value
          state
          absolute
          relativePercent
          rankChange
        }
      }
    }
    totals {
      members {
        key
        label
        labelEn
      }
      cells {
        value
        state
        basis
        numerator
        denominator
        reports
        rank
        rankOutOf
        changes {
          comparison
          value
          state
          absolute
          relativePercent
          rankChange
        }
      }
    }
  }
`);
