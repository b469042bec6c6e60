import { graphql } from "#client/core/graphql.ts";
import { AuditActor_words } from "#client/audit/actor.ts";

export const AuditTable_entry = graphql(
  `
    fragment AuditTable_entry on AuditEntry {
      id
      recordedAt
      way
      action
      kind
      recordId
      recordName
      subjectKind
      subjectId
      actor {
        ...AuditActor_words
      }
      changes {
        column
        label
        labelEn
        enumName
        before
        after
      }
    }
  `,
  [AuditActor_words],
);

export const AuditPage = graphql(
  `
    query AuditPage($filter: AuditFilter, $first: Int!, $after: String) {
      auditEntries(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...AuditTable_entry
        }
      }
    }
  `,
  [AuditTable_entry],
);

/** Who may be chosen to filter by. */
export const AuditPeople = graphql(`
  query AuditPeople {
    auditPeople {
      personId
      name
    }
  }
`);

/** The end of the trail, to be noted elsewhere. */
export const AuditHead = graphql(`
  query AuditHead {
    auditEntries(first: 1) {
      nodes {
        id
        hash
      }
    }
  }
`);
