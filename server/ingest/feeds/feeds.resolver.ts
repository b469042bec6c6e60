import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DossierFeedInput } from "#schema/ingest/feed-dossier.input.ts";
import { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { answersPlainly } from "#server/core/graph/plain.ts";
import { feedDossiers } from "./dossiers.command.ts";

answersPlainly("feedDossiers", [], (args, context) => feedDossiers(args["input"] as DossierFeedInput, context));

@Resolver()
export class FeedsResolver {
  @Cost({ rows: "input.rows", each: { "input.rows": 50 }, heavy: true })
  @Mutation(() => FeedPayload, {
    description: "Gửi một lô hồ sơ, nhiều nhất 10.000: thêm mới, cập nhật theo bản mới hơn; gửi lại cùng nội dung thì không đổi gì.",
  })
  async feedDossiers(
    @Arg("input", () => DossierFeedInput, { description: "Lô hồ sơ." }) input: DossierFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return await feedDossiers(input, context);
  }
}
