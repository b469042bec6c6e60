import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";

export const SearchKind = defineEnum("SearchKind", "Loại kết quả tìm kiếm.", {
  UNIT: ["đơn vị", "unit"],
  PLAN: ["kế hoạch", "plan"],
  INDICATOR: ["chỉ tiêu", "indicator"],
  PROCEDURE: ["thủ tục hành chính", "administrative procedure"],
  DOCUMENT: ["văn bản", "document"],
  TASK: ["nhiệm vụ", "task"],
  UNIT_GROUP: ["nhóm đơn vị", "unit group"],
  CONCLUSION: ["nhận định, kiến nghị", "conclusion"],
});

@Entity("Một kết quả tìm kiếm.")
export class SearchHit {
  @Id() id!: string;
  @Value(() => SearchKind, "Loại bản ghi.") kind!: string;
  @Code() code!: string;
  @Value(() => String, "Tên hiển thị.") title!: string;
}
