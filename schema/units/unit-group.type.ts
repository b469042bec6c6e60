import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";

@Entity("Nhóm đơn vị: tập hợp mà văn bản gọi chung, như “các sở, ban, ngành”.")
export class UnitGroup {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Tên nhóm.") name!: string;
  @Value(() => [String], "Các cách viết khác gặp trong văn bản.") aliases!: string[];
  @Value(() => String, "Cách xác định thành viên.") rule!: string;
  @Value(() => Boolean, "Nhóm mở, không lập được danh sách thành viên (“cơ quan có liên quan”).") isOpen!: boolean;
  @Value(() => Int, "Số thành viên mà văn bản nêu; null khi không nêu. Có thể nhiều hơn số đã biết tên.", { nullable: true }) statedCount!:
    | number
    | null;
}
