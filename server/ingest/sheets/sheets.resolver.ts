import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { ImportPayload } from "#schema/ingest/import.type.ts";
import { LayImportSheetInput, SheetLayoutInput } from "#schema/ingest/sheet.input.ts";
import { ImportSheet, SheetMapping, SheetMappingsPayload } from "#schema/ingest/sheet.type.ts";
import { Cost } from "#schema/core/cost.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { openImport } from "#server/ingest/batches/open-import.ts";
import { isId } from "#server/ingest/batches/working.ts";
import { lookupsOf } from "./hub-lookups.ts";
import { laySheet, removeMapping, renameMapping } from "./mappings.command.ts";
import { openSheet } from "./open-sheet.ts";
import { findSheet, selectMappings, selectSheetContext, type MappingRow } from "./sheets.sql.ts";
import { hubTemplates } from "./hub-templates.ts";

const mappings = async ({ sql, viewer }: Context): Promise<SheetMapping[]> =>
  (await readAs(sql, viewer, (on) => selectMappings(on))).map(({ layout, ...row }: MappingRow) => ({
    ...row,
    templateTitle: hubTemplates().get(row.template)?.title ?? row.template,
    columnCount: layout.columns.filter((key) => key !== null).length,
  }));

@Resolver()
export class SheetsResolver {
  @Cost({ flat: 500 })
  @Query(() => ImportSheet, {
    nullable: true,
    description: "Bảng tính của một lần nhập và cách ghép cột; null với văn bản, khi chưa đọc, hoặc ngoài phạm vi.",
  })
  async importSheet(
    @Arg("import", () => ID, { description: "Lần nhập." }) id: string,
    @Ctx() { sql, viewer }: Context,
    @Arg("layout", () => SheetLayoutInput, { nullable: true, description: "Cách ghép muốn thử; bỏ trống là cách đang giữ." })
    layout?: SheetLayoutInput | null,
  ): Promise<ImportSheet | null> {
    if (!isId(id)) return null;
    return await readAs(sql, viewer, async (on) => {
      const kept = await findSheet(on, id);
      if (!kept) return null;
      const { lists, unit } = await selectSheetContext(on, id);
      const ask = { templates: hubTemplates(), wanted: null, remembered: [], lookups: lookupsOf(lists), unit, lists };
      return openSheet(kept, layout ?? null, ask);
    });
  }

  @Cost({ items: 100 })
  @Query(() => [SheetMapping], {
    description: "Các bố cục bảng tính đã nhớ trong phạm vi của người đang hỏi, dùng gần nhất trước.",
  })
  async sheetMappings(@Ctx() context: Context): Promise<SheetMapping[]> {
    return await mappings(context);
  }

  @Mutation(() => ImportPayload, {
    description: "Ghép cột cho một bảng tính rồi đọc lại; các mục đã rà soát của lần đọc trước bị bỏ.",
  })
  async layImportSheet(
    @Arg("input", () => LayImportSheetInput, { description: "Cách ghép." }) input: LayImportSheetInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const problems = await laySheet(input, hubTemplates(), context);
    return { import: await openImport(input.import, context), problems: [...problems] };
  }

  @Mutation(() => SheetMappingsPayload, { description: "Đổi tên một bố cục đã nhớ." })
  async renameSheetMapping(
    @Arg("id", () => ID, { description: "Bố cục." }) id: string,
    @Arg("name", () => String, { description: "Tên mới, 1 đến 200 ký tự." }) name: string,
    @Ctx() context: Context,
  ): Promise<SheetMappingsPayload> {
    const problems = await renameMapping(id, name, context);
    return { mappings: await mappings(context), problems: [...problems] };
  }

  @Mutation(() => SheetMappingsPayload, { description: "Bỏ một bố cục đã nhớ: tệp sau có cùng tiêu đề sẽ được hỏi lại." })
  async removeSheetMapping(
    @Arg("id", () => ID, { description: "Bố cục." }) id: string,
    @Ctx() context: Context,
  ): Promise<SheetMappingsPayload> {
    const problems = await removeMapping(id, context);
    return { mappings: await mappings(context), problems: [...problems] };
  }
}
