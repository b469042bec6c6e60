import { Arg, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { Measure } from "#schema/measures/measure.type.ts";
import { MeasureDomain } from "#schema/measures/measures.enum.ts";
import { catalogue, findDefinition } from "./catalogue/catalogue.ts";
import { describeMeasure, matchesWords } from "./describe.ts";

@Resolver()
export class MeasuresResolver {
  @Cost({ items: 120 })
  @Query(() => [Measure], { description: "Danh mục thước đo; tìm không phân biệt dấu và hoa thường trong tên, khóa và định nghĩa." })
  measures(
    @Arg("search", () => String, { nullable: true, description: "Các từ cần tìm; bỏ trống là tất cả." }) search?: string,
    @Arg("domain", () => MeasureDomain, { nullable: true, description: "Chỉ lĩnh vực này." }) domain?: string,
  ): Measure[] {
    return catalogue.filter((item) => (!domain || item.domain === domain) && (!search || matchesWords(item, search))).map(describeMeasure);
  }

  @Query(() => Measure, { nullable: true, description: "Một thước đo theo khóa; null khi không có." })
  measure(@Arg("key", () => String, { description: "Khóa của thước đo." }) key: string): Measure | null {
    const found = findDefinition(key);
    return found ? describeMeasure(found) : null;
  }
}
