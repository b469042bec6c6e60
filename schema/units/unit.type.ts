import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { SuccessionKind, UnitType } from "./units.enum.ts";

@Entity("Cơ quan, đơn vị: cơ quan nhà nước, Đảng, đoàn thể hoặc đơn vị hành chính.")
export class Unit {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Tên đầy đủ.") name!: string;
  @Value(() => String, "Tên viết tắt; null khi không có.", { nullable: true }) shortName!: string | null;
  @Value(() => [String], "Các cách viết khác gặp trong văn bản.") aliases!: string[];
  @Value(() => UnitLevel, "Cấp hành chính.") level!: string;
  @Value(() => UnitType, "Loại cơ quan, đơn vị.") type!: string;
  @Value(() => DateScalar, "Có hiệu lực từ ngày.") validFrom!: string;
  @Value(() => DateScalar, "Ngày đầu tiên không còn hiệu lực; null khi còn hiệu lực.", { nullable: true }) validTo!: string | null;
  @Value(() => String, "Ghi chú.", { nullable: true }) note!: string | null;
}

@Entity("Thay đổi đơn vị: đơn vị nào thay cho đơn vị nào, từ ngày nào, theo căn cứ nào.")
export class UnitSuccession {
  @Id() id!: string;
  @Value(() => SuccessionKind, "Cách thay đổi.") kind!: string;
  @Value(() => DateScalar, "Ngày đơn vị kế tiếp bắt đầu.") effectiveOn!: string;
  @Value(() => DecimalScalar, "Phần của đơn vị cũ chuyển sang, 0 đến 1; null là toàn bộ hoặc chưa rõ.", { nullable: true }) share!:
    | string
    | null;
}

@Entity("Tên của đơn vị trong một thời gian.")
export class UnitName {
  @Id() id!: string;
  @Value(() => String, "Tên đầy đủ.") name!: string;
  @Value(() => String, "Tên viết tắt; null khi không có.", { nullable: true }) shortName!: string | null;
  @Value(() => DateScalar, "Mang tên này từ ngày.") validFrom!: string;
  @Value(() => DateScalar, "Ngày đầu tiên không còn tên này; null khi còn.", { nullable: true }) validTo!: string | null;
}
