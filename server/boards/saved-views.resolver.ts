import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { SavedView, SavedViewInput, SavedViewPayload } from "#schema/boards/saved-view.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { isId } from "./check-saved.ts";
import { removeView, saveView, type SavedViewOutcome } from "./saved-views.command.ts";
import { describeView, selectViews } from "./saved-views.sql.ts";

const payload = ({ view, problems }: SavedViewOutcome, { schema }: GraphQLResolveInfo): SavedViewPayload => ({
  view: view && describeView(view, schema),
  problems,
});

@Resolver()
export class SavedViewsResolver {
  @Query(() => [SavedView], { description: "Khung nhìn của người đang hỏi và khung nhìn dùng chung; của mình đứng trước." })
  async savedViews(
    @Ctx() { sql, viewer }: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("search", () => String, { nullable: true, description: "Các từ trong tên hoặc mô tả, không phân biệt dấu và hoa thường." })
    search?: string,
  ): Promise<SavedView[]> {
    if (search?.includes("\0")) throw badInput("savedViews.search", "văn bản không có ký tự NUL", search);
    return (await selectViews(sql, viewer, { search })).map((view) => describeView(view, schema));
  }

  @Query(() => SavedView, { nullable: true, description: "Một khung nhìn theo id; null khi không có hoặc của riêng người khác." })
  async savedView(
    @Arg("id", () => ID, { description: "Khóa định danh (UUID)." }) id: string,
    @Ctx() { sql, viewer }: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<SavedView | null> {
    if (!isId(id)) throw badInput("savedView.id", "một UUID", id);
    const [view] = await selectViews(sql, viewer, { id });
    return view ? describeView(view, schema) : null;
  }

  @Mutation(() => SavedViewPayload, { description: "Lưu một khung nhìn: mới, hoặc đè lên phiên bản đã xem của mình." })
  async saveView(
    @Arg("input", () => SavedViewInput, { description: "Khung nhìn." }) input: SavedViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedViewPayload> {
    return payload(await saveView(input, context), info);
  }

  @Mutation(() => SavedViewPayload, {
    description: "Xóa một khung nhìn của mình và trả lại nội dung vừa xóa; thẻ đang dùng nó giữ câu hỏi làm của riêng.",
  })
  async removeView(
    @Arg("id", () => ID, { description: "Khóa định danh (UUID)." }) id: string,
    @Arg("version", () => Int, { description: "Phiên bản đã xem." }) version: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedViewPayload> {
    return payload(await removeView(id, version, context), info);
  }
}
