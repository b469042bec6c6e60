import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";

@InputType({ description: "Người cần lập hoặc sửa." })
export class PersonInput {
  @Field(() => ID, { nullable: true, description: "Người cần sửa; bỏ trống là lập mới." }) id?: string | null;
  @Field(() => Int, { nullable: true, description: "Phiên bản đã xem; bắt buộc khi sửa." }) version?: number | null;
  @Field(() => String, { description: "Họ và tên, 1 đến 120 ký tự." }) name!: string;
  @Field(() => String, { description: "Tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch; 2 đến 63 ký tự." }) signInName!: string;
  @Field(() => String, { nullable: true, description: "Thư điện tử; cần khi vào qua đăng nhập một lần." }) email?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu tài khoản dùng được; bỏ trống là hôm nay." }) activeFrom?:
    | string
    | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu tài khoản hết dùng được; bỏ trống là chưa định." })
  activeTo?: string | null;
  @Field(() => Boolean, {
    defaultValue: true,
    description: "Khi lập mới: cấp mật khẩu dùng một lần; không thì chỉ vào qua đăng nhập một lần.",
  })
  withPassword!: boolean;
}
