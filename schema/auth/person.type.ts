import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "#schema/core/scalars.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { Role } from "./auth.enum.ts";
import { AccessProblem } from "./problem.type.ts";

@ObjectType({ description: "Vai trò được giao: cho một đơn vị, thường gồm cả mọi đơn vị trực thuộc, trong một thời gian." })
export class RoleGrant {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => Role, { description: "Vai trò." }) role!: string;
  @Field(() => Unit, { nullable: true, description: "Đơn vị; null là mọi đơn vị." }) unit!: Unit | null;
  @Field(() => Boolean, { description: "Gồm cả mọi đơn vị trực thuộc." }) withSubtree!: boolean;
  @Field(() => DateScalar, { description: "Ngày đầu có hiệu lực." }) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu hết hiệu lực; null là chưa định." }) validTo!: string | null;
  @Field(() => Boolean, { description: "Hôm nay có hiệu lực." }) isInForce!: boolean;
}

@ObjectType({ description: "Người có tài khoản." })
export class Person {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => String, { description: "Họ và tên." }) name!: string;
  @Field(() => String, { description: "Tên đăng nhập." }) signInName!: string;
  @Field(() => String, { nullable: true, description: "Thư điện tử; null khi không có." }) email!: string | null;
  @Field(() => DateScalar, { description: "Ngày đầu tài khoản dùng được." }) activeFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu tài khoản hết dùng được; null là chưa định." })
  activeTo!: string | null;
  @Field(() => Boolean, { description: "Hôm nay tài khoản dùng được." }) isActive!: boolean;
  @Field(() => Boolean, { description: "Có mật khẩu của hub; không thì chỉ vào được qua đăng nhập một lần." }) hasPassword!: boolean;
  @Field(() => Boolean, { description: "Phải đổi mật khẩu được cấp ở lần đăng nhập tới." }) mustChangePassword!: boolean;
  @Field(() => Boolean, { description: "Đăng nhập cần mã xác thực thứ hai." }) hasSecondFactor!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: "Tạm khóa tới lúc này vì thử sai nhiều lần; null khi không khóa." })
  lockedUntil!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lần đăng nhập gần nhất; null khi chưa lần nào." })
  lastSignedInAt!: Date | null;
  @Field(() => [RoleGrant], { description: "Các vai trò, cả đã hết và chưa tới hiệu lực." }) roles!: RoleGrant[];
  @Field(() => Int, { description: "Phiên bản, tăng một sau mỗi lần sửa; gửi lại khi sửa." }) version!: number;
}

@ObjectType({ description: "Một trang trong danh sách người có tài khoản." })
export class PersonPage {
  @Field(() => Int, { description: "Tổng số người khớp." }) totalCount!: number;
  @Field(() => [Person], { description: "Những người của trang này." }) nodes!: Person[];
}

@ObjectType({ description: "Kết quả lập, sửa một người hoặc cấp lại mật khẩu." })
export class PersonPayload {
  @Field(() => Person, { nullable: true, description: "Người sau khi sửa; với CONFLICT là bản đang có trong hub; null khi không có." })
  person!: Person | null;
  @Field(() => String, {
    nullable: true,
    description: "Mật khẩu dùng một lần, chỉ hiện ở câu trả lời này; phải đổi ở lần đăng nhập đầu; null khi không cấp.",
  })
  oneTimePassword!: string | null;
  @Field(() => [AccessProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AccessProblem[];
}
