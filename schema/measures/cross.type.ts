import { Field, ObjectType } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";
import { UnitType } from "#schema/units/units.enum.ts";
import { CellState } from "./measures.enum.ts";

@ObjectType({ description: "Đơn vị có số liệu trong một so sánh." })
export class MeasuredUnit {
  @Field(() => String, { description: "Mã đơn vị." }) key!: string;
  @Field(() => String, { description: "Tên đơn vị." }) name!: string;
  @Field(() => UnitLevel, { description: "Cấp." }) level!: string;
  @Field(() => UnitType, { description: "Loại." }) type!: string;
}

@ObjectType({ description: "Một điểm trong chuỗi theo kỳ của một đơn vị." })
export class SeriesPoint {
  @Field(() => String, { description: "Mã kỳ." }) period!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Giá trị; null khi trạng thái nói vì sao." }) value!: string | null;
  @Field(() => CellState, { description: "Trạng thái." }) state!: string;
}
