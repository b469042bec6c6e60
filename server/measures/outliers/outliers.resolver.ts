import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { OutliersInput } from "#schema/measures/outliers.input.ts";
import { OutlierReport } from "#schema/measures/outliers.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { listOutliers } from "./outliers.ts";

@Resolver()
export class OutliersResolver {
  @Cost({ flat: 20_000, heavy: true })
  @Query(() => OutlierReport, {
    description: "Số liệu bất thường của một kỳ: đứng ngoài các kỳ trước của chính đơn vị, hoặc ngoài các đơn vị cùng loại, cùng cấp.",
  })
  outliers(
    @Arg("input", () => OutliersInput, { description: "Tìm ở đâu, so với gì." }) input: OutliersInput,
    @Ctx() context: Context,
  ): Promise<OutlierReport> {
    return listOutliers(input, context);
  }
}
