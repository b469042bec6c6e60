import { periodDueDates } from "#db/views/periods.ts";
import { periodRuleDues, periodRules } from "#db/tables/periods.ts";
import { Period } from "#schema/periods/period.type.ts";
import { PeriodDueDate, PeriodRule, PeriodRuleDue } from "#schema/periods/period-rule.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toAll, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(PeriodRule, periodRules, { order: ["window", "kind", "validFrom"] });
defineModel(PeriodRuleDue, periodRuleDues, { order: ["level"] });
defineModel(PeriodDueDate, periodDueDates, { order: ["dueOn", "level"] });
addRoots(PeriodRule, "quy tắc kỳ báo cáo", { many: "periodRules" });
addRoots(PeriodDueDate, "hạn nộp báo cáo", { many: "dueDates" });

relate(PeriodRule, { dues: toAll(() => PeriodRuleDue, periodRuleDues.ruleId, "Hạn nộp của các cấp; cấp chưa rõ hạn thì không có.") });
relate(PeriodRuleDue, { rule: toOne(() => PeriodRule, periodRuleDues.ruleId, "Quy tắc.") });
relate(Period, {
  dueDates: toAll(() => PeriodDueDate, periodDueDates.periodId, "Hạn nộp báo cáo của các cấp; cấp chưa rõ hạn thì không có."),
});
relate(PeriodDueDate, { period: toOne(() => Period, periodDueDates.periodId, "Kỳ báo cáo.") });
