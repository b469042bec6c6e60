import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import {
  DeadlineInput,
  DeadlinePayload,
  PeriodDraft,
  PeriodRuleInput,
  PeriodRulePayload,
  PeriodsPayload,
} from "#schema/administration/period.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { setDeadline } from "./deadlines.command.ts";
import { savePeriodRule } from "./period-rules.command.ts";
import { FIRST_YEAR, LAST_YEAR, makePeriods } from "./periods.command.ts";
import { draftPeriods } from "./periods.sql.ts";

@Resolver()
export class PeriodsResolver {
  @Query(() => [PeriodDraft], {
    description: "Các kỳ của một năm theo quy tắc, kỳ nào đã có trong hub; cho quản trị viên xem trước khi lập.",
  })
  async periodDrafts(
    @Arg("year", () => Int, { description: "Năm." }) year: number,
    @Ctx() { sql, viewer }: Context,
  ): Promise<PeriodDraft[]> {
    mustAdministerHub(viewer);
    if (year < FIRST_YEAR || year > LAST_YEAR) throw badInput("periodDrafts.year", `năm từ ${FIRST_YEAR} đến ${LAST_YEAR}`, year);
    return await draftPeriods(sql, year);
  }

  @Mutation(() => PeriodsPayload, { description: "Lập các kỳ của một năm chưa có trong hub; kỳ đã có giữ nguyên." })
  async makePeriods(@Arg("year", () => Int, { description: "Năm." }) year: number, @Ctx() context: Context): Promise<PeriodsPayload> {
    return await makePeriods(year, context);
  }

  @Mutation(() => PeriodRulePayload, {
    description: "Lập hoặc sửa quy tắc kỳ báo cáo; kỳ đã có số liệu không bao giờ bị dời, kỳ chưa có số liệu đi theo quy tắc.",
  })
  async savePeriodRule(
    @Arg("input", () => PeriodRuleInput, { description: "Quy tắc." }) input: PeriodRuleInput,
    @Ctx() context: Context,
  ): Promise<PeriodRulePayload> {
    return await savePeriodRule(input, context);
  }

  @Mutation(() => DeadlinePayload, {
    description: "Đặt hạn nộp riêng cho một cấp ở một kỳ, như khi gia hạn; hoặc trả về hạn theo quy tắc.",
  })
  async setDeadline(
    @Arg("input", () => DeadlineInput, { description: "Hạn nộp." }) input: DeadlineInput,
    @Ctx() context: Context,
  ): Promise<DeadlinePayload> {
    return await setDeadline(input, context);
  }
}
