import { Field, ID, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DateTimeScalar, JsonScalar } from "#schema/core/scalars.ts";
import { AnalyzeResult } from "#schema/measures/analyze.type.ts";
import { OutlierReport } from "#schema/measures/outliers.type.ts";
import { Relation } from "#schema/measures/relation.type.ts";
import { Scorecard } from "#schema/measures/scorecard.type.ts";
import { CardKind } from "./boards.enum.ts";
import { CardProblem, SaveProblem } from "./problem.type.ts";
import { SavedView } from "./saved-view.type.ts";

@ObjectType({ description: "Chỗ của thẻ trên lưới 12 cột." })
export class CardPlace {
  @Field(() => Int, { description: "Cột đầu, 0 đến 11." }) x!: number;
  @Field(() => Int, { description: "Hàng đầu, từ 0." }) y!: number;
  @Field(() => Int, { description: "Số cột, 1 đến 12." }) w!: number;
  @Field(() => Int, { description: "Số hàng, 1 đến 40." }) h!: number;
}

/** One question of `analyze` or the like for each card. */
const answered = { flat: 2_000, heavy: true };

@ObjectType({ description: "Thẻ của bảng điều hành." })
export class BoardCard {
  @Field(() => ID, { description: "Khóa định danh trong bảng." }) id!: string;
  @Field(() => CardKind, { description: "Loại." }) kind!: string;
  @Field(() => CardPlace, { description: "Chỗ trên lưới." }) place!: CardPlace;
  @Field(() => String, { nullable: true, description: "Tên thẻ; null: tên của khung nhìn, hoặc không có." }) title!: string | null;
  @Field(() => String, { nullable: true, description: "Tên thẻ bằng tiếng Anh; null khi người lập chỉ ghi một thứ tiếng." }) titleEn!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Ghi chú, hoặc lời dẫn của thẻ; null khi không có." }) note!: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú bằng tiếng Anh." }) noteEn!: string | null;
  @Field(() => SavedView, {
    nullable: true,
    description: "Khung nhìn mà thẻ dẫn tới; null khi thẻ có câu hỏi riêng hoặc không còn khung nhìn.",
  })
  view!: SavedView | null;
  @Field(() => JsonScalar, {
    nullable: true,
    description: "Câu hỏi như đã lưu, đúng hình dạng `AnalyzeInput`; null khi không phải thẻ VIEW hoặc không còn khung nhìn.",
  })
  question!: object | null;
  @Field(() => JsonScalar, {
    nullable: true,
    description: "Câu hỏi như thẻ hỏi: có thêm đơn vị và kỳ chọn cho cả bảng nếu thẻ theo; null như `question`.",
  })
  asked!: object | null;
  @Field(() => JsonScalar, { nullable: true, description: "Cách xem: `{view, across}`, như của khung nhìn; null khi không phải thẻ VIEW." })
  look!: object | null;
  @Field(() => JsonScalar, {
    nullable: true,
    description: "Tham số của thẻ SCORECARD, RELATION, OUTLIERS, như đối số của trường gốc cùng tên; null với thẻ khác.",
  })
  options!: object | null;
  @Field(() => Boolean, { description: "Theo đơn vị chọn cho cả bảng." }) followsUnit!: boolean;
  @Field(() => Boolean, { description: "Theo kỳ chọn cho cả bảng." }) followsPeriod!: boolean;
  @Cost(answered)
  @Field(() => AnalyzeResult, {
    nullable: true,
    description: "Câu trả lời, chỉ tính khi được chọn; null khi không phải thẻ VIEW hoặc khi có `problem`.",
  })
  answer!: AnalyzeResult | null;
  @Cost(answered)
  @Field(() => Scorecard, {
    nullable: true,
    description: "Thẻ điểm, chỉ tính khi được chọn; null khi không phải thẻ SCORECARD hoặc khi có `problem`.",
  })
  scorecard!: Scorecard | null;
  @Cost(answered)
  @Field(() => Relation, {
    nullable: true,
    description: "Quan hệ của hai thước đo, chỉ tính khi được chọn; null khi không phải thẻ RELATION hoặc khi có `problem`.",
  })
  relation!: Relation | null;
  @Cost(answered)
  @Field(() => OutlierReport, {
    nullable: true,
    description: "Số liệu bất thường, chỉ tính khi được chọn; null khi không phải thẻ OUTLIERS hoặc khi có `problem`.",
  })
  outliers!: OutlierReport | null;
  @Field(() => CardProblem, { nullable: true, description: "Vì sao thẻ không có câu trả lời; null khi có hoặc không cần." })
  problem!: CardProblem | null;
}

@ObjectType({ description: "Bảng điều hành: các thẻ trả lời cùng nhau trong một yêu cầu." })
export class Board {
  @Field(() => ID, { description: "Khóa định danh; với bảng có sẵn là khóa của bảng." }) id!: string;
  @Field(() => String, { description: "Khóa để mở bảng: chữ với bảng có sẵn, UUID với bảng đã lưu." }) key!: string;
  @Field(() => String, { description: "Tên." }) name!: string;
  @Field(() => String, { description: "Tên tiếng Anh; với bảng đã lưu là tên người lập đặt." }) nameEn!: string;
  @Field(() => String, { nullable: true, description: "Mô tả; null khi không có." }) description!: string | null;
  @Field(() => String, { nullable: true, description: "Mô tả tiếng Anh." }) descriptionEn!: string | null;
  @Field(() => Boolean, { description: "Bảng có sẵn của hub: không sửa được, chép ra thành bảng của mình được." }) isReady!: boolean;
  @Field(() => Boolean, { description: "Dùng chung: mọi người xem được, chỉ người lập sửa được." }) isShared!: boolean;
  @Field(() => Boolean, { description: "Của người đang hỏi." }) isMine!: boolean;
  @Field(() => Boolean, { description: "Bảng mở đầu tiên của người đang hỏi." }) isDefault!: boolean;
  @Field(() => Int, { description: "Phiên bản, tăng một sau mỗi lần lưu; 0 với bảng có sẵn." }) version!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lúc lưu gần nhất; null với bảng có sẵn." }) updatedAt!: Date | null;
  @Cost({ items: 12 })
  @Field(() => [BoardCard], { description: "Các thẻ, theo thứ tự đọc. Trong danh sách `boards`, thẻ không có câu trả lời." })
  cards!: BoardCard[];
}

@ObjectType({ description: "Kết quả lưu, xóa hoặc đặt mặc định một bảng điều hành." })
export class BoardPayload {
  @Field(() => Board, {
    nullable: true,
    description: "Bảng sau khi lưu hoặc ngay trước khi xóa; với CONFLICT là bản đang có trong hub; null khi không có.",
  })
  board!: Board | null;
  @Field(() => [SaveProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: SaveProblem[];
}
