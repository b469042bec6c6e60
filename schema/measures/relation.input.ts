import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { AnalyzeFilterInput } from "./analyze.input.ts";
import { RelationPoints } from "./cross.enum.ts";
import { MeasuredTimeInput } from "./cross.input.ts";
import { Boundaries } from "./measures.enum.ts";

@InputType({ description: "Hai thước đo có đi cùng nhau giữa các đơn vị không." })
export class RelationInput {
  @Field(() => String, { description: "Khóa thước đo trên trục ngang." }) x!: string;
  @Field(() => String, { description: "Khóa thước đo trên trục dọc." }) y!: string;
  @Field(() => MeasuredTimeInput, { description: "Kỳ cuối." }) time!: MeasuredTimeInput;
  @Field(() => Int, { defaultValue: 1, description: "Số kỳ liền nhau được lấy, kể cả kỳ cuối, 1 đến 24." }) span!: number;
  @Field(() => RelationPoints, { defaultValue: "UNIT", description: "Mỗi điểm là gì; UNIT tính một giá trị trên mọi kỳ đã lấy." })
  points!: string;
  @Field(() => [AnalyzeFilterInput], { defaultValue: [], description: "Các bộ lọc, như của `analyze`." }) filters!: AnalyzeFilterInput[];
  @Field(() => Boundaries, { defaultValue: "AS_REPORTED", description: "Ranh giới đơn vị." }) boundaries!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày của ranh giới; bỏ trống là ngày cuối kỳ. Chỉ đi với AS_OF." })
  boundariesOn?: string | null;
}
