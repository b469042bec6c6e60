import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { DueCount } from "#schema/periods/period-rule.type.ts";
import { PeriodKind, PeriodWindow } from "#schema/periods/period.type.ts";
import { AdministrationProblem } from "./problem.type.ts";

@ObjectType({ description: "Kỳ sẽ lập theo quy tắc, chưa có trong hub trừ khi nói rõ." })
export class PeriodDraft {
  @Field(() => String, { description: "Mã nghiệp vụ của kỳ." }) periodCode!: string;
  @Field(() => String, { description: "Tên kỳ." }) name!: string;
  @Field(() => PeriodKind, { description: "Loại kỳ." }) kind!: string;
  @Field(() => PeriodWindow, { description: "Cách tính khoảng thời gian." }) window!: string;
  @Field(() => DateScalar, { description: "Ngày đầu kỳ." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Ngày cuối kỳ, tính cả ngày này." }) endsOn!: string;
  @Field(() => Boolean, { description: "Đã có trong hub: không lập nữa." }) exists!: boolean;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu đang có trong hub, khi khác quy tắc; null khi giống hoặc chưa có." })
  otherStartsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày cuối đang có trong hub, khi khác quy tắc; null khi giống hoặc chưa có." })
  otherEndsOn!: string | null;
}

@ObjectType({ description: "Kết quả lập các kỳ của một năm." })
export class PeriodsPayload {
  @Field(() => [PeriodDraft], { description: "Các kỳ vừa lập; rỗng khi mọi kỳ đã có." }) made!: PeriodDraft[];
  @Field(() => [AdministrationProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AdministrationProblem[];
}

@InputType({ description: "Hạn nộp của một cấp." })
export class PeriodRuleDueInput {
  @Field(() => UnitLevel, { description: "Cấp gửi báo cáo: xã, huyện hoặc tỉnh." }) level!: string;
  @Field(() => DueCount, { description: "Cách tính hạn." }) count!: string;
  @Field(() => Int, { description: "Số ngày 0–90, hoặc ngày trong tháng 1–28." }) number!: number;
  @Field(() => Int, { defaultValue: 0, description: "Số tháng sau tháng có ngày cuối kỳ 0–3, với ngày trong tháng." }) monthOffset!: number;
}

@InputType({ description: "Quy tắc kỳ báo cáo cần lập hoặc sửa. Quy tắc mới kết thúc quy tắc cùng loại đang có hiệu lực vào ngày của nó." })
export class PeriodRuleInput {
  @Field(() => ID, { nullable: true, description: "Quy tắc cần sửa; bỏ trống là lập mới." }) id?: string | null;
  @Field(() => Int, { nullable: true, description: "Phiên bản đã xem; bắt buộc khi sửa." }) version?: number | null;
  @Field(() => PeriodKind, { description: "Loại kỳ: tháng, quý, 6 tháng, 9 tháng hoặc năm; không đổi được khi sửa." }) kind!: string;
  @Field(() => PeriodWindow, { description: "Cách tính khoảng thời gian; không đổi được khi sửa." }) window!: string;
  @Field(() => Int, { description: "Tháng đầu lệch: −1 hoặc 0." }) startMonthOffset!: number;
  @Field(() => Int, { description: "Ngày đầu của kỳ, 1–28." }) startDay!: number;
  @Field(() => Int, { nullable: true, description: "Ngày cuối của kỳ, 1–28; bỏ trống là ngày cuối tháng." }) endDay?: number | null;
  @Field(() => DateScalar, { description: "Từ ngày: áp cho các kỳ kết thúc từ ngày này." }) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: "Đến trước ngày; bỏ trống là chưa định." }) validTo?: string | null;
  @Field(() => String, { nullable: true, description: "Căn cứ pháp lý, nhiều nhất 300 ký tự." }) legalBasis?: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú, nhiều nhất 1.000 ký tự." }) note?: string | null;
  @Field(() => [PeriodRuleDueInput], { description: "Hạn nộp của các cấp, mỗi cấp một dòng; cấp chưa rõ hạn thì bỏ." })
  dues!: PeriodRuleDueInput[];
}

@ObjectType({ description: "Kết quả lập hoặc sửa quy tắc kỳ báo cáo." })
export class PeriodRulePayload {
  @Field(() => ID, { nullable: true, description: "Quy tắc đã lập hoặc sửa; null khi không xong." }) id!: string | null;
  @Field(() => Int, { description: "Số kỳ chưa có số liệu đã được dời theo khoảng thời gian mới." }) movedPeriods!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: "Với HAS_FIGURES: ngày sớm nhất mà một quy tắc mới không chạm kỳ đã có số liệu; null với trở ngại khác.",
  })
  possibleFrom!: string | null;
  @Field(() => [AdministrationProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AdministrationProblem[];
}

@InputType({ description: "Hạn nộp riêng của một kỳ." })
export class DeadlineInput {
  @Field(() => ID, { description: "Kỳ báo cáo." }) period!: string;
  @Field(() => UnitLevel, { description: "Cấp gửi báo cáo: xã, huyện hoặc tỉnh." }) level!: string;
  @Field(() => DateScalar, { nullable: true, description: "Hạn nộp; bỏ trống là về hạn theo quy tắc." }) dueOn?: string | null;
  @Field(() => String, { description: "Lý do, 1 đến 500 ký tự." }) reason!: string;
  @Field(() => Int, { description: "Phiên bản đã xem; 0 khi chưa từng đặt hạn riêng." }) version!: number;
}

@ObjectType({ description: "Kết quả đặt hạn nộp riêng." })
export class DeadlinePayload {
  @Field(() => DateScalar, { nullable: true, description: "Hạn nộp sau khi đặt, hoặc đang có; null khi chưa rõ." }) dueOn!: string | null;
  @Field(() => [AdministrationProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AdministrationProblem[];
}
