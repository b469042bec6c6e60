import { defineEnum } from "#schema/core/enums.ts";

export const Judgement = defineEnum("Judgement", "Một thay đổi hay khoảng cách là tốt hay xấu, theo chiều tốt hơn của thước đo.", {
  BETTER: ["tốt hơn", "better"],
  WORSE: ["kém hơn", "worse"],
  SAME: ["như nhau", "the same"],
});

export const PeerGroup = defineEnum("PeerGroup", "Nhóm đơn vị đem so.", {
  LEVEL: ["cùng loại, cùng cấp", "same type and level"],
  PARENT: ["cùng loại, cùng cấp, cùng đơn vị cấp trên", "same type, level and parent"],
});

export const RelationPoints = defineEnum("RelationPoints", "Mỗi điểm của một quan hệ là gì.", {
  UNIT: ["một đơn vị", "one unit"],
  UNIT_PERIOD: ["một đơn vị trong một kỳ", "one unit in one period"],
});

export const RelationVerdict = defineEnum("RelationVerdict", "Hai thước đo có đi cùng nhau không.", {
  TOO_FEW: ["chưa đủ để kết luận", "too few to tell"],
  CONSTANT: ["một thước đo không thay đổi nên không so được", "one measure never changes"],
  UNCLEAR: ["chưa thấy đi cùng nhau", "no clear tendency"],
  WEAK: ["đi cùng nhau ở mức yếu", "weak tendency"],
  MODERATE: ["đi cùng nhau ở mức vừa", "moderate tendency"],
  STRONG: ["đi cùng nhau ở mức mạnh", "strong tendency"],
});

export const RelationCaution = defineEnum("RelationCaution", "Điều cần biết trước khi dùng một quan hệ.", {
  SHARED_FIGURES: [
    "hai thước đo dùng chung số gốc nên có thể đi cùng nhau chỉ do cách tính",
    "both are computed from the same figures, which alone can make them go together",
  ],
  BOTH_COUNTS: [
    "cả hai là số đếm, đơn vị lớn thì số nào cũng lớn; nên so các tỷ lệ",
    "both are counts, and a large unit has more of everything; compare rates instead",
  ],
  MIXED_UNITS: [
    "có đơn vị khác loại hoặc khác cấp, số của cấp trên có thể gồm số của cấp dưới; nên lọc một loại, một cấp",
    "units of several types or levels stand together, and the larger may contain the smaller; keep to one",
  ],
  REPEATED_UNITS: [
    "mỗi đơn vị góp nhiều kỳ nên các điểm không độc lập, khoảng tin cậy thật rộng hơn",
    "each unit counts several times, so the true interval is wider",
  ],
  OUTLYING_POINTS: [
    "có điểm nằm xa các điểm khác, kéo hệ số Pearson theo; nên đọc hệ số hạng Spearman",
    "some points lie far from the rest and pull at Pearson's coefficient; rely on Spearman's",
  ],
});

export const OutlierAgainst = defineEnum("OutlierAgainst", "Một số liệu được so với gì.", {
  HISTORY: ["các kỳ trước của chính đơn vị", "the unit's own earlier periods"],
  PEERS: ["các đơn vị cùng loại, cùng cấp trong cùng kỳ", "units of the same type and level in the same period"],
  BOTH: ["cả hai, đứng ngoài một bên là đủ", "both; standing out in one is enough"],
});

export const OutlierSide = defineEnum("OutlierSide", "Phía của các số liệu bất thường được lấy.", {
  ALL: ["mọi phía", "every side"],
  WORSE: ["chỉ phía kém hơn", "the worse side only"],
  BETTER: ["chỉ phía tốt hơn", "the better side only"],
});
