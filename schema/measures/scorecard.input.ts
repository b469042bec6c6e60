import { Field, InputType } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { MeasuredTimeInput } from "./cross.input.ts";
import { Boundaries } from "./measures.enum.ts";

@InputType({ description: "Thẻ điểm của đơn vị nào, kỳ nào." })
export class ScorecardInput {
  @Field(() => String, { description: "Mã đơn vị." }) unit!: string;
  @Field(() => MeasuredTimeInput, { description: "Kỳ." }) time!: MeasuredTimeInput;
  @Field(() => [String], { nullable: true, description: "Khóa 1 đến 20 thước đo; bỏ trống là bộ thường dùng của loại đơn vị." })
  measures?: string[] | null;
  @Field(() => Boundaries, { defaultValue: "AS_REPORTED", description: "Ranh giới đơn vị." }) boundaries!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày của ranh giới; bỏ trống là ngày cuối kỳ. Chỉ đi với AS_OF." })
  boundariesOn?: string | null;
}
