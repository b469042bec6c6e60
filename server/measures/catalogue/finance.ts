import { measuresOf } from "#server/measures/definition.ts";
import { autonomy, budget, enterprises } from "#server/measures/facts/finance.ts";

const { sum, last, percent } = measuresOf("FINANCE");
const decree60 = "Nghị định 60/2021/NĐ-CP";

export const finance = [
  sum("BUDGET_CUT_PSU", ["Mức giảm ngân sách cấp trực tiếp cho đơn vị sự nghiệp", "Cut of direct support to public service units"], {
    definition: "Số tiền ngân sách cấp trực tiếp cho đơn vị sự nghiệp công lập giảm được trong kỳ.",
    fact: budget,
    where: "f.kind = 'PSU_DIRECT_SUPPORT_CUT'",
    value: "f.amount_vnd",
    unit: "đồng",
    betterWhen: "UP",
  }),
  last("AUTONOMOUS_BODIES", ["Số cơ quan, đơn vị thực hiện tự chủ", "Bodies with financial autonomy"], {
    definition: "Số cơ quan hành chính và đơn vị sự nghiệp thực hiện tự chủ tại thời điểm báo cáo.",
    fact: autonomy,
    value: "f.autonomous",
    unit: "cơ quan, đơn vị",
    betterWhen: "UP",
    legalBasis: decree60,
  }),
  last("AUTONOMOUS_AGENCIES", ["Số cơ quan hành chính tự chủ", "Autonomous agencies"], {
    definition: "Số cơ quan hành chính được giao tự chủ biên chế, kinh phí.",
    fact: autonomy,
    where: "f.body = 'AGENCY'",
    value: "f.autonomous",
    unit: "cơ quan",
    betterWhen: "UP",
  }),
  last("AUTONOMOUS_PSU", ["Số đơn vị sự nghiệp tự chủ", "Autonomous public service units"], {
    definition: "Số đơn vị sự nghiệp công lập thực hiện cơ chế tự chủ tài chính; tách theo mức ở AUTONOMY_CLASS.",
    fact: autonomy,
    where: "f.body = 'PUBLIC_SERVICE_UNIT'",
    value: "f.autonomous",
    unit: "đơn vị",
    betterWhen: "UP",
    legalBasis: decree60,
  }),
  percent("AUTONOMY_RATE", ["Tỷ lệ tự chủ", "Autonomy rate"], {
    definition: "Số cơ quan, đơn vị tự chủ trên tổng số, ở những nơi có cả hai số.",
    fact: autonomy,
    numerator: ["số thực hiện tự chủ", "f.autonomous"],
    denominator: ["tổng số cơ quan, đơn vị", "f.total"],
    overTime: "LAST",
    betterWhen: "UP",
    legalBasis: decree60,
  }),
  sum("SOE_REARRANGED", ["Số doanh nghiệp nhà nước được sắp xếp", "State enterprises rearranged"], {
    definition: "Số doanh nghiệp có vốn nhà nước được cổ phần hóa, thoái vốn, sáp nhập hoặc giải thể; tách ở SOE_ACTION.",
    fact: enterprises,
    value: "f.count",
    unit: "doanh nghiệp",
    betterWhen: null,
  }),
  sum("SOE_DIVESTED", ["Số doanh nghiệp thoái vốn nhà nước", "Enterprises divested"], {
    definition: "Số doanh nghiệp đã thoái vốn nhà nước.",
    fact: enterprises,
    where: "f.action = 'DIVEST'",
    value: "f.count",
    unit: "doanh nghiệp",
    betterWhen: null,
  }),
];
