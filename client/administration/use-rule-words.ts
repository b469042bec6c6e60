import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import type { PeriodTable_period, RuleTable_rule } from "#client/administration/periods-query.ts";

export type Rule = ResultOf<typeof RuleTable_rule>;
export type DuePeriod = ResultOf<typeof PeriodTable_period>;

/** Who sends reports to somebody above, the lowest first. */
export const sendingLevels = ["COMMUNE", "DISTRICT", "PROVINCE"] as const;
export type SendingLevel = (typeof sendingLevels)[number];

/** Rules in the words of an office. */
export function useRuleWords() {
  const { t } = useI18n();
  const format = useFormat();
  const due = ({ count, number, monthOffset }: Pick<Rule["dues"][number], "count" | "number" | "monthOffset">): string =>
    t(`administration.periods.due.${count}${count === "DAY_OF_MONTH" && monthOffset > 0 ? "_LATER" : ""}`, {
      n: number,
      months: monthOffset,
    });
  return {
    window: ({ startMonthOffset, startDay, endDay }: Rule): string =>
      t("administration.periods.span", {
        from: t(`administration.periods.from.${startMonthOffset < 0 ? "before" : "first"}`, { day: startDay }),
        to: endDay === null ? t("administration.periods.to.last") : t("administration.periods.to.day", { day: endDay }),
      }),
    validity: ({ validFrom, validTo }: Rule): string => format.dateRange(validFrom, validTo),
    dueOf: ({ dues }: Rule, level: SendingLevel): string => {
      const found = dues.find((one) => one.level === level);
      return found ? due(found) : t("administration.periods.unknown");
    },
  };
}
