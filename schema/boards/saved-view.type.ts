import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar, JsonScalar } from "#schema/core/scalars.ts";
import { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { CardProblem, SaveProblem } from "./problem.type.ts";

const look =
  "Cách xem: `{view, across}`; `view` là bang, xoay, nhiet, o, duong, cot, chong, hang hoặc diem; `across` là chiều nằm ngang, như PERIOD.";

@ObjectType({ description: "Khung nhìn đã lưu: một câu hỏi phân tích có tên và cách xem câu trả lời." })
export class SavedView {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => String, { description: "Tên." }) name!: string;
  @Field(() => String, { nullable: true, description: "Mô tả; null khi không có." }) description!: string | null;
  @Field(() => JsonScalar, { description: "Câu hỏi, đúng hình dạng `AnalyzeInput`." }) question!: object;
  @Field(() => JsonScalar, { description: look }) look!: object;
  @Field(() => Boolean, { description: "Dùng chung: mọi người xem được, chỉ người lưu sửa được." }) isShared!: boolean;
  @Field(() => Boolean, { description: "Của người đang hỏi." }) isMine!: boolean;
  @Field(() => Int, { description: "Phiên bản, tăng một sau mỗi lần lưu; gửi lại khi lưu đè." }) version!: number;
  @Field(() => DateTimeScalar, { description: "Lúc lưu gần nhất." }) updatedAt!: Date;
  @Field(() => CardProblem, {
    nullable: true,
    description: "Vì sao câu hỏi này không còn hỏi được, như thước đo đã bỏ; null khi vẫn hỏi được.",
  })
  problem!: CardProblem | null;
}

@InputType({ description: "Khung nhìn cần lưu." })
export class SavedViewInput {
  @Field(() => ID, { nullable: true, description: "Khung nhìn lưu đè; bỏ trống là lưu mới." }) id?: string | null;
  @Field(() => Int, { nullable: true, description: "Phiên bản đã xem; bắt buộc khi lưu đè." }) version?: number | null;
  @Field(() => String, { description: "Tên, 1 đến 120 ký tự, không trùng tên khung nhìn khác của mình." }) name!: string;
  @Field(() => String, { nullable: true, description: "Mô tả, tới 1000 ký tự." }) description?: string | null;
  @Field(() => AnalyzeInput, { description: "Câu hỏi." }) question!: AnalyzeInput;
  @Field(() => JsonScalar, { description: look }) look!: object;
  @Field(() => Boolean, { defaultValue: false, description: "Dùng chung." }) isShared!: boolean;
}

@ObjectType({ description: "Kết quả lưu hoặc xóa một khung nhìn." })
export class SavedViewPayload {
  @Field(() => SavedView, {
    nullable: true,
    description: "Khung nhìn sau khi lưu hoặc ngay trước khi xóa; với CONFLICT là bản đang có trong hub; null khi không có.",
  })
  view!: SavedView | null;
  @Field(() => [SaveProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: SaveProblem[];
}
