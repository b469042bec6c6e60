import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { AnalyzeFilterInput } from "./analyze.input.ts";
import { OutlierAgainst, OutlierSide } from "./cross.enum.ts";
import { MeasuredTimeInput } from "./cross.input.ts";
import { Boundaries } from "./measures.enum.ts";

@InputType({ description: "Tìm số liệu bất thường ở đâu, so với gì." })
export class OutliersInput {
  @Field(() => [String], { nullable: true, description: "Khóa 1 đến 20 thước đo; bỏ trống là bộ thường dùng." }) measures?: string[] | null;
  @Field(() => MeasuredTimeInput, { description: "Kỳ cần xét." }) time!: MeasuredTimeInput;
  @Field(() => [AnalyzeFilterInput], { defaultValue: [], description: "Các bộ lọc, như của `analyze`." }) filters!: AnalyzeFilterInput[];
  @Field(() => OutlierAgainst, { defaultValue: "BOTH", description: "So với gì." }) against!: string;
  @Field(() => OutlierSide, { defaultValue: "ALL", description: "Lấy phía nào." }) side!: string;
  @Field(() => Boundaries, { defaultValue: "AS_REPORTED", description: "Ranh giới đơn vị." }) boundaries!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày của ranh giới; bỏ trống là ngày cuối kỳ. Chỉ đi với AS_OF." })
  boundariesOn?: string | null;
  @Field(() => Int, { defaultValue: 50, description: "Lấy nhiều nhất bấy nhiêu, 1 đến 500." }) limit!: number;
}
