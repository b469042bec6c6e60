import { Field, ID, InputType, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "#schema/core/scalars.ts";
import { RoleGrant } from "./person.type.ts";
import { Role } from "./auth.enum.ts";
import { AccessProblem } from "./problem.type.ts";

@ObjectType({ description: "Mã truy cập: chương trình của đơn vị khác đưa ra thay cho mật khẩu, trong tiêu đề `Authorization: Bearer …`." })
export class AccessToken {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => String, { description: "Tên, để biết dùng ở đâu." }) name!: string;
  @Field(() => String, { description: "Những ký tự đầu của mã, để nhận ra." }) prefix!: string;
  @Field(() => [String], { description: "Được dùng cho: `query`, `mutation`, hoặc tên từng trường gốc như `saveBoard`." })
  operations!: string[];
  @Field(() => [RoleGrant], { description: "Các vai trò; chỉ có hiệu lực khi người chịu trách nhiệm cũng có." }) roles!: RoleGrant[];
  @Field(() => ID, { description: "Khóa của người chịu trách nhiệm." }) personId!: string;
  @Field(() => String, { description: "Người chịu trách nhiệm." }) personName!: string;
  @Field(() => DateTimeScalar, { description: "Lúc lập." }) madeAt!: Date;
  @Field(() => DateTimeScalar, { description: "Lúc hết hạn." }) expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lúc thu hồi; null khi chưa thu hồi." }) revokedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lần dùng gần nhất, sai tới một phút; null khi chưa dùng." })
  lastUsedAt!: Date | null;
  @Field(() => Boolean, { description: "Còn dùng được." }) isInForce!: boolean;
}

@InputType({ description: "Vai trò cần giao." })
export class RoleGrantInput {
  @Field(() => Role, { description: "Vai trò." }) role!: string;
  @Field(() => String, { nullable: true, description: "Mã đơn vị; bỏ trống là mọi đơn vị." }) unit?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: "Gồm cả mọi đơn vị trực thuộc." }) withSubtree!: boolean;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu có hiệu lực; bỏ trống là hôm nay." }) validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu hết hiệu lực; bỏ trống là chưa định." }) validTo?: string | null;
}

@InputType({ description: "Mã truy cập cần lập." })
export class TokenInput {
  @Field(() => ID, { nullable: true, description: "Người chịu trách nhiệm; bỏ trống là người đang hỏi." }) person?: string | null;
  @Field(() => String, { description: "Tên, 1 đến 120 ký tự." }) name!: string;
  @Field(() => [String], {
    defaultValue: ["query"],
    description: "Được dùng cho: `query`, `mutation`, hoặc tên từng trường gốc như `saveBoard`.",
  })
  operations!: string[];
  @Field(() => [RoleGrantInput], { defaultValue: [], description: "Các vai trò, không vượt vai trò của người chịu trách nhiệm." })
  roles!: RoleGrantInput[];
  @Field(() => DateScalar, { description: "Ngày cuối dùng được, không quá một năm." }) expiresOn!: string;
}

@ObjectType({ description: "Kết quả lập hoặc thu hồi một mã truy cập." })
export class TokenPayload {
  @Field(() => AccessToken, { nullable: true, description: "Mã truy cập; null khi không lập được." }) token!: AccessToken | null;
  @Field(() => String, { nullable: true, description: "Toàn bộ mã, chỉ hiện ở câu trả lời này; hub không giữ; null khi không lập mới." })
  value!: string | null;
  @Field(() => [AccessProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AccessProblem[];
}
