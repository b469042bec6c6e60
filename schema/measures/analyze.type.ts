import { Field, Int, ObjectType } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { Cost } from "#schema/core/cost.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Measure } from "./measure.type.ts";
import { AnalyzeComparison, AnalyzeDimension, CellBasis, CellState } from "./measures.enum.ts";

/** Lists whose length the question names; a board's cards ask questions of their own, of which these are the usual. */
const dimensions = { items: { by: ["input.dimensions"], otherwise: 2 } };
const measures = { items: { by: ["input.measures"], otherwise: 4 } };

@ObjectType({ description: "Một chiều của câu trả lời." })
export class AnalyzeDimensionColumn {
  @Field(() => AnalyzeDimension, { description: "Chiều." }) dimension!: string;
  @Field(() => UnitLevel, { nullable: true, description: "Cấp, với UNIT_ANCESTOR." }) level!: string | null;
  @Field(() => String, { description: "Tên chiều bằng tiếng Việt." }) label!: string;
  @Field(() => String, { description: "Tên chiều bằng tiếng Anh." }) labelEn!: string;
}

@ObjectType({ description: "Một giá trị của chiều." })
export class AnalyzeMember {
  @Field(() => String, { nullable: true, description: "Mã hoặc giá trị liệt kê; null: phần nguồn không tách theo chiều này." }) key!:
    | string
    | null;
  @Field(() => String, { description: "Tên tiếng Việt." }) label!: string;
  @Field(() => String, { description: "Tên tiếng Anh; tên riêng giữ nguyên." }) labelEn!: string;
}

@ObjectType({ description: "So sánh một ô với kỳ khác." })
export class AnalyzeChange {
  @Field(() => AnalyzeComparison, { description: "So với kỳ nào." }) comparison!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị của kỳ đem so; null khi không có." }) value!: string | null;
  @Field(() => CellState, { description: "Trạng thái của giá trị kỳ đem so." }) state!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Chênh lệch tuyệt đối; với tỷ lệ phần trăm là điểm phần trăm." }) absolute!:
    | string
    | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Chênh lệch tương đối, phần trăm, 2 chữ số; null khi kỳ đem so bằng 0 hoặc không có.",
  })
  relativePercent!: string | null;
  @Field(() => Int, { nullable: true, description: "Số bậc tăng hạng, dương là tốt lên; null khi không xếp hạng." }) rankChange!:
    | number
    | null;
}

@ObjectType({ description: "Một ô: giá trị của một thước đo tại một dòng." })
export class AnalyzeCell {
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị; null khi trạng thái nói vì sao." }) value!: string | null;
  @Field(() => CellState, { description: "Trạng thái." }) state!: string;
  @Field(() => CellBasis, { description: "Lấy hoặc tính từ đâu; nói rõ dùng báo cáo của cấp trên hay tổng cấp dưới." }) basis!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Tổng tử số, với tỷ số." }) numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Tổng mẫu số, với tỷ số." }) denominator!: string | null;
  @Field(() => Int, { description: "Số báo cáo góp vào ô." }) reports!: number;
  @Field(() => Int, { nullable: true, description: "Thứ hạng trong cùng kỳ; null khi không hỏi, ở dòng tổng hoặc không có giá trị." })
  rank!: number | null;
  @Field(() => Int, { nullable: true, description: "Số dòng được xếp hạng." }) rankOutOf!: number | null;
  @Cost({ items: { by: ["input.compare"], otherwise: 1 } })
  @Field(() => [AnalyzeChange], { description: "Các so sánh được hỏi." })
  changes!: AnalyzeChange[];
}

@ObjectType({ description: "Một dòng của câu trả lời." })
export class AnalyzeRow {
  @Cost(dimensions) @Field(() => [AnalyzeMember], { description: "Giá trị các chiều, theo thứ tự đã hỏi." }) members!: AnalyzeMember[];
  @Cost(measures) @Field(() => [AnalyzeCell], { description: "Các ô, theo thứ tự thước đo đã hỏi." }) cells!: AnalyzeCell[];
}

@ObjectType({ description: "Một dòng tổng." })
export class AnalyzeTotalRow {
  @Cost(dimensions)
  @Field(() => [AnalyzeMember], { nullable: "items", description: "Giá trị các chiều, theo thứ tự đã hỏi; null ở chiều đã gộp." })
  members!: (AnalyzeMember | null)[];
  @Cost(measures) @Field(() => [AnalyzeCell], { description: "Các ô, theo thứ tự thước đo đã hỏi." }) cells!: AnalyzeCell[];
}

@ObjectType({ description: "Câu lệnh đã chạy, cho người được phép xem." })
export class AnalyzeExplain {
  @Field(() => String, { description: "Câu lệnh SQL." }) sql!: string;
  @Field(() => [String], { nullable: "items", description: "Các tham số, theo thứ tự." }) parameters!: (string | null)[];
  @Field(() => String, { description: "Kế hoạch thực hiện của PostgreSQL, dạng JSON." }) plan!: string;
}

@ObjectType({ description: "Câu trả lời của `analyze`." })
export class AnalyzeResult {
  @Field(() => [AnalyzeDimensionColumn], { description: "Các chiều." }) dimensions!: AnalyzeDimensionColumn[];
  @Field(() => [Measure], { description: "Các thước đo." }) measures!: Measure[];
  @Cost({ items: { by: ["input.limit"], otherwise: 200 } })
  @Field(() => [AnalyzeRow], { description: "Các dòng của trang." })
  rows!: AnalyzeRow[];
  @Cost({ items: { by: ["input.limit"], otherwise: 50 } })
  @Field(() => [AnalyzeTotalRow], { description: "Các dòng tổng của mọi dòng khớp bộ lọc, ở mọi trang." })
  totals!: AnalyzeTotalRow[];
  @Field(() => Int, { description: "Số dòng ở mọi trang." }) totalCount!: number;
  @Field(() => [Period], {
    description: "Các kỳ mà `time.last` đã chọn, mới nhất trước; rỗng khi câu hỏi không dùng `last` hoặc chưa có số liệu.",
  })
  periods!: Period[];
  @Field(() => AnalyzeExplain, { nullable: true, description: "Câu lệnh và kế hoạch; chỉ người được phép mới xem được." })
  explain!: AnalyzeExplain | null;
}
