import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { FindingSeverity, FindingState } from "#schema/ingest/finding.enum.ts";
import { FindingBrief, FindingCount, FindingRule, FindingsPayload, FindingUnitCount } from "#schema/ingest/finding.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { countFindings } from "./counts.sql.ts";
import { acceptFindings, reopenFindings } from "./decide.command.ts";
import { mustDecideSomewhere } from "./deciding.policy.ts";
import { asked } from "./keep-checking.ts";
import { selectOriginFindings } from "./origin-findings.sql.ts";
import { loadRules } from "./rules.ts";
import { countByUnit } from "./unit-counts.sql.ts";

/** Units of one answer. */
const MOST_UNITS = 500;
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

  @Query(() => [FindingUnitCount], {
    description: "Số phát hiện của từng đơn vị có phát hiện, đơn vị nhiều điều sai nhất trước.",
  })
  async findingUnits(
    @Ctx() { sql, viewer }: Context,
    @Arg("state", () => FindingState, { defaultValue: "OPEN", description: "Tình trạng." }) state: string,
    @Arg("first", () => Int, { defaultValue: 50, description: "Số đơn vị, 1 đến 500." }) first: number,
    @Arg("rule", () => String, { nullable: true, description: "Quy tắc; bỏ trống là mọi quy tắc." }) rule?: string | null,
    @Arg("severity", () => FindingSeverity, { nullable: true, description: "Mức; bỏ trống là mọi mức." }) severity?: string | null,
    @Arg("unit", () => String, { nullable: true, description: "Mã đơn vị, gồm cả các đơn vị trực thuộc; bỏ trống là mọi đơn vị." })
    unit?: string | null,
    @Arg("period", () => String, { nullable: true, description: "Mã kỳ; bỏ trống là mọi kỳ." }) period?: string | null,
  ): Promise<FindingUnitCount[]> {
    if (first < 1 || first > MOST_UNITS) throw badInput("findingUnits.first", `số nguyên từ 1 đến ${MOST_UNITS}`, first);
    const asked = { state, first, rule: rule ?? null, severity: severity ?? null, unit: unit ?? null, period: period ?? null };
    return await readAs(sql, viewer, async (seen) => await countByUnit(seen, asked));
  }

  @Query(() => [FindingBrief], {
    description: "Phát hiện chưa xử lý ở những gì đến từ một nguồn gốc, nặng nhất trước; nhiều nhất 20.",
  })
  async originFindings(
    @Ctx() { sql, viewer }: Context,
    @Arg("provenance", () => ID, { description: "Nguồn gốc." }) provenance: string,
  ): Promise<FindingBrief[]> {
    if (!UUID.test(provenance)) throw badInput("provenance", "khóa định danh (UUID)", provenance);
    return await readAs(sql, viewer, async (seen) => await selectOriginFindings(seen, provenance));
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
