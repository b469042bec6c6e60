import { HomeOwners_query } from "#client/app/home/HomeOwners.vue";
import { graphql } from "#client/core/graphql.ts";
import { Unit_name } from "#client/core/unit-name.ts";

/** What the list of duties counts and names; `$soon` is the last day it looks ahead to. */
export const HomeDuties_query = graphql(
  `
    fragment HomeDuties_query on Query {
      doneLate: tasks(filter: { progress: { some: { status: { eq: DONE_LATE } } } }, first: 0) {
        totalCount
      }
      lateResults: taskResults(filter: { status: { eq: DONE_LATE } }, order: [{ field: DONE_ON, direction: DESC }], first: 3) {
        nodes {
          id
          doneOn
          unit {
            id
            ...Unit_name
          }
          task {
            id
            code
            title
            deadlineTo
            deadlineExclusive
            plan {
              id
              code
            }
          }
        }
      }
      silent: tasks(
        filter: { deadlineTo: { lt: $today }, deadlineKind: { notIn: [CONTINUOUS, UNSPECIFIED] }, progress: { none: {} } }
        first: 0
      ) {
        totalCount
      }
      dueSoon: tasks(
        filter: { deadlineTo: { gte: $today, lte: $soon }, deadlineKind: { notIn: [CONTINUOUS, UNSPECIFIED] }, progress: { none: {} } }
        order: [{ field: DEADLINE_TO }]
        first: 3
      ) {
        totalCount
        nodes {
          id
          code
          title
          deadlineTo
          plan {
            id
            code
          }
        }
      }
      asked: conclusions(filter: { type: { eq: RECOMMENDATION } }, order: [{ field: STATED_ON, direction: DESC }], first: 1) {
        totalCount
        nodes {
          id
          statedOn
        }
      }
      firstAsked: conclusions(filter: { type: { eq: RECOMMENDATION } }, order: [{ field: STATED_ON }], first: 1) {
        nodes {
          id
          statedOn
        }
      }
      ...HomeOwners_query
      newestPlan: plans(order: [{ field: YEAR_TO, direction: DESC }], first: 1) {
        nodes {
          id
          yearTo
        }
      }
    }
  `,
  [Unit_name, HomeOwners_query],
);
