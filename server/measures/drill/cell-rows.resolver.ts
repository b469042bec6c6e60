import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { CellMemberInput, CellRows } from "#schema/measures/cell-rows.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { selectCellRows } from "./cell-rows.sql.ts";

@Resolver()
export class CellRowsResolver {
  @Cost({ flat: 3_000, heavy: true })
  @Query(() => CellRows, {
    description: "Các dòng số liệu và bản ghi làm nên một ô của `analyze`, kể cả ô của dòng tổng, mỗi dòng kèm nguồn gốc.",
  })
  cellRows(
    @Arg("input", () => AnalyzeInput, { description: "Câu hỏi đã đưa cho `analyze`." }) input: AnalyzeInput,
    @Arg("measure", () => String, { description: "Khóa thước đo của ô, một trong `input.measures`." }) measure: string,
    @Arg("members", () => [CellMemberInput], {
      nullable: "items",
      description: "Giá trị các chiều của dòng chứa ô, đúng thứ tự: mã ở `key`; null ở chiều đã gộp trong dòng tổng.",
    })
    members: (CellMemberInput | null)[],
    @Arg("limit", () => Int, { defaultValue: 50, description: "Số dòng lấy, 0 đến 500." }) limit: number,
    @Arg("offset", () => Int, { defaultValue: 0, description: "Bỏ qua bấy nhiêu dòng đầu." }) offset: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CellRows> {
    return selectCellRows({ input, measure, members, limit, offset }, context, info.schema);
  }
}
