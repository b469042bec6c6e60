import type { Sql } from "postgres";
import type { MeasuredTimeInput } from "#schema/measures/cross.input.ts";
import type { Period } from "#schema/periods/period.type.ts";
import { refuseIn } from "./ask.ts";
import { lookUp } from "./look-up.ts";

/** Periods of several years overlap and occasions have no length: neither has one before it. */
const withoutPast = ["MULTI_YEAR", "AD_HOC"];

/** The period asked for and those of its kind and window before it, latest first; without one, those that have ended. */
export async function selectPeriods(sql: Sql, { kind, window, period = null }: MeasuredTimeInput, view: string): Promise<Period[]> {
  if (withoutPast.includes(kind))
    throw refuseIn(
      view,
      "time.kind",
      `Kỳ loại ${kind} không có kỳ liền trước.`,
      "Hãy chọn MONTH, QUARTER, HALF_YEAR, NINE_MONTHS hoặc YEAR.",
    );
  const periods = await lookUp(sql<Period[]>`
    select p.id, p.code, p.name, p.kind, p."window", p.year, p.ordinal, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.note
    from periods p
    where p.kind = ${kind} and p."window" = ${window} and p.starts_on is not null
      and p.ends_on <= (select coalesce(max(a.ends_on), case when ${period}::text is null then current_date - 1 end)
        from periods a where a.code = ${period}::text and a.kind = ${kind} and a."window" = ${window})
    order by p.ends_on desc, p.code limit 60`);
  if (periods.length > 0) return periods;
  if (period === null) throw refuseIn(view, "time.kind", `Hub chưa có kỳ nào loại ${kind}, cách tính ${window}.`, "Hãy chọn loại kỳ khác.");
  throw refuseIn(
    view,
    "time.period",
    `Không có kỳ phù hợp mã ${JSON.stringify(period).slice(0, 80)}.`,
    `Hãy dùng mã kỳ loại ${kind}, cách tính ${window}; hai cách tính khoảng không trộn trong một câu hỏi.`,
  );
}
