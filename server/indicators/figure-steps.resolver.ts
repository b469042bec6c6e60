import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { MoveFiguresInput, MoveFiguresPayload } from "#schema/indicators/figure-step.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { moveFigures } from "./figure-steps.command.ts";

@Resolver()
export class FigureStepsResolver {
  @Mutation(() => MoveFiguresPayload, {
    description: "Gửi, trả lại, duyệt hoặc công bố số liệu; mỗi số liệu theo vai trò ở đơn vị của nó, người nhập không tự duyệt.",
  })
  async moveFigures(
    @Arg("input", () => MoveFiguresInput, { description: "Các số liệu và trạng thái cần." }) input: MoveFiguresInput,
    @Ctx() context: Context,
  ): Promise<MoveFiguresPayload> {
    return await moveFigures(input, context);
  }
}
