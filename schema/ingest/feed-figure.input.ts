import { Field, InputType, Int } from "type-graphql";
import { Comparator, Coverage, Timing, UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { StaffKind } from "#schema/staffing/staffing.type.ts";
import { FeedInput } from "./feed.input.ts";

@InputType({ description: "Phần chung của mọi số liệu được gửi; số liệu vào hub là bản nháp, rồi được gửi duyệt như bản nhập tay." })
export class FigureRowInput {
  @Field(() => String, { description: "Khóa của số liệu ở hệ thống gửi, không đổi." }) key!: string;
  @Field(() => String, { description: "Mã đơn vị có số liệu." }) unit!: string;
  @Field(() => String, { description: "Mã kỳ, như `2024-q1`." }) period!: string;
  @Field(() => Coverage, { defaultValue: "OWN", description: "Phạm vi." }) coverage!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày chốt số liệu; bỏ trống khi không rõ." }) asOf?: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú, dài nhất 500 ký tự." }) note?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Xóa bản nháp đã gửi nhầm." }) isWithdrawn!: boolean;
}

@InputType({ description: "Số liệu của một chỉ tiêu không có bảng riêng." })
export class ObservationInput extends FigureRowInput {
  @Field(() => String, { description: "Mã chỉ tiêu." }) indicator!: string;
  @Field(() => Timing, { defaultValue: "IN_PERIOD", description: "Cách gắn với thời gian." }) timing!: string;
  @Field(() => DecimalScalar, { description: "Giá trị." }) value!: string;
  @Field(() => Comparator, { defaultValue: "EQ", description: "So sánh: đúng bằng, trên, tối thiểu …" }) comparator!: string;
  @Field(() => Int, { nullable: true, description: "Tổng thể mà giá trị là một phần; bỏ trống khi không có." }) outOf?: number | null;
  @Field(() => UnitLevel, { nullable: true, description: "Cấp; bỏ trống khi là mọi cấp." }) level?: string | null;
}

@InputType({ description: "Biên chế được giao và có mặt của một đơn vị ở một thời điểm." })
export class StaffInput extends FigureRowInput {
  @Field(() => StaffKind, { description: "Loại." }) kind!: string;
  @Field(() => Int, { nullable: true, description: "Số được giao; bỏ trống khi không rõ." }) assigned?: number | null;
  @Field(() => String, { nullable: true, description: "Mã kỳ (năm) của số được giao; có khi có số được giao." }) assignedFor?:
    | string
    | null;
  @Field(() => Boolean, { defaultValue: false, description: "Số được giao là tạm giao." }) assignedIsProvisional!: boolean;
  @Field(() => Int, { nullable: true, description: "Số có mặt; bỏ trống khi không rõ." }) present?: number | null;
}

@InputType({ description: "Một lô số liệu chỉ tiêu." })
export class ObservationFeedInput extends FeedInput {
  @Field(() => [ObservationInput], { description: "Các số liệu, nhiều nhất 10.000." }) rows!: ObservationInput[];
}

@InputType({ description: "Một lô số liệu biên chế." })
export class StaffFeedInput extends FeedInput {
  @Field(() => [StaffInput], { description: "Các số liệu, nhiều nhất 10.000." }) rows!: StaffInput[];
}
