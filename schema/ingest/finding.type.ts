import { Field, ID, Int, ObjectType } from "type-graphql";
import { Entity, Id, Value } from "#schema/core/entity.ts";
import { FigureState } from "#schema/core/figure.enum.ts";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { CheckCause, FindingProblemCode, FindingSeverity, FindingState } from "./finding.enum.ts";

@Entity("Phát hiện của một quy tắc kiểm tra: điều gì không khớp, ở đâu, có thể sửa thế nào.")
export class Finding {
  @Id() id!: string;
  @Value(() => String, "Quy tắc, V1 đến V20; xem `findingRules`.") rule!: string;
  @Value(() => FindingSeverity, "Mức.") severity!: string;
  @Value(() => FindingState, "Tình trạng.") state!: string;
  @Value(() => FigureState, "Trạng thái thấp nhất của các số liệu liên quan; ai không xem được số liệu thì không thấy phát hiện.")
  figureState!: string;
  @Value(() => String, "Điều không khớp, một câu.") message!: string;
  @Value(() => String, "Có thể sửa thế nào; null khi chưa đoán được.", { nullable: true }) fix!: string | null;
  @Value(() => String, "Bảng của các bản ghi không khớp; null khi phát hiện ở trong văn bản.", { nullable: true })
  subjectTable!: string | null;
  @Value(() => [ID], "Các bản ghi không khớp.") subjectIds!: string[];
  @Value(() => ID, "Lần nhập có điều không khớp; null khi dữ liệu đã vào hub.", { nullable: true }) importId!: string | null;
  @Value(() => Int, "Mục thứ mấy của lần nhập; null khi không thuộc một mục.", { nullable: true }) itemOrdinal!: number | null;
  @Value(() => String, "Ô của bảng tính, như “B12”; null khi không ở một ô.", { nullable: true }) cell!: string | null;
  @Value(() => Int, "Vị trí đầu trong văn bản, tính bằng ký tự từ 0; null khi không ở trong văn bản.", { nullable: true })
  spanStart!: number | null;
  @Value(() => Int, "Vị trí cuối trong văn bản, không gồm ký tự ấy; null khi không ở trong văn bản.", { nullable: true })
  spanEnd!: number | null;
  @Value(() => String, "Nguyên văn ở chỗ ấy; null khi không ở trong văn bản.", { nullable: true }) excerpt!: string | null;
  @Value(() => DateTimeScalar, "Lúc phát hiện lần đầu.") foundAt!: string;
  @Value(() => DateTimeScalar, "Lúc không còn nữa; null khi vẫn còn.", { nullable: true }) fixedAt!: string | null;
  @Value(() => String, "Lý do chấp nhận; null khi chưa chấp nhận.", { nullable: true }) reason!: string | null;
  @Value(() => DateTimeScalar, "Lúc chấp nhận; null khi chưa chấp nhận.", { nullable: true }) decidedAt!: string | null;
}

@Entity("Một giá trị không khớp, cùng tên của nó.")
export class FindingValue {
  @Value(() => Int, "Thứ tự nên đọc, từ 1.") position!: number;
  @Value(() => String, "Tên giá trị.") name!: string;
  @Value(() => String, "Giá trị, viết như trên màn hình.") value!: string;
}

@Entity("Một lần chạy các quy tắc kiểm tra trên toàn bộ dữ liệu.")
export class CheckRun {
  @Id() id!: string;
  @Value(() => CheckCause, "Vì sao chạy.") cause!: string;
  @Value(() => DateTimeScalar, "Lúc bắt đầu.") startedAt!: string;
  @Value(() => DateTimeScalar, "Lúc xong.") finishedAt!: string;
  @Value(() => [String], "Các quy tắc đã chạy.") rules!: string[];
  @Value(() => Int, "Số phát hiện còn đúng sau lần chạy.") found!: number;
  @Value(() => Int, "Số phát hiện mới.") opened!: number;
  @Value(() => Int, "Số phát hiện đã hết.") fixed!: number;
  @Value(() => Int, "Số phát hiện ngoài giới hạn giữ lại của mỗi quy tắc.") beyond!: number;
}

@ObjectType({ description: "Quy tắc kiểm tra." })
export class FindingRule {
  @Field(() => String, { description: "Mã, V1 đến V20." }) rule!: string;
  @Field(() => String, { description: "Tên ngắn." }) name!: string;
  @Field(() => String, { description: "Kiểm tra điều gì." }) says!: string;
  @Field(() => FindingSeverity, { description: "Mức khi phát hiện không nói khác." }) severity!: string;
  @Field(() => String, { description: "Xem ở đâu: văn bản, số liệu, kế hoạch." }) applies!: string;
  @Field(() => String, { nullable: true, description: "Căn cứ; null khi là lẽ thường." }) basis!: string | null;
}

@ObjectType({ description: "Số phát hiện của một quy tắc, theo mức và tình trạng." })
export class FindingCount {
  @Field(() => String, { description: "Quy tắc." }) rule!: string;
  @Field(() => FindingSeverity, { description: "Mức." }) severity!: string;
  @Field(() => FindingState, { description: "Tình trạng." }) state!: string;
  @Field(() => Int, { description: "Số phát hiện." }) count!: number;
}

@ObjectType({ description: "Số phát hiện của một đơn vị, theo mức." })
export class FindingUnitCount {
  @Field(() => String, { nullable: true, description: "Mã đơn vị; null là những phát hiện không thuộc một đơn vị." }) unit!: string | null;
  @Field(() => String, { nullable: true, description: "Tên đơn vị; null là những phát hiện không thuộc một đơn vị." }) name!: string | null;
  @Field(() => Int, { description: "Số phát hiện mức sai." }) errors!: number;
  @Field(() => Int, { description: "Số phát hiện mức nghi vấn." }) warnings!: number;
  @Field(() => Int, { description: "Số phát hiện cần xác nhận." }) notices!: number;
  @Field(() => Int, { description: "Số phát hiện, mọi mức." }) count!: number;
}

@ObjectType({ description: "Phát hiện, rút gọn: để báo bên cạnh số liệu." })
export class FindingBrief {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => String, { description: "Quy tắc, V1 đến V20." }) rule!: string;
  @Field(() => FindingSeverity, { description: "Mức." }) severity!: string;
  @Field(() => String, { description: "Điều không khớp, một câu." }) message!: string;
}

@ObjectType({ description: "Trở ngại khi quyết định về một phát hiện." })
export class FindingProblem {
  @Field(() => ID, { nullable: true, description: "Phát hiện; null khi trở ngại là của cả yêu cầu." }) id!: string | null;
  @Field(() => FindingProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
}

@ObjectType({ description: "Kết quả quyết định về các phát hiện." })
export class FindingsPayload {
  @Field(() => [ID], { description: "Các phát hiện đã quyết định." }) decided!: string[];
  @Field(() => [FindingProblem], { description: "Các trở ngại; rỗng khi mọi phát hiện đã quyết định." }) problems!: FindingProblem[];
}
