import { measuresOf } from "#server/measures/definition.ts";
import { indexScores } from "#server/measures/facts/index-scores.ts";

const { score, rank } = measuresOf("INDEX");
const legalBasis = "Quyết định 876/QĐ-BNV ngày 10/11/2022";
const never = "Không cộng, không bình quân giữa các đơn vị hay các năm; lĩnh vực tách ở REFORM_AREA.";

/** Published scores and ranks. Self-appraisal gap and criterion rate are left out: rounds and criteria are not in the model. */
export const indexMeasures = [
  score("PAR_INDEX_SCORE", ["Điểm Chỉ số cải cách hành chính", "PAR Index score"], {
    definition: `Điểm trên thang 100 của năm được chấm. ${never}`,
    fact: indexScores,
    where: "f.index = 'PAR_INDEX'",
    value: "f.score",
    unit: "điểm",
    decimals: 2,
    betterWhen: "UP",
    legalBasis,
    targetIndicator: "PAR_INDEX_SCORE",
  }),
  rank("PAR_INDEX_RANK", ["Thứ hạng Chỉ số cải cách hành chính", "PAR Index rank"], {
    definition: `Thứ hạng trong các đơn vị được xếp hạng, 1 là cao nhất. ${never}`,
    fact: indexScores,
    where: "f.index = 'PAR_INDEX'",
    value: "f.rank",
    unit: "hạng",
    betterWhen: "DOWN",
    legalBasis,
  }),
  rank("PAR_INDEX_RANK_CHANGE", ["Số bậc tăng hạng như nguồn nêu", "Rank change as stated"], {
    definition: `Hạng năm trước trừ hạng năm nay như nguồn nêu, dương là tăng hạng. ${never}`,
    fact: indexScores,
    where: "f.index = 'PAR_INDEX'",
    value: "f.rank_change",
    unit: "bậc",
    betterWhen: "UP",
    legalBasis,
  }),
];
