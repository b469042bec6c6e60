import type { VariablesOf } from "#client/core/graphql.ts";
import type { SavePeriodRule } from "#client/administration/periods-query.ts";
import { sendingLevels, type Rule, type SendingLevel } from "#client/administration/use-rule-words.ts";

type RuleInput = VariablesOf<typeof SavePeriodRule>["input"];
export type DueDraft = { level: SendingLevel; count: RuleInput["dues"][number]["count"] | ""; number: string; monthOffset: string };

/** A rule as a form holds it: numbers as they are typed. */
export interface RuleDraft {
  kind: RuleInput["kind"];
  window: RuleInput["window"];
  startMonthOffset: string;
  startDay: string;
  endDay: string;
  validFrom: string;
  validTo: string;
  legalBasis: string;
  note: string;
  dues: DueDraft[];
}

export function draftOf(rule: Rule | null): RuleDraft {
  const due = (level: SendingLevel): DueDraft => {
    const found = rule?.dues.find((one) => one.level === level);
    return { level, count: found?.count ?? "", number: String(found?.number ?? ""), monthOffset: String(found?.monthOffset ?? 0) };
  };
  return {
    kind: rule?.kind ?? "QUARTER",
    window: rule?.window ?? "LEGAL",
    startMonthOffset: String(rule?.startMonthOffset ?? -1),
    startDay: String(rule?.startDay ?? 15),
    endDay: rule ? String(rule.endDay ?? "") : "14",
    validFrom: rule?.validFrom ?? "",
    validTo: rule?.validTo ?? "",
    legalBasis: rule?.legalBasis ?? "",
    note: rule?.note ?? "",
    dues: sendingLevels.map(due),
  };
}

/** What cannot be a number is sent as one that the hub refuses beside its field. */
const whole = (text: string): number => (/^-?\d{1,6}$/.test(text.trim()) ? Number(text) : -999);

/** Levels without a known deadline are left out; `at` says which lines of the form were sent. */
export function inputOf(draft: RuleDraft, rule: Rule | null): { input: RuleInput; at: number[] } {
  const at = draft.dues.flatMap(({ count }, index) => (count === "" ? [] : [index]));
  const dues = at.map((index) => {
    const { level, count, number, monthOffset } = draft.dues[index]!;
    return {
      level,
      count: count as Exclude<typeof count, "">,
      number: whole(number),
      monthOffset: count === "DAY_OF_MONTH" ? whole(monthOffset) : 0,
    };
  });
  const { kind, window, startMonthOffset, startDay, endDay, validFrom, validTo, legalBasis, note } = draft;
  const input: RuleInput = {
    ...{ id: rule?.id ?? null, version: rule?.version ?? null, kind, window, dues },
    startMonthOffset: whole(startMonthOffset),
    startDay: whole(startDay),
    endDay: endDay.trim() === "" ? null : whole(endDay),
    validFrom,
    validTo: validTo || null,
    legalBasis: legalBasis || null,
    note: note || null,
  };
  return { input, at };
}
