import { Field, InputType, Int } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { OrderDirection } from "#schema/core/paging.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { PeriodKind, PeriodWindow } from "#schema/periods/period.type.ts";
import { AnalyzeComparison, AnalyzeDimension, AnalyzeTotals, Boundaries, PeriodMode } from "./measures.enum.ts";

@InputType({ description: "Một chiều phân tích." })
export class AnalyzeDimensionInput {
  @Field(() => AnalyzeDimension, { description: "Chiều." }) dimension!: string;
  @Field(() => UnitLevel, { nullable: true, description: "Cấp, chỉ đi với UNIT_ANCESTOR." }) level?: string | null;
}

@InputType({ description: "Thời gian: một loại kỳ, một cách tính khoảng; hai cách tính khoảng không bao giờ trộn." })
export class AnalyzeTimeInput {
  @Field(() => PeriodKind, { description: "Loại kỳ." }) kind!: string;
  @Field(() => PeriodWindow, { defaultValue: "LEGAL", description: "Kỳ theo quy định (ngày 15 đến ngày 14) hay theo lịch." })
  window!: string;
  @Field(() => PeriodMode, { defaultValue: "IN_PERIOD", description: "Trong kỳ hay lũy kế từ đầu năm." }) mode!: string;
  @Field(() => [String], { nullable: true, description: "Chỉ các kỳ có mã này." }) periods?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: "Chỉ các kỳ bắt đầu từ ngày này." }) from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Chỉ các kỳ kết thúc không sau ngày này." }) to?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Chỉ bấy nhiêu kỳ gần nhất đã có số liệu của câu hỏi, 1 đến 60; không đi cùng `periods`. Câu trả lời nói rõ là kỳ nào.",
  })
  last?: number | null;
}

@InputType({ description: "Bộ lọc trên một chiều; chiều lọc không cần là chiều phân tích." })
export class AnalyzeFilterInput {
  @Field(() => AnalyzeDimension, { description: "Chiều được lọc; kỳ được lọc ở `time`." }) dimension!: string;
  @Field(() => [String], {
    description: "Mã đơn vị, nhóm, lĩnh vực hoặc giá trị liệt kê được lấy. UNIT_ANCESTOR: đơn vị này và mọi đơn vị trực thuộc.",
  })
  in!: string[];
}

@InputType({ description: "Điều kiện trên giá trị của một thước đo; chỉ bỏ dòng, không đổi các dòng tổng." })
export class AnalyzeValueFilterInput {
  @Field(() => String, { description: "Khóa thước đo, phải có trong `measures`." }) measure!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Nhỏ hơn." }) lt?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Nhỏ hơn hoặc bằng." }) lte?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Lớn hơn." }) gt?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Lớn hơn hoặc bằng." }) gte?: string | null;
}

@InputType({ description: "Một tiêu chí sắp xếp: theo một thước đo hoặc theo một chiều." })
export class AnalyzeOrderInput {
  @Field(() => String, { nullable: true, description: "Khóa thước đo; không đi cùng `dimension`." }) measure?: string | null;
  @Field(() => Int, { nullable: true, description: "Thứ tự của chiều trong `dimensions`, từ 0; không đi cùng `measure`." }) dimension?:
    | number
    | null;
  @Field(() => OrderDirection, { defaultValue: "ASC", description: "Chiều sắp xếp; ô trống đứng cuối." }) direction!: string;
}

@InputType({ description: "Câu hỏi phân tích: các thước đo theo các chiều." })
export class AnalyzeInput {
  @Field(() => [String], { description: "Khóa các thước đo, 1 đến 20, của bất kỳ lĩnh vực nào." }) measures!: string[];
  @Field(() => [AnalyzeDimensionInput], { defaultValue: [], description: "Các chiều, tối đa 4." }) dimensions!: AnalyzeDimensionInput[];
  @Field(() => AnalyzeTimeInput, { description: "Thời gian." }) time!: AnalyzeTimeInput;
  @Field(() => [AnalyzeFilterInput], { defaultValue: [], description: "Các bộ lọc; mọi bộ lọc đều phải đúng." })
  filters!: AnalyzeFilterInput[];
  @Field(() => [AnalyzeValueFilterInput], { defaultValue: [], description: "Điều kiện trên giá trị." }) having!: AnalyzeValueFilterInput[];
  @Field(() => [AnalyzeOrderInput], { defaultValue: [], description: "Thứ tự; bỏ trống là thứ tự tự nhiên của các chiều." })
  order!: AnalyzeOrderInput[];
  @Field(() => AnalyzeTotals, { defaultValue: "NONE", description: "Các dòng tổng kèm theo." }) totals!: string;
  @Field(() => [AnalyzeComparison], { defaultValue: [], description: "So sánh; cần chiều PERIOD." }) compare!: string[];
  @Field(() => Boolean, { defaultValue: false, description: "Xếp hạng các dòng trong cùng kỳ theo từng thước đo, 1 là tốt nhất." })
  rank!: boolean;
  @Field(() => Boundaries, { defaultValue: "AS_REPORTED", description: "Ranh giới đơn vị." }) boundaries!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày của ranh giới; chỉ đi với AS_OF." }) boundariesOn?: string | null;
  @Field(() => Int, { defaultValue: 200, description: "Số dòng lấy, từ 0; số dòng nhân số thước đo không quá 100000." }) limit!: number;
  @Field(() => Int, { defaultValue: 0, description: "Bỏ qua bấy nhiêu dòng đầu." }) offset!: number;
}
