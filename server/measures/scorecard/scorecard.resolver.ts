import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { ScorecardInput } from "#schema/measures/scorecard.input.ts";
import { Scorecard } from "#schema/measures/scorecard.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { makeScorecard } from "./scorecard.ts";

@Resolver()
export class ScorecardResolver {
  @Cost({ flat: 20_000, heavy: true })
  @Query(() => Scorecard, {
    description:
      "Thẻ điểm của một đơn vị: mọi lĩnh vực trong một kỳ, với kỳ trước, cùng kỳ năm trước, xu thế, mục tiêu và vị trí giữa các đơn vị cùng loại.",
  })
  scorecard(
    @Arg("input", () => ScorecardInput, { description: "Đơn vị và kỳ." }) input: ScorecardInput,
    @Ctx() context: Context,
  ): Promise<Scorecard> {
    return makeScorecard(input, context);
  }
}
