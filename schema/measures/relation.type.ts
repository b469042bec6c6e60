import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";
import { RelationCaution, RelationVerdict } from "./cross.enum.ts";
import { Period } from "#schema/periods/period.type.ts";
import { MeasuredUnit } from "./cross.type.ts";
import { Measure } from "./measure.type.ts";

@ObjectType({ description: "Một điểm: hai số liệu của cùng một đơn vị." })
export class RelationPoint {
  @Field(() => MeasuredUnit, { description: "Đơn vị." }) unit!: MeasuredUnit;
  @Field(() => String, { nullable: true, description: "Mã kỳ; null khi điểm là cả khoảng thời gian." }) period!: string | null;
  @Field(() => DecimalScalar, { description: "Giá trị trên trục ngang." }) x!: string;
  @Field(() => DecimalScalar, { description: "Giá trị trên trục dọc." }) y!: string;
  @Field(() => Boolean, { description: "Nằm xa các điểm khác: quá 3,5 lần độ phân tán bền của x, của y hoặc của y so với đường xu thế." })
  isOutlying!: boolean;
}

@ObjectType({ description: "Số đơn vị không thành điểm, và vì sao." })
export class RelationLeftOut {
  @Field(() => Int, { description: "Chỉ thiếu số liệu trục ngang." }) missingX!: number;
  @Field(() => Int, { description: "Chỉ thiếu số liệu trục dọc." }) missingY!: number;
  @Field(() => Int, { description: "Thiếu cả hai." }) missingBoth!: number;
  @Field(() => Int, { description: "Có số không áp dụng, không phát sinh hoặc không gộp được qua các kỳ." }) notApplicable!: number;
}

@ObjectType({ description: "Một hệ số tương quan, −1 đến 1." })
export class Correlation {
  @Field(() => Float, { nullable: true, description: "Hệ số; null khi dưới 3 điểm hoặc một thước đo không thay đổi." }) value!:
    | number
    | null;
  @Field(() => Float, { nullable: true, description: "Đầu dưới của khoảng tin cậy gần đúng 95% (Fisher); null khi dưới 4 điểm." }) low!:
    | number
    | null;
  @Field(() => Float, { nullable: true, description: "Đầu trên của khoảng ấy." }) high!: number | null;
}

@ObjectType({ description: "Quan hệ của hai thước đo giữa các đơn vị." })
export class Relation {
  @Field(() => Measure, { description: "Thước đo trên trục ngang." }) x!: Measure;
  @Field(() => Measure, { description: "Thước đo trên trục dọc." }) y!: Measure;
  @Field(() => [Period], { description: "Các kỳ được lấy, cũ trước mới sau." }) periods!: Period[];
  @Field(() => Int, { description: "Số điểm: bao nhiêu cặp có cả hai số liệu." }) n!: number;
  @Field(() => RelationLeftOut, { description: "Số cặp bị bỏ ra." }) leftOut!: RelationLeftOut;
  @Field(() => Correlation, { description: "Tương quan Pearson: gần một đường thẳng tới đâu." }) pearson!: Correlation;
  @Field(() => Correlation, { description: "Tương quan hạng Spearman: cùng tăng, cùng giảm tới đâu; ít bị điểm lệch kéo." })
  spearman!: Correlation;
  @Field(() => RelationVerdict, { description: "Kết luận, theo hệ số Spearman và khoảng tin cậy của nó." }) verdict!: string;
  @Field(() => String, { description: "Lời đọc bằng tiếng Việt." }) reading!: string;
  @Field(() => String, { description: "Lời đọc bằng tiếng Anh." }) readingEn!: string;
  @Field(() => [RelationCaution], { description: "Điều cần biết trước khi dùng." }) cautions!: string[];
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị giữa của trục ngang." }) medianX!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị giữa của trục dọc." }) medianY!: string | null;
  @Cost({ items: 300 })
  @Field(() => [RelationPoint], { description: "Các điểm; điểm nằm xa nhất trước." })
  points!: RelationPoint[];
}
