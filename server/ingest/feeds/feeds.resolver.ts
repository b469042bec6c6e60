import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DossierFeedInput } from "#schema/ingest/feed-dossier.input.ts";
import { ObservationFeedInput, StaffFeedInput } from "#schema/ingest/feed-figure.input.ts";
import { FinanceFeedInput } from "#schema/ingest/feed-finance.input.ts";
import { ProcedureFeedInput } from "#schema/ingest/feed-procedure.input.ts";
import { UnitFeedInput } from "#schema/ingest/feed-unit.input.ts";
import { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { answersPlainly } from "#server/core/graph/plain.ts";
import { feedDossiers } from "./dossiers.command.ts";
import { financeKind, observationKind, staffKind } from "./figure-kinds.ts";
import { feedFigures } from "./figures.command.ts";
import { feedProcedures } from "./procedures.command.ts";
import { feedUnits } from "./units.command.ts";

/** A mutation that takes a batch, by its name here. */
const feed = (description: string) => (target: object, name: string, method: PropertyDescriptor) => {
  Cost({ rows: "input.rows", each: { "input.rows": 50 }, heavy: true })(target, name, method);
  Mutation(() => FeedPayload, { description })(target, name, method);
  answersPlainly(name, [], (args, context) => method.value(args["input"], context) as Promise<FeedPayload>);
};

const drafts = "thành bản nháp; số liệu đã gửi duyệt hoặc đã duyệt thì không đổi được.";

@Resolver()
export class FeedsResolver {
  @feed("Gửi một lô hồ sơ, nhiều nhất 10.000: thêm mới, cập nhật theo bản mới hơn; gửi lại cùng nội dung thì không đổi gì.")
  feedDossiers(
    @Arg("input", () => DossierFeedInput, { description: "Lô hồ sơ." }) input: DossierFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return feedDossiers(input, context);
  }

  @feed("Gửi một lô đơn vị với cấp trên và đơn vị kế tiếp, nhiều nhất 10.000, theo thứ tự nào cũng được: danh mục của cả tỉnh.")
  feedUnits(
    @Arg("input", () => UnitFeedInput, { description: "Lô đơn vị." }) input: UnitFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return feedUnits(input, context);
  }

  @feed("Gửi một lô thủ tục hành chính, nhiều nhất 10.000: danh mục của cả tỉnh; thủ tục đã có mã ấy trong hub thì được cập nhật.")
  feedProcedures(
    @Arg("input", () => ProcedureFeedInput, { description: "Lô thủ tục." }) input: ProcedureFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return feedProcedures(input, context);
  }

  @feed(`Gửi một lô số liệu chỉ tiêu, nhiều nhất 10.000, ${drafts}`)
  feedObservations(
    @Arg("input", () => ObservationFeedInput, { description: "Lô số liệu." }) input: ObservationFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return feedFigures(observationKind, input, context);
  }

  @feed(`Gửi một lô số liệu biên chế và biến động nhân sự, nhiều nhất 10.000, ${drafts}`)
  feedStaffing(
    @Arg("input", () => StaffFeedInput, { description: "Lô số liệu." }) input: StaffFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return feedFigures(staffKind, input, context);
  }

  @feed(`Gửi một lô số liệu tài chính công, nhiều nhất 10.000, ${drafts}`)
  feedFinance(
    @Arg("input", () => FinanceFeedInput, { description: "Lô số liệu." }) input: FinanceFeedInput,
    @Ctx() context: Context,
  ): Promise<FeedPayload> {
    return feedFigures(financeKind, input, context);
  }
}
