import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { CommitImportInput, CorrectImportItemInput, DecideImportItemsInput, ImportFilter } from "#schema/ingest/import.input.ts";
import { Import, ImportList, ImportPayload, type ImportProblem, OriginText } from "#schema/ingest/import.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { cancelImport } from "./cancel.command.ts";
import { commitImport } from "./commit.command.ts";
import { selectImports } from "./imports.sql.ts";
import { openImport, openImports } from "./open-import.ts";
import { findOriginText } from "./origin-text.ts";
import { correctItem, decideItems } from "./review.command.ts";
import { undoImport } from "./undo.command.ts";

const MOST = 200;

const payload = async (id: string, problems: readonly ImportProblem[], context: Context): Promise<ImportPayload> => ({
  import: await openImport(id, context),
  problems: [...problems],
});

@Resolver()
export class BatchesResolver {
  @Query(() => ImportList, {
    description: "Các lần nhập trong phạm vi của người đang hỏi, mới nhất trước; rỗng với ai không xem được bản nháp.",
  })
  async imports(
    @Ctx() context: Context,
    @Arg("first", () => Int, { defaultValue: 25, description: "Số lần nhập của trang, 1 đến 200." }) first: number,
    @Arg("offset", () => Int, { defaultValue: 0, description: "Bỏ qua bao nhiêu lần nhập." }) offset: number,
    @Arg("filter", () => ImportFilter, { nullable: true, description: "Điều kiện; bỏ trống là tất cả." }) filter?: ImportFilter | null,
  ): Promise<ImportList> {
    if (first < 0 || first > MOST) throw badInput("imports.first", `số nguyên từ 0 đến ${MOST}`, first);
    if (offset < 0) throw badInput("imports.offset", "số nguyên không âm", offset);
    const { rows, totalCount } = await selectImports(context.sql, context.viewer, filter ?? {}, { first, offset });
    return { nodes: openImports(rows, context), totalCount };
  }

  @Query(() => Import, {
    nullable: true,
    description: "Một lần nhập cùng văn bản đã đọc và các mục; null khi không có hoặc ngoài phạm vi.",
  })
  async import(
    @Arg("id", () => ID, { description: "Khóa định danh (UUID)." }) id: string,
    @Ctx() context: Context,
  ): Promise<Import | null> {
    return await openImport(id, context);
  }

  @Query(() => OriginText, {
    nullable: true,
    description:
      "Nguyên văn tại một nguồn gốc; null khi hub không giữ văn bản, hoặc khi nguồn gốc chỉ có số liệu chưa duyệt ngoài phạm vi.",
  })
  async originText(
    @Arg("provenance", () => ID, { description: "Nguồn gốc." }) provenance: string,
    @Ctx() context: Context,
  ): Promise<OriginText | null> {
    return await findOriginText(provenance, context);
  }

  @Mutation(() => ImportPayload, { description: "Hủy một lần nhập chưa ghi; tệp vẫn được giữ." })
  async cancelImport(@Arg("id", () => ID, { description: "Lần nhập." }) id: string, @Ctx() context: Context): Promise<ImportPayload> {
    return await payload(id, await cancelImport(id, context), context);
  }

  @Mutation(() => ImportPayload, { description: "Chấp nhận, bỏ, hoặc để xem sau một hay nhiều mục; tất cả hoặc không mục nào." })
  async decideImportItems(
    @Arg("input", () => DecideImportItemsInput, { description: "Quyết định." }) input: DecideImportItemsInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    return await payload(input.import, await decideItems(input, context), context);
  }

  @Mutation(() => ImportPayload, { description: "Sửa một mục nhận dạng chưa đúng; mục thành đã sửa và sẽ được ghi." })
  async correctImportItem(
    @Arg("input", () => CorrectImportItemInput, { description: "Các trường sửa." }) input: CorrectImportItemInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const { importId, problems } = await correctItem(input, context);
    return await payload(importId ?? "", problems, context);
  }

  @Mutation(() => ImportPayload, {
    description: "Ghi các mục đã chấp nhận vào hub, tất cả hoặc không gì cả; số liệu là bản nháp hoặc gửi duyệt, người ghi không tự duyệt.",
  })
  async commitImport(
    @Arg("input", () => CommitImportInput, { description: "Lần nhập và trạng thái số liệu." }) input: CommitImportInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    return await payload(input.id, await commitImport(input, context), context);
  }

  @Mutation(() => ImportPayload, {
    description: "Thu lại một lần ghi: mọi bản ghi trở lại như trước; bị từ chối khi đã có thay đổi sau đó.",
  })
  async undoImport(@Arg("id", () => ID, { description: "Lần nhập." }) id: string, @Ctx() context: Context): Promise<ImportPayload> {
    return await payload(id, await undoImport(id, context), context);
  }
}
