import type { RouteLocationRaw } from "vue-router";
import { BoardCard_answered } from "#client/app/boards/board-page-query.ts";
import type { Answered } from "#client/app/boards/board-page-query.ts";
import { readFragment } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { Outliers_view } from "#client/measures/outliers/outliers-query.ts";
import { Relation_view } from "#client/measures/relation/relation-query.ts";
import { Scorecard_view } from "#client/measures/scorecard/scorecard-query.ts";

/** The page of its own that a card across domains leads to, asking for the same; null for other cards. */
export function crossLink(answered: Answered | null): RouteLocationRaw | null {
  const { scorecard, relation, outliers } = (answered && readFragment(BoardCard_answered, answered)) ?? {};
  if (scorecard) {
    const { unit, period } = readFragment(Scorecard_view, scorecard);
    return { name: "scorecard", query: { "don-vi": unit.key, ky: readFragment(Period_name, period).code } };
  }
  if (relation) {
    const { x, y, periods } = readFragment(Relation_view, relation);
    return { name: "relation", query: { x: x.key, y: y.key, ky: periods.at(-1) && readFragment(Period_name, periods.at(-1)!).code } };
  }
  return outliers
    ? { name: "outliers", query: { ky: readFragment(Period_name, readFragment(Outliers_view, outliers).period).code } }
    : null;
}
