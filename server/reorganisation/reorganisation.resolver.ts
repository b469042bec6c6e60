import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Resolver } from "type-graphql";
import { ReorganisationInput, UnitWordsInput } from "#schema/reorganisation/reorganisation.input.ts";
import { ReorganisationPayload, UndonePayload, UnitPayload } from "#schema/reorganisation/reorganisation.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { correctUnit } from "./correct-unit.command.ts";
import { reorganiseUnits } from "./reorganise.command.ts";
import { undoReorganisation } from "./undo.command.ts";

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Resolver()
export class ReorganisationResolver {
  @Mutation(() => ReorganisationPayload, {
    description: "Sắp xếp đơn vị: thành lập, sáp nhập, chia, đổi tên, chuyển, giải thể; hoặc chỉ xem trước. Ghi tất cả hoặc không gì cả.",
  })
  async reorganiseUnits(
    @Arg("input", () => ReorganisationInput, { description: "Lần sắp xếp." }) input: ReorganisationInput,
    @Arg("validateOnly", () => Boolean, { defaultValue: false, description: "Chỉ xem trước: làm thử trọn vẹn rồi bỏ, không gì được ghi." })
    validateOnly: boolean,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("seen", () => String, { nullable: true, description: "Dấu của lần xem trước; bỏ trống thì không so." }) seen?: string,
  ): Promise<ReorganisationPayload> {
    return await reorganiseUnits(input, { validateOnly, seen: seen ?? null }, context, schema);
  }

  @Mutation(() => UndonePayload, {
    description: "Thu lại một lần sắp xếp khi chưa có gì dựa trên đó: mọi đơn vị trở lại như trước; văn bản căn cứ vẫn còn.",
  })
  async undoReorganisation(
    @Arg("id", () => ID, { description: "Lần sắp xếp." }) id: string,
    @Ctx() context: Context,
  ): Promise<UndonePayload> {
    if (!idShape.test(id)) throw badInput("undoReorganisation.id", "một UUID", id);
    return await undoReorganisation(id, context);
  }

  @Mutation(() => UnitPayload, { description: "Sửa tên, tên viết tắt, cách viết khác của một đơn vị bị ghi sai; không phải đổi tên." })
  async correctUnit(
    @Arg("code", () => String, { description: "Mã đơn vị." }) code: string,
    @Arg("words", () => UnitWordsInput, { description: "Cách gọi đúng." }) words: UnitWordsInput,
    @Arg("seen", () => UnitWordsInput, { description: "Cách gọi lúc mở ra xem; khác đi là có người đã sửa." }) seen: UnitWordsInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return await correctUnit(code, words, seen, context, schema);
  }
}
