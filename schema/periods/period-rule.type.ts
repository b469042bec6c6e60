import { Int } from "type-graphql";
import { Entity, Id, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { PeriodKind, PeriodWindow } from "./period.type.ts";

export const DueCount = defineEnum("DueCount", "Cách tính hạn nộp.", {
  DAYS: ["số ngày sau ngày cuối kỳ", "days after the end of the window"],
  WORKING_DAYS: ["số ngày làm việc sau ngày cuối kỳ", "working days after the end of the window"],
  DAY_OF_MONTH: ["ngày trong tháng", "day of the month"],
});

@Entity("Quy tắc kỳ báo cáo: khoảng thời gian của một loại kỳ, áp cho các kỳ có ngày cuối nằm trong thời gian hiệu lực.")
export class PeriodRule {
  @Id() id!: string;
  @Value(() => PeriodKind, "Loại kỳ.") kind!: string;
  @Value(() => PeriodWindow, "Cách tính khoảng thời gian.") window!: string;
  @Value(() => Int, "Tháng đầu lệch: −1 là bắt đầu từ tháng liền trước tháng đầu của kỳ, 0 là từ chính tháng đầu.")
  startMonthOffset!: number;
  @Value(() => Int, "Ngày đầu của kỳ trong tháng bắt đầu, 1–28.") startDay!: number;
  @Value(() => Int, "Ngày cuối của kỳ trong tháng cuối, 1–28; null là ngày cuối tháng.", { nullable: true }) endDay!: number | null;
  @Value(() => DateScalar, "Từ ngày có hiệu lực.") validFrom!: string;
  @Value(() => DateScalar, "Đến trước ngày; null là chưa định.", { nullable: true }) validTo!: string | null;
  @Value(() => String, "Căn cứ pháp lý; null khi không có văn bản riêng.", { nullable: true }) legalBasis!: string | null;
  @Value(() => String, "Ghi chú.", { nullable: true }) note!: string | null;
  @Value(() => Int, "Phiên bản, tăng một sau mỗi lần sửa; gửi lại khi sửa.") version!: number;
}

@Entity("Hạn nộp theo quy tắc: khi nào một cấp phải gửi báo cáo lên cấp trên.")
export class PeriodRuleDue {
  @Id() id!: string;
  @Value(() => UnitLevel, "Cấp gửi báo cáo.") level!: string;
  @Value(() => DueCount, "Cách tính hạn.") count!: string;
  @Value(() => Int, "Số ngày, hoặc ngày trong tháng 1–28.") number!: number;
  @Value(() => Int, "Số tháng sau tháng có ngày cuối kỳ, với cách tính theo ngày trong tháng; 0 với cách khác.") monthOffset!: number;
}

@Entity("Hạn nộp báo cáo của một kỳ, cho một cấp; cấp chưa rõ hạn thì không có.")
export class PeriodDueDate {
  @Id() id!: string;
  @Value(() => UnitLevel, "Cấp gửi báo cáo.") level!: string;
  @Value(() => DateScalar, "Hạn nộp, tính cả ngày này.") dueOn!: string;
  @Value(() => DateScalar, "Hạn theo quy tắc; null khi quy tắc không có hạn cho cấp này.", { nullable: true }) ruleDueOn!: string | null;
  @Value(() => String, "Lý do đặt hạn riêng cho kỳ này; null khi theo quy tắc.", { nullable: true }) reason!: string | null;
  @Value(() => String, "Căn cứ của quy tắc; null khi không có.", { nullable: true }) legalBasis!: string | null;
  @Value(() => Int, "Phiên bản của hạn riêng, 0 khi chưa từng đặt; gửi lại khi sửa.") version!: number;
}
