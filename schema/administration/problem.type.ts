import { Field, ObjectType } from "type-graphql";
import { AdministrationProblemCode } from "./administration.enum.ts";

@ObjectType({ description: "Trở ngại khi quản trị hub, người dùng tự khắc phục được." })
export class AdministrationProblem {
  @Field(() => AdministrationProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
  @Field(() => String, { nullable: true, description: "Chỗ sai trong đầu vào: `dues.0.number`; null khi không ở một chỗ." })
  path!: string | null;
}
