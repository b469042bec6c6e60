import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";
import { DateScalar } from "#schema/core/scalars.ts";

export const PeriodKind = defineEnum("PeriodKind", "Loại kỳ báo cáo.", {
  MONTH: ["tháng", "month"],
  QUARTER: ["quý", "quarter"],
  HALF_YEAR: ["6 tháng", "half-year"],
  NINE_MONTHS: ["9 tháng", "nine months"],
  YEAR: ["năm", "year"],
  MULTI_YEAR: ["giai đoạn", "multi-year"],
  AD_HOC: ["đột xuất", "ad hoc"],
});

export const PeriodWindow = defineEnum("PeriodWindow", "Cách tính khoảng thời gian của kỳ; hai cách không cộng với nhau.", {
  LEGAL: ["kỳ báo cáo theo quy định (ngày 15 đến ngày 14)", "legal window, 15th to 14th"],
  CALENDAR: ["theo lịch", "calendar window"],
});

@Entity("Kỳ báo cáo.")
export class Period {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Tên kỳ.") name!: string;
  @Value(() => PeriodKind, "Loại kỳ.") kind!: string;
  @Value(() => PeriodWindow, "Cách tính khoảng thời gian.") window!: string;
  @Value(() => Int, "Năm của kỳ; null với giai đoạn nhiều năm.", { nullable: true }) year!: number | null;
  @Value(() => Int, "Thứ tự trong năm: tháng 1–12, quý 1–4, nửa năm 1–2; null với loại khác.", { nullable: true }) ordinal!: number | null;
  @Value(() => DateScalar, "Ngày đầu kỳ; null khi kỳ đột xuất không ghi ngày.", { nullable: true }) startsOn!: string | null;
  @Value(() => DateScalar, "Ngày cuối kỳ, tính cả ngày này.", { nullable: true }) endsOn!: string | null;
  @Value(() => String, "Ghi chú.", { nullable: true }) note!: string | null;
}
