import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { FindingCount, FindingRule, FindingsPayload } from "#schema/ingest/finding.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { countFindings } from "./counts.sql.ts";
import { acceptFindings, reopenFindings } from "./decide.command.ts";
import { mustDecideSomewhere } from "./deciding.policy.ts";
import { asked } from "./keep-checking.ts";
import { loadRules } from "./rules.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Resolver()
export class FindingsResolver {
  @Query(() => [FindingRule], { description: "Các quy tắc kiểm tra, V1 đến V20." })
  findingRules(): FindingRule[] {
    return [...loadRules().values()];
  }

  @Query(() => [FindingCount], { description: "Số phát hiện theo quy tắc, mức và tình trạng." })
  async findingCounts(
    @Ctx() { sql, viewer }: Context,
    @Arg("unit", () => String, { nullable: true, description: "Mã đơn vị, gồm cả các đơn vị trực thuộc; bỏ trống là mọi đơn vị." })
    unit?: string | null,
    @Arg("period", () => String, { nullable: true, description: "Mã kỳ; bỏ trống là mọi kỳ." }) period?: string | null,
    @Arg("import", () => ID, { nullable: true, description: "Lần nhập; bỏ trống là tất cả." }) importId?: string | null,
  ): Promise<FindingCount[]> {
    if (importId && !UUID.test(importId)) throw badInput("import", "khóa định danh (UUID)", importId);
    const asked = { unit: unit ?? null, period: period ?? null, import: importId ?? null };
    return await readAs(sql, viewer, async (seen) => await countFindings(seen, asked));
  }

  @Mutation(() => FindingsPayload, {
    description: "Chấp nhận các phát hiện với một lý do; còn nguyên cho đến khi giá trị của chúng đổi.",
  })
  async acceptFindings(
    @Ctx() context: Context,
    @Arg("ids", () => [ID], { description: "Các phát hiện, nhiều nhất 1.000." }) ids: string[],
    @Arg("reason", () => String, { description: "Lý do, 3 đến 1.000 ký tự." }) reason: string,
  ): Promise<FindingsPayload> {
    return await acceptFindings(ids, reason, context);
  }

  @Mutation(() => FindingsPayload, { description: "Mở lại các phát hiện đã chấp nhận." })
  async reopenFindings(
    @Ctx() context: Context,
    @Arg("ids", () => [ID], { description: "Các phát hiện, nhiều nhất 1.000." }) ids: string[],
  ): Promise<FindingsPayload> {
    return await reopenFindings(ids, context);
  }

  @Mutation(() => Boolean, {
    description: "Chạy mọi quy tắc trên toàn bộ dữ liệu, ở nền; lần chạy xong có trong `checkRuns`.",
  })
  async runChecks(@Ctx() { sql, viewer }: Context): Promise<boolean> {
    mustDecideSomewhere(viewer, "chạy kiểm tra");
    await sql.notify("hub_data", asked);
    return true;
  }
}
