import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { AccessProblemCode } from "./auth.enum.ts";

@ObjectType({ description: "Trở ngại về tài khoản, vai trò hoặc mã truy cập, người dùng tự khắc phục được." })
export class AccessProblem {
  @Field(() => AccessProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
  @Field(() => String, { nullable: true, description: "Chỗ sai trong đầu vào: `signInName`; null khi không ở một chỗ." })
  path!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Thử lại được từ lúc này; null khi không phải chờ." })
  retryAt!: Date | null;
}

@ObjectType({ description: "Kết quả một việc không trả lại gì khác." })
export class DonePayload {
  @Field(() => Boolean, { description: "Đã xong." }) isDone!: boolean;
  @Field(() => [AccessProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AccessProblem[];
}
