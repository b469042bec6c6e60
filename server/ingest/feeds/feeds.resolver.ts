import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DossierFeedInput } from "#schema/ingest/feed-dossier.input.ts";
import { ObservationFeedInput, StaffFeedInput } from "#schema/ingest/feed-figure.input.ts";
import { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { answersPlainly } from "#server/core/graph/plain.ts";
import { feedDossiers } from "./dossiers.command.ts";
import { observationKind, staffKind } from "./figure-kinds.ts";
import { feedFigures } from "./figures.command.ts";

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

  @Cost({ rows: "input.rows", each: { "input.rows": 50 }, heavy: true })
  @Mutation(() => FeedPayload, {
    description: "Gửi một lô số liệu chỉ tiêu, nhiều nhất 10.000, thành bản nháp; số liệu đã gửi duyệt hoặc đã duyệt thì không đổi được.",
  })
  async feedObservations(
    @Arg("input", () => ObservationFeedInput, { description: "Lô số liệu." }) input: ObservationFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return await feedFigures(observationKind, input, context);
  }

  @Cost({ rows: "input.rows", each: { "input.rows": 50 }, heavy: true })
  @Mutation(() => FeedPayload, {
    description: "Gửi một lô số liệu biên chế, nhiều nhất 10.000, thành bản nháp; số liệu đã gửi duyệt hoặc đã duyệt thì không đổi được.",
  })
  async feedStaffing(
    @Arg("input", () => StaffFeedInput, { description: "Lô số liệu." }) input: StaffFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return await feedFigures(staffKind, input, context);
  }
}
