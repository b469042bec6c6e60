import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { RelationInput } from "#schema/measures/relation.input.ts";
import { Relation } from "#schema/measures/relation.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { relate } from "./relation.ts";

@Resolver()
export class RelationResolver {
  @Cost({ flat: 10_000, heavy: true })
  @Query(() => Relation, {
    description: "Quan hệ của hai thước đo giữa các đơn vị: các điểm, bao nhiêu cặp, tương quan với khoảng tin cậy, và lời đọc trung thực.",
  })
  relation(
    @Arg("input", () => RelationInput, { description: "Hai thước đo và kỳ." }) input: RelationInput,
    @Ctx() context: Context,
  ): Promise<Relation> {
    return relate(input, context);
  }
}
