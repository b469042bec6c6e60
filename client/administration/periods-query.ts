import { graphql } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";

export const PeriodTable_period = graphql(
  `
    fragment PeriodTable_period on Period @_unmask {
      ...Period_name
      id
      code
      name
      kind
      window
      startsOn
      endsOn
      dueDates {
        id
        level
        dueOn
        ruleDueOn
        reason
        version
      }
    }
  `,
  [Period_name],
);

export const RuleTable_rule = graphql(`
  fragment RuleTable_rule on PeriodRule @_unmask {
    id
    version
    kind
    window
    startMonthOffset
    startDay
    endDay
    validFrom
    validTo
    legalBasis
    note
    dues {
      id
      level
      count
      number
      monthOffset
    }
  }
`);

export const PeriodsPage = graphql(
  `
    query PeriodsPage($year: Int!) {
      periods(filter: { year: { eq: $year } }, first: 60) {
        nodes {
          ...PeriodTable_period
        }
      }
      periodRules(first: 200) {
        nodes {
          ...RuleTable_rule
        }
      }
    }
  `,
  [PeriodTable_period, RuleTable_rule],
);

export const PeriodDrafts = graphql(`
  query PeriodDrafts($year: Int!) {
    periodDrafts(year: $year) {
      periodCode
      name
      window
      startsOn
      endsOn
      exists
      otherStartsOn
      otherEndsOn
    }
  }
`);

export const MakePeriods = graphql(`
  mutation MakePeriods($year: Int!) {
    makePeriods(year: $year) {
      made {
        periodCode
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

export const SavePeriodRule = graphql(`
  mutation SavePeriodRule($input: PeriodRuleInput!) {
    savePeriodRule(input: $input) {
      id
      movedPeriods
      possibleFrom
      problems {
        code
        message
        path
      }
    }
  }
`);

export const SetDeadline = graphql(`
  mutation SetDeadline($input: DeadlineInput!) {
    setDeadline(input: $input) {
      dueOn
      problems {
        code
        message
        path
      }
    }
  }
`);
