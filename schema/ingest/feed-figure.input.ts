import { Field, InputType, Int } from "type-graphql";
import { Comparator, Coverage, Timing, UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { MoveKind, StaffKind } from "#schema/staffing/staffing.type.ts";
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

@InputType({ description: "Một chiều phân tổ: chỉ tiêu “văn bản ban hành” phân theo `type`, phần `DECISION`." })
export class BreakdownInput {
  @Field(() => String, { description: "Chiều, như `type`, `issuerLevel`: chữ không dấu, số; xem ở observations.dimensions." })
  dimension!: string;
  @Field(() => String, { description: "Phần của chiều ấy." }) value!: string;
}

@InputType({ description: "Số liệu của một chỉ tiêu không có bảng riêng; mỗi phần của một phân tổ là một dòng." })
export class ObservationInput extends FigureRowInput {
  @Field(() => String, { description: "Mã chỉ tiêu." }) indicator!: string;
  @Field(() => Timing, { defaultValue: "IN_PERIOD", description: "Cách gắn với thời gian." }) timing!: string;
  @Field(() => DecimalScalar, { description: "Giá trị." }) value!: string;
  @Field(() => Comparator, { defaultValue: "EQ", description: "So sánh: đúng bằng, trên, tối thiểu …" }) comparator!: string;
  @Field(() => Int, { nullable: true, description: "Tổng thể mà giá trị là một phần; bỏ trống khi không có." }) outOf?: number | null;
  @Field(() => UnitLevel, { nullable: true, description: "Cấp; bỏ trống khi là mọi cấp." }) level?: string | null;
  @Field(() => [BreakdownInput], { defaultValue: [], description: "Các chiều phân tổ, nhiều nhất 10; rỗng khi là cả chỉ tiêu." })
  dimensions!: BreakdownInput[];
}

@InputType({ description: "Biên chế được giao và có mặt ở một thời điểm." })
export class PostsInput {
  @Field(() => StaffKind, { description: "Loại." }) kind!: string;
  @Field(() => Int, { nullable: true, description: "Số được giao; bỏ trống khi không rõ." }) assigned?: number | null;
  @Field(() => String, { nullable: true, description: "Mã kỳ (năm) của số được giao; có khi có số được giao." }) assignedFor?:
    | string
    | null;
  @Field(() => Boolean, { defaultValue: false, description: "Số được giao là tạm giao." }) assignedIsProvisional!: boolean;
  @Field(() => Int, { nullable: true, description: "Số có mặt; bỏ trống khi không rõ." }) present?: number | null;
}

@InputType({ description: "Biến động nhân sự trong kỳ: tuyển dụng, điều động, tiếp nhận …" })
export class PersonnelMoveInput {
  @Field(() => MoveKind, { description: "Loại biến động." }) kind!: string;
  @Field(() => String, { nullable: true, description: "Nhóm vị trí; bỏ trống khi là mọi vị trí." }) positionGroup?: string | null;
  @Field(() => Int, { description: "Số người." }) count!: number;
  @Field(() => Int, { nullable: true, description: "Chỉ tiêu tuyển dụng; chỉ có khi tuyển dụng." }) quota?: number | null;
}

@InputType({ description: "Số liệu biên chế của một đơn vị: đúng một trong `posts`, `move`." })
export class StaffInput extends FigureRowInput {
  @Field(() => PostsInput, { nullable: true, description: "Biên chế ở một thời điểm." }) posts?: PostsInput | null;
  @Field(() => PersonnelMoveInput, { nullable: true, description: "Biến động trong kỳ." }) move?: PersonnelMoveInput | null;
}

@InputType({ description: "Một lô số liệu chỉ tiêu." })
export class ObservationFeedInput extends FeedInput {
  @Field(() => [ObservationInput], { description: "Các số liệu, nhiều nhất 10.000." }) rows!: ObservationInput[];
}

@InputType({ description: "Một lô số liệu biên chế." })
export class StaffFeedInput extends FeedInput {
  @Field(() => [StaffInput], { description: "Các số liệu, nhiều nhất 10.000." }) rows!: StaffInput[];
}
