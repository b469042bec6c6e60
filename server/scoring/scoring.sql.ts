import { indexScores } from "#db/tables/scoring.ts";
import { IndexScore } from "#schema/scoring/index-score.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { figurePlace, relateFigure } from "#server/periods/figure-relations.ts";

defineModel(IndexScore, indexScores, { order: ["index", "area"], derived: figurePlace });
addRoots(IndexScore, "điểm và thứ hạng chỉ số", { one: "indexScore", many: "indexScores", keys: ["id"] });
relateFigure(IndexScore, indexScores, "indexScores", "Điểm và thứ hạng chỉ số", [indexScores.index]);
