import { graphql } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { AuditActor_words } from "#client/audit/actor.ts";

export const Version_whole = graphql(
  `
    fragment Version_whole on RecordVersion {
      id
      recordedAt
      way
      changedCount
      isRemoved
      actor {
        ...AuditActor_words
      }
      fields {
        path
        kind
        part
        label
        labelEn
        enumName
        value
      }
    }
  `,
  [AuditActor_words],
);

export type VersionRef = FragmentOf<typeof Version_whole>;

export const HistoryPanel = graphql(
  `
    query HistoryPanel($kind: AuditKind!, $id: ID!) {
      history(kind: $kind, id: $id) {
        id
        ...Version_whole
      }
    }
  `,
  [Version_whole],
);
