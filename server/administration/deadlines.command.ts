import type { ISql } from "postgres";
import type { DeadlineInput, DeadlinePayload } from "#schema/administration/period.type.ts";
import type { AdministrationProblem } from "#schema/administration/problem.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import { isId } from "#server/auth/check-person.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { conflict, invalid, isUnkept } from "./problems.ts";

/** Who sends reports to somebody above. */
export const sendingLevels: readonly string[] = ["COMMUNE", "DISTRICT", "PROVINCE"];

/** Sets a deadline for one period, or with null gives it back to its rule. */
export async function setDeadline(input: DeadlineInput, { sql, viewer }: Context): Promise<DeadlinePayload> {
  mustAdministerHub(viewer);
  const { period, level, version } = input;
  const problems = await checkDeadline(sql, input);
  if (problems.length > 0) return { dueOn: null, problems };
  const [dueOn, reason] = [input.dueOn ?? null, input.reason.trim()];
  const isSaved = await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const made = await tx`
      insert into period_deadlines (period_id, level, due_on, reason) select ${period}, ${level}, ${dueOn}, ${reason} where ${version} = 0
      on conflict (period_id, level) do nothing returning id`;
    const changed = await tx`
      update period_deadlines set due_on = ${dueOn}, reason = ${reason}, version = version + 1
      where period_id = ${period} and level = ${level} and version = ${version} and ${version} > 0 returning id`;
    return made.length + changed.length > 0;
  });
  const [now] = await sql<{ dueOn: string }[]>`
    select due_on::text as "dueOn" from period_due_dates where period_id = ${period} and level = ${level}`;
  return { dueOn: now?.dueOn ?? null, problems: isSaved ? [] : [conflict("hạn này")] };
}

async function checkDeadline(sql: ISql, { period, level, dueOn, reason }: DeadlineInput): Promise<AdministrationProblem[]> {
  const problems = [];
  if (!sendingLevels.includes(level)) problems.push(invalid("level", "Chỉ cấp xã, huyện, tỉnh gửi báo cáo."));
  if (reason.trim() === "") problems.push(invalid("reason", "Hãy ghi lý do, như số văn bản cho gia hạn."));
  if (reason.trim().length > 500 || isUnkept(reason)) problems.push(invalid("reason", "Lý do nhiều nhất 500 ký tự."));
  const [found] = isId(period)
    ? await sql<{ endsOn: string | null }[]>`select ends_on::text as "endsOn" from periods where id = ${period}`
    : [];
  if (!found) return [...problems, invalid("period", "Không có kỳ này.")];
  if (found.endsOn === null) return [...problems, invalid("period", "Kỳ này không có ngày cuối nên không có hạn nộp.")];
  if (dueOn && (dueOn < found.endsOn || dueOn > yearAfter(found.endsOn)))
    problems.push(invalid("dueOn", "Hạn nộp phải từ ngày cuối kỳ trở đi, trong vòng một năm."));
  return problems;
}

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
