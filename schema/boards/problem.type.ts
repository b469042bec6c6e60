import { Field, ObjectType } from "type-graphql";
import { SaveProblemCode } from "./boards.enum.ts";

@ObjectType({ description: "Trở ngại khi lưu, người dùng tự khắc phục được." })
export class SaveProblem {
  @Field(() => SaveProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
  @Field(() => String, { nullable: true, description: "Chỗ sai trong đầu vào: `question.measures.0`; null khi không ở một chỗ." })
  path!: string | null;
}

@ObjectType({ description: "Trở ngại của một thẻ hoặc khung nhìn: các thẻ khác vẫn có câu trả lời." })
export class CardProblem {
  @Field(() => String, { description: "Mã, như của lỗi GraphQL: BAD_USER_INPUT, NOT_FOUND, TIMEOUT, UNAVAILABLE, INTERNAL." })
  code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
  @Field(() => String, { nullable: true, description: "Chỗ sai trong câu hỏi; null khi không ở một chỗ." }) path!: string | null;
}
