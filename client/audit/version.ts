import { readFragment } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Version_whole } from "#client/audit/history-query.ts";
import type { VersionRef } from "#client/audit/history-query.ts";

export type Version = ResultOf<typeof Version_whole>;

export const readVersions = (refs: readonly VersionRef[]): readonly Version[] => readFragment(Version_whole, refs);
