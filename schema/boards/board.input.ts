import { Field, ID, InputType, Int } from "type-graphql";
import { JsonScalar } from "#schema/core/scalars.ts";
import { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { CardKind } from "./boards.enum.ts";

@InputType({ description: "Chỗ của thẻ trên lưới 12 cột." })
export class CardPlaceInput {
  @Field(() => Int, { description: "Cột đầu, 0 đến 11." }) x!: number;
  @Field(() => Int, { description: "Hàng đầu, 0 đến 500." }) y!: number;
  @Field(() => Int, { description: "Số cột, 1 đến 12; thẻ không vượt cột 12." }) w!: number;
  @Field(() => Int, { description: "Số hàng, 1 đến 40." }) h!: number;
}

@InputType({ description: "Thẻ cần lưu. Thẻ VIEW có đúng một trong `viewId` và `question`; thẻ NOTE có `note`." })
export class BoardCardInput {
  @Field(() => CardKind, { description: "Loại." }) kind!: string;
  @Field(() => CardPlaceInput, { description: "Chỗ trên lưới." }) place!: CardPlaceInput;
  @Field(() => String, { nullable: true, description: "Tên thẻ, tới 200 ký tự; bỏ trống lấy tên khung nhìn." }) title?: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú hoặc lời dẫn, tới 4000 ký tự." }) note?: string | null;
  @Field(() => ID, { nullable: true, description: "Khung nhìn đã lưu, của mình hoặc dùng chung." }) viewId?: string | null;
  @Field(() => AnalyzeInput, { nullable: true, description: "Câu hỏi riêng của thẻ." }) question?: AnalyzeInput | null;
  @Field(() => JsonScalar, { nullable: true, description: "Cách xem câu hỏi riêng: `{view, across}`." }) look?: object | null;
  @Field(() => JsonScalar, { nullable: true, description: "Tham số của thẻ SCORECARD, RELATION, OUTLIERS; tới 4000 ký tự JSON." })
  options?: object | null;
  @Field(() => Boolean, { defaultValue: true, description: "Theo đơn vị chọn cho cả bảng." }) followsUnit!: boolean;
  @Field(() => Boolean, { defaultValue: true, description: "Theo kỳ chọn cho cả bảng." }) followsPeriod!: boolean;
}

@InputType({ description: "Bảng điều hành cần lưu." })
export class BoardInput {
  @Field(() => ID, { nullable: true, description: "Bảng lưu đè; bỏ trống là lưu mới." }) id?: string | null;
  @Field(() => Int, { nullable: true, description: "Phiên bản đã xem; bắt buộc khi lưu đè." }) version?: number | null;
  @Field(() => String, { description: "Tên, 1 đến 120 ký tự, không trùng tên bảng khác của mình." }) name!: string;
  @Field(() => String, { nullable: true, description: "Mô tả, tới 1000 ký tự." }) description?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Dùng chung." }) isShared!: boolean;
  @Field(() => [BoardCardInput], { description: "Các thẻ, theo thứ tự đọc, tối đa 40." }) cards!: BoardCardInput[];
}
