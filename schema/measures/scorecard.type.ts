import { Field, Int, ObjectType } from "type-graphql";
import { Comparator } from "#schema/core/figure.enum.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";
import { AnalyzeCell } from "./analyze.type.ts";
import { Judgement, PeerGroup } from "./cross.enum.ts";
import { Period } from "#schema/periods/period.type.ts";
import { MeasuredUnit, SeriesPoint } from "./cross.type.ts";
import { Measure } from "./measure.type.ts";
import { AnalyzeComparison, MeasureDomain } from "./measures.enum.ts";

@ObjectType({ description: "Thay đổi so với một kỳ khác là tốt hay xấu." })
export class ScorecardTrend {
  @Field(() => AnalyzeComparison, { description: "So với kỳ nào; số ở `cell.changes`." }) comparison!: string;
  @Field(() => Judgement, { nullable: true, description: "Tốt hay xấu; null khi thiếu số hoặc thước đo không có chiều tốt hơn." })
  judgement!: string | null;
}

@ObjectType({ description: "Mục tiêu đặt ra cho một thước đo, và khoảng cách tới đó." })
export class ScorecardTarget {
  @Field(() => DecimalScalar, { description: "Giá trị mục tiêu." }) value!: string;
  @Field(() => Comparator, { description: "Dấu so sánh như văn bản ghi." }) comparator!: string;
  @Field(() => MeasuredUnit, { description: "Đơn vị được giao mục tiêu: chính đơn vị, hoặc cấp trên giao chung." }) unit!: MeasuredUnit;
  @Field(() => Boolean, { description: "Giao riêng cho chính đơn vị này." }) isOwn!: boolean;
  @Field(() => String, { description: "Tên kỳ của mục tiêu; kỳ của mục tiêu có thể dài hơn kỳ của số liệu." }) period!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị trừ mục tiêu, theo đơn vị tính của thước đo; null khi chưa có số." })
  distance!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Đã đạt; null khi chưa có số." }) met!: boolean | null;
}

@ObjectType({ description: "Vị trí giữa các đơn vị đem so trong cùng kỳ." })
export class PeerStanding {
  @Field(() => PeerGroup, { description: "Nhóm đem so." }) group!: string;
  @Field(() => Int, { description: "Số đơn vị của nhóm, kể cả đơn vị này." }) units!: number;
  @Field(() => Int, { description: "Số đơn vị có số liệu, kể cả đơn vị này." }) reported!: number;
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị giữa (trung vị); null khi dưới 5 đơn vị có số liệu." }) median!:
    | string
    | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Một phần tư số đơn vị thấp hơn giá trị này." }) lowerQuartile!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Một phần tư số đơn vị cao hơn giá trị này." }) upperQuartile!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Thứ hạng, 1 là tốt nhất; null khi đơn vị chưa có số, dưới 5 đơn vị có số hoặc thước đo không có chiều tốt hơn.",
  })
  rank!: number | null;
}

@ObjectType({ description: "Một dòng của thẻ điểm: một thước đo." })
export class ScorecardLine {
  @Field(() => Measure, { description: "Thước đo." }) measure!: Measure;
  @Field(() => AnalyzeCell, { description: "Số liệu của kỳ, kèm thay đổi so với kỳ liền trước và cùng kỳ năm trước." }) cell!: AnalyzeCell;
  @Field(() => [ScorecardTrend], { description: "Hai thay đổi ấy là tốt hay xấu, theo thứ tự của `cell.changes`." })
  trends!: ScorecardTrend[];
  @Field(() => [SeriesPoint], { description: "Tới 8 kỳ gần nhất, cũ trước mới sau." }) series!: SeriesPoint[];
  @Field(() => ScorecardTarget, { nullable: true, description: "Mục tiêu; null khi không có mục tiêu nào cho thước đo này." })
  target!: ScorecardTarget | null;
  @Field(() => [PeerStanding], { description: "Vị trí trong hai nhóm đem so." }) peers!: PeerStanding[];
}

@ObjectType({ description: "Các dòng của một lĩnh vực." })
export class ScorecardDomain {
  @Field(() => MeasureDomain, { description: "Lĩnh vực." }) domain!: string;
  @Field(() => [ScorecardLine], { description: "Các dòng có số liệu." }) lines!: ScorecardLine[];
}

@ObjectType({ description: "Thẻ điểm của một đơn vị: mọi lĩnh vực trong một kỳ." })
export class Scorecard {
  @Field(() => MeasuredUnit, { description: "Đơn vị." }) unit!: MeasuredUnit;
  @Field(() => MeasuredUnit, { nullable: true, description: "Đơn vị cấp trên dùng cho nhóm cùng cấp trên; null khi không có." })
  parent!: MeasuredUnit | null;
  @Field(() => Period, { description: "Kỳ." }) period!: Period;
  @Field(() => [Period], { description: "Các kỳ của chuỗi, cũ trước mới sau." }) periods!: Period[];
  @Field(() => [ScorecardDomain], { description: "Các lĩnh vực có số liệu." }) domains!: ScorecardDomain[];
  @Field(() => [Measure], { description: "Thước đo đã hỏi nhưng đơn vị chưa có số liệu ở kỳ nào của chuỗi." }) withoutFigures!: Measure[];
}
