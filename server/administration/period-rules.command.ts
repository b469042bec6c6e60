import type { TransactionSql } from "postgres";
import type { PeriodRuleInput, PeriodRulePayload } from "#schema/administration/period.type.ts";
import type { AdministrationProblem } from "#schema/administration/problem.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { isUnder, windowOf } from "#server/periods/lay-periods.ts";
import { checkRule } from "./check-rule.ts";
import { selectHeldPeriods, selectPeriodsUnder, selectRules, type HeldPeriod, type RuleRow } from "./periods.sql.ts";
import { conflict, invalid, problem } from "./problems.ts";

const refused = (problems: AdministrationProblem[], possibleFrom: string | null = null): PeriodRulePayload => ({
  id: null,
  movedPeriods: 0,
  possibleFrom,
  problems,
});

/** The rule as it will be. A new one ends the one before it, and reaches to the one after it. */
interface Wanted extends Omit<RuleRow, "version"> {
  readonly legalBasis: string | null;
  readonly note: string | null;
}

/** Makes a rule or changes one. Windows of periods that hold figures never move; those of empty ones follow the rule. */
export async function savePeriodRule(input: PeriodRuleInput, { sql, viewer }: Context): Promise<PeriodRulePayload> {
  mustAdministerHub(viewer);
  const problems = checkRule(input);
  if (problems.length > 0) return refused(problems);
  return await actingAs(sql, viewer, "SCREEN", async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('periods'))`;
    const rules = await selectRules(tx, input);
    const old = rules.find(({ id }) => id === input.id) ?? null;
    if (input.id && !old) return refused([invalid("id", "Không có quy tắc này cho loại kỳ này.")]);
    if (old && old.version !== input.version) return refused([conflict("quy tắc này")]);
    const wanted = wantedOf(input, rules);
    const overlap = rules.find((rule) => rule.id !== old?.id && rule !== before(input, rules) && meets(rule, wanted));
    if (overlap) return refused([invalid("validFrom", overlapWords(overlap))]);
    const touched = await findMoved(tx, wanted, old);
    const held = await selectHeldPeriods(
      tx,
      touched.map(({ id }) => id),
    );
    if (held.length > 0) return refused([holdWords(held)], dayAfter(held.at(-1)!.endsOn));
    const id = await write(tx, wanted, old, before(input, rules));
    await writeDues(tx, id, input);
    for (const { id: period, year, ordinal } of touched) {
      const { startsOn, endsOn } = windowOf(wanted, year, ordinal);
      await tx`update periods set starts_on = ${startsOn}, ends_on = ${endsOn} where id = ${period}`;
    }
    return { id, movedPeriods: touched.length, possibleFrom: null, problems: [] };
  });
}

/** The rule in force on the day a new one begins; it gives way. */
const before = ({ id, validFrom }: PeriodRuleInput, rules: readonly RuleRow[]) =>
  id ? undefined : rules.find((rule) => rule.validFrom < validFrom && isUnder(rule, validFrom));

function wantedOf(input: PeriodRuleInput, rules: readonly RuleRow[]): Wanted {
  const next = input.id ? undefined : rules.find(({ validFrom }) => validFrom > input.validFrom);
  const { kind, window, startMonthOffset, startDay, endDay = null, validFrom } = input;
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    ...{ id: input.id ?? "", kind, window, startMonthOffset, startDay, endDay, validFrom },
    validTo: input.validTo ?? next?.validFrom ?? null,
    legalBasis: text(input.legalBasis),
    note: text(input.note),
  };
}

type Span = Pick<RuleRow, "validFrom" | "validTo">;
const meets = (a: Span, b: Span) => (a.validTo === null || b.validFrom < a.validTo) && (b.validTo === null || a.validFrom < b.validTo);

/** The periods whose window the rule would move. One that changes nothing about windows moves none, also those that never followed it. */
async function findMoved(tx: TransactionSql, wanted: Wanted, old: RuleRow | null) {
  const keys = ["startMonthOffset", "startDay", "endDay", "validFrom", "validTo"] as const;
  if (old && keys.every((key) => old[key] === wanted[key])) return [];
  const under = await selectPeriodsUnder(tx, wanted);
  return under.filter(({ year, ordinal, startsOn, endsOn }) => {
    const laid = windowOf(wanted, year, ordinal);
    return laid.startsOn !== startsOn || laid.endsOn !== endsOn;
  });
}

async function write(tx: TransactionSql, wanted: Wanted, old: RuleRow | null, ending: RuleRow | undefined): Promise<string> {
  const { kind, window, legalBasis: legal_basis, note, validFrom: valid_from, validTo: valid_to } = wanted;
  const laid = { start_month_offset: wanted.startMonthOffset, start_day: wanted.startDay, end_day: wanted.endDay };
  const values = { ...laid, valid_from, valid_to, legal_basis, note };
  if (ending) await tx`update period_rules set valid_to = ${valid_from}, version = version + 1 where id = ${ending.id}`;
  const [row] = old
    ? await tx`update period_rules set ${tx(values)}, version = version + 1 where id = ${old.id} returning id`
    : await tx`insert into period_rules ${tx({ kind, window, ...values })} returning id`;
  return row!["id"] as string;
}

async function writeDues(tx: TransactionSql, ruleId: string, { dues }: PeriodRuleInput): Promise<void> {
  await tx`delete from period_rule_dues where rule_id = ${ruleId} and not level::text = any(${dues.map(({ level }) => level)})`;
  for (const { level, count, number, monthOffset } of dues)
    await tx`
      insert into period_rule_dues ${tx({ rule_id: ruleId, level, count, number, month_offset: monthOffset })}
      on conflict (rule_id, level) do update set count = excluded.count, number = excluded.number, month_offset = excluded.month_offset`;
}

const vietnamese = (day: string) => day.split("-").reverse().join("/");

const overlapWords = ({ validFrom, validTo }: Span): string =>
  `Đã có quy tắc cùng loại từ ${vietnamese(validFrom)}${validTo ? ` đến trước ${vietnamese(validTo)}` : ""}; hãy sửa quy tắc ấy hoặc chọn ngày khác.`;

function holdWords(held: readonly HeldPeriod[]): AdministrationProblem {
  const figures = held.reduce((sum, period) => sum + period.figures, 0).toLocaleString("vi-VN");
  const from = vietnamese(dayAfter(held.at(-1)!.endsOn));
  return problem(
    "HAS_FIGURES",
    `Không đổi được: ${held.length} kỳ đã có ${figures} số liệu theo khoảng thời gian cũ. Hãy lập quy tắc mới áp từ ${from}.`,
    "validFrom",
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
