import { Field, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { Measure } from "#schema/measures/measure.type.ts";
import { AdministrationProblem } from "./problem.type.ts";

@InputType({ description: "Điều cần định về một thước đo; bỏ trống ở đâu là theo danh mục ở đó." })
export class MeasureStatementInput {
  @Field(() => String, { description: "Khóa của thước đo." }) measure!: string;
  @Field(() => Int, { description: "Phiên bản đã xem; 0 khi chưa định gì." }) version!: number;
  @Field(() => DateScalar, { nullable: true, description: "Từ ngày có hiệu lực." }) validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Đến trước ngày." }) validTo?: string | null;
  @Field(() => String, { nullable: true, description: "Văn bản làm căn cứ, có trong hub: mã, hoặc số, ký hiệu." }) document?: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú, nhiều nhất 1.000 ký tự." }) note?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Rút khỏi danh sách chọn; số liệu giữ nguyên." }) isWithdrawn!: boolean;
}

@ObjectType({ description: "Kết quả định hiệu lực của một thước đo." })
export class MeasurePayload {
  @Field(() => Measure, { nullable: true, description: "Thước đo sau khi định; với CONFLICT là bản đang có trong hub; null khi không có." })
  measure!: Measure | null;
  @Field(() => [AdministrationProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AdministrationProblem[];
}
