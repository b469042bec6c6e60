import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";
import { Judgement } from "./cross.enum.ts";
import { Period } from "#schema/periods/period.type.ts";
import { MeasuredUnit, SeriesPoint } from "./cross.type.ts";
import { Measure } from "./measure.type.ts";
import { CellState } from "./measures.enum.ts";

@ObjectType({ description: "Một số liệu đứng ngoài mức thường thấy tới đâu." })
export class OutlierMark {
  @Field(() => DecimalScalar, { description: "Mức thường thấy: giá trị giữa (trung vị) của những số đem so." }) expected!: string;
  @Field(() => DecimalScalar, { description: "Độ phân tán thường thấy, theo đơn vị tính của thước đo." }) spread!: string;
  @Field(() => Float, { description: "Cách mức thường thấy bao nhiêu lần độ phân tán; âm là thấp hơn." }) z!: number;
  @Field(() => Int, { description: "So với bao nhiêu số." }) n!: number;
  @Field(() => DecimalScalar, { description: "Nhỏ nhất trong những số ấy." }) least!: string;
  @Field(() => DecimalScalar, { description: "Lớn nhất trong những số ấy." }) most!: string;
}

@ObjectType({ description: "Thay đổi lớn so với kỳ liền trước, cần xác nhận lại số." })
export class OutlierJump {
  @Field(() => DecimalScalar, { description: "Giá trị kỳ liền trước." }) before!: string;
  @Field(() => Float, { nullable: true, description: "Thay đổi, phần trăm của kỳ liền trước; null khi kỳ trước bằng 0." }) percent!:
    | number
    | null;
  @Field(() => Boolean, { description: "Quá 30% của kỳ liền trước." }) overThirtyPercent!: boolean;
  @Field(() => Boolean, { description: "Quá 3 lần độ lệch chuẩn của các kỳ trước." }) overThreeSigma!: boolean;
}

@ObjectType({ description: "Một số liệu bất thường: một đơn vị, một thước đo, một kỳ." })
export class Outlier {
  @Field(() => MeasuredUnit, { description: "Đơn vị." }) unit!: MeasuredUnit;
  @Field(() => Measure, { description: "Thước đo." }) measure!: Measure;
  @Field(() => DecimalScalar, { description: "Giá trị." }) value!: string;
  @Field(() => CellState, { description: "Trạng thái." }) state!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Tử số, với tỷ số." }) numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Mẫu số, với tỷ số." }) denominator!: string | null;
  @Field(() => Judgement, { nullable: true, description: "Phía tốt hay phía kém; null khi thước đo không có chiều tốt hơn." }) judgement!:
    | string
    | null;
  @Field(() => OutlierMark, { nullable: true, description: "So với các kỳ trước; null khi không bất thường hoặc không so." })
  history!: OutlierMark | null;
  @Field(() => OutlierMark, {
    nullable: true,
    description: "So với các đơn vị cùng loại, cùng cấp; null khi không bất thường hoặc không so.",
  })
  peers!: OutlierMark | null;
  @Field(() => Float, { description: "Mức bất thường: số lần độ phân tán lớn nhất của hai phép so." }) strength!: number;
  @Field(() => OutlierJump, { nullable: true, description: "Thay đổi lớn so với kỳ liền trước (quá 30% hoặc quá 3 độ lệch chuẩn)." })
  jump!: OutlierJump | null;
  @Field(() => [SeriesPoint], { description: "Các kỳ đem so và kỳ này, cũ trước mới sau." }) series!: SeriesPoint[];
}

@ObjectType({ description: "Ngưỡng và điều kiện đã dùng để tìm." })
export class OutlierRules {
  @Field(() => Float, { description: "Bất thường là cách mức thường thấy từ bấy nhiêu lần độ phân tán." }) threshold!: number;
  @Field(() => Int, { description: "Cần ít nhất bấy nhiêu kỳ trước." }) leastPeriods!: number;
  @Field(() => Int, { description: "Xét nhiều nhất bấy nhiêu kỳ trước." }) mostPeriods!: number;
  @Field(() => Int, { description: "Cần ít nhất bấy nhiêu đơn vị cùng loại, cùng cấp có số, không kể đơn vị được xét." })
  leastPeers!: number;
  @Field(() => Int, { description: "Tỷ lệ có mẫu số nhỏ hơn số này thì không xét." }) leastDenominator!: number;
}

@ObjectType({ description: "Đã xét bao nhiêu số liệu, và bao nhiêu không xét được." })
export class OutlierChecked {
  @Field(() => Int, { description: "Số liệu của kỳ, mọi đơn vị và thước đo." }) cells!: number;
  @Field(() => Int, { description: "Số liệu được so ít nhất một cách." }) compared!: number;
  @Field(() => Int, { description: "Không xét vì mẫu số quá nhỏ." }) smallDenominator!: number;
  @Field(() => Int, { description: "Không xét vì chưa đủ kỳ trước và chưa đủ đơn vị để so." }) tooFew!: number;
}

@ObjectType({ description: "Các số liệu bất thường của một kỳ." })
export class OutlierReport {
  @Field(() => Period, { description: "Kỳ được xét." }) period!: Period;
  @Field(() => [Measure], { description: "Các thước đo được xét." }) measures!: Measure[];
  @Field(() => OutlierRules, { description: "Ngưỡng và điều kiện." }) rules!: OutlierRules;
  @Field(() => OutlierChecked, { description: "Đã xét tới đâu." }) checked!: OutlierChecked;
  @Field(() => Int, { description: "Số liệu bất thường tìm được, trước khi cắt theo `limit`." }) totalCount!: number;
  @Cost({ items: { by: ["input.limit"], otherwise: 50 } })
  @Field(() => [Outlier], { description: "Các số liệu bất thường, mạnh nhất trước." })
  items!: Outlier[];
}
