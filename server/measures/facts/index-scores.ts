import { figureFact, wholeAndParts } from "./fact.ts";

/** Scores and ranks of an index, whole or by area. */
export const indexScores = figureFact(
  "IndexScore",
  "index_scores",
  { REFORM_AREA: wholeAndParts("f.area::text") },
  { derived: "f.kind = 'DERIVED'" },
);
