import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { answersPlainly } from "#server/core/graph/plain.ts";
import { analyze } from "./analyze.sql.ts";

answersPlainly("analyze", ["explain"]);

@Resolver()
export class AnalyzeResolver {
  @Cost({ flat: 1_000, each: { "input.measures": 500 }, heavy: true })
  @Query(() => AnalyzeResult, {
    description: "Phân tích: tới 20 thước đo của mọi lĩnh vực theo tới 4 chiều, trong một câu lệnh; tổng luôn tính lại từ số gốc.",
  })
  analyze(
    @Arg("input", () => AnalyzeInput, { description: "Câu hỏi." }) input: AnalyzeInput,
    @Ctx() context: Context,
  ): Promise<AnalyzeResult> {
    return analyze(input, context);
  }
}
