import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { MeasurePayload, MeasureStatementInput } from "#schema/administration/measure.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { saveMeasureStatement } from "./measures.command.ts";

@Resolver()
export class MeasureStatementsResolver {
  @Mutation(() => MeasurePayload, {
    description: "Định hiệu lực, căn cứ, ghi chú của một thước đo, hoặc rút nó khỏi danh sách chọn; số liệu giữ nguyên.",
  })
  async saveMeasureStatement(
    @Arg("input", () => MeasureStatementInput, { description: "Điều cần định." }) input: MeasureStatementInput,
    @Ctx() context: Context,
  ): Promise<MeasurePayload> {
    return await saveMeasureStatement(input, context);
  }
}
