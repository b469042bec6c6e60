import { Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { Person } from "./person.type.ts";
import { AccessProblem } from "./problem.type.ts";

@ObjectType({ description: "Các cách vào hub." })
export class SignInWays {
  @Field(() => Boolean, { description: "Số liệu đã công bố xem được không cần tài khoản." }) readsWithoutAccount!: boolean;
  @Field(() => String, { nullable: true, description: "Tên nơi đăng nhập một lần (OpenID Connect); null khi không dùng." })
  provider!: string | null;
}

@InputType({ description: "Đăng nhập bằng mật khẩu của hub." })
export class SignInInput {
  @Field(() => String, { description: "Tên đăng nhập." }) name!: string;
  @Field(() => String, { description: "Mật khẩu." }) password!: string;
  @Field(() => String, { nullable: true, description: "Mã xác thực thứ hai sáu chữ số, hoặc một mã khôi phục; chỉ khi được hỏi." })
  code?: string | null;
}

@ObjectType({ description: "Kết quả đăng nhập hoặc đổi mật khẩu." })
export class SignInPayload {
  @Field(() => Person, { nullable: true, description: "Người đã đăng nhập; null khi chưa vào được." }) me!: Person | null;
  @Field(() => [AccessProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AccessProblem[];
}

@ObjectType({ description: "Mã xác thực thứ hai đang được lập." })
export class SecondFactorPayload {
  @Field(() => String, { nullable: true, description: "Khóa để gõ tay vào ứng dụng xác thực; null khi không phải bước này." })
  secret!: string | null;
  @Field(() => String, { nullable: true, description: "Địa chỉ `otpauth://` để vẽ mã QR; null khi không phải bước này." })
  uri!: string | null;
  @Field(() => [String], { nullable: true, description: "Mã khôi phục, mỗi mã dùng một lần, chỉ hiện ở câu trả lời này." })
  recoveryCodes!: string[] | null;
  @Field(() => [AccessProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AccessProblem[];
}

@ObjectType({ description: "Phiên đăng nhập: một trình duyệt đang mở." })
export class Session {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => DateTimeScalar, { description: "Lúc đăng nhập." }) madeAt!: Date;
  @Field(() => DateTimeScalar, { description: "Lần dùng gần nhất, sai tới một phút." }) lastUsedAt!: Date;
  @Field(() => DateTimeScalar, { description: "Hết hạn muộn nhất lúc này." }) expiresAt!: Date;
  @Field(() => Boolean, { description: "Vào bằng mật khẩu của hub; không thì qua đăng nhập một lần." }) byPassword!: boolean;
  @Field(() => String, { nullable: true, description: "Trình duyệt, như nó tự xưng." }) userAgent!: string | null;
  @Field(() => String, { nullable: true, description: "Địa chỉ mạng lúc đăng nhập." }) address!: string | null;
  @Field(() => Boolean, { description: "Chính là phiên đang hỏi." }) isCurrent!: boolean;
}
