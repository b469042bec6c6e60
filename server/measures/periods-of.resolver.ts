import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { PeriodMode } from "#schema/measures/measures.enum.ts";
import { PeriodWithData } from "#schema/measures/period-with-data.type.ts";
import { PeriodKind, PeriodWindow } from "#schema/periods/period.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { checkMeasures } from "./check-measures.ts";
import { selectPeriodsOf } from "./periods-of.sql.ts";

@Resolver()
export class PeriodsOfResolver {
  @Cost({ flat: 2_000, heavy: true, items: 60 })
  @Query(() => [PeriodWithData], {
    description: "Các kỳ có số liệu của ít nhất một trong các thước đo, mới nhất trước; một câu lệnh, không tính giá trị nào.",
  })
  periodsOf(
    @Arg("measures", () => [String], { description: "Khóa các thước đo, 1 đến 20." }) measures: string[],
    @Ctx() { sql }: Context,
    @Arg("kind", () => PeriodKind, { nullable: true, description: "Chỉ loại kỳ này; bỏ trống là mọi loại." }) kind?: string | null,
    @Arg("window", () => PeriodWindow, { nullable: true, description: "Chỉ cách tính khoảng này; bỏ trống là cả hai." })
    window?: string | null,
    @Arg("mode", () => PeriodMode, { defaultValue: "IN_PERIOD", description: "Trong kỳ hay lũy kế từ đầu năm." }) mode = "IN_PERIOD",
  ): Promise<PeriodWithData[]> {
    return selectPeriodsOf(sql, checkMeasures(measures, "periodsOf"), { kind: kind ?? null, window: window ?? null, mode });
  }
}
