import { Field, InputType } from "type-graphql";
import { PeriodKind, PeriodWindow } from "#schema/periods/period.type.ts";
import { PeriodMode } from "./measures.enum.ts";

@InputType({ description: "Một kỳ để xem: một loại kỳ, một cách tính khoảng; hai cách tính khoảng không bao giờ trộn." })
export class MeasuredTimeInput {
  @Field(() => PeriodKind, { description: "Loại kỳ: MONTH, QUARTER, HALF_YEAR, NINE_MONTHS hoặc YEAR." }) kind!: string;
  @Field(() => PeriodWindow, { defaultValue: "LEGAL", description: "Kỳ theo quy định (ngày 15 đến ngày 14) hay theo lịch." })
  window!: string;
  @Field(() => PeriodMode, { defaultValue: "IN_PERIOD", description: "Trong kỳ hay lũy kế từ đầu năm." }) mode!: string;
  @Field(() => String, { nullable: true, description: "Mã kỳ; bỏ trống là kỳ gần nhất đã kết thúc và có số liệu." }) period?: string | null;
}
