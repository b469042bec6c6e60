import { Field, ID, Int, ObjectType } from "type-graphql";
import { SettingKind, SettingSource } from "./administration.enum.ts";
import { AdministrationProblem } from "./problem.type.ts";

@ObjectType({ description: "Cài đặt của hub." })
export class Setting {
  @Field(() => ID, { description: "Khóa: như tên." }) id!: string;
  @Field(() => String, { description: "Tên cài đặt, cũng là tên biến môi trường." }) name!: string;
  @Field(() => String, { nullable: true, description: "Giá trị đang dùng; null khi trống hoặc được giữ kín." }) value!: string | null;
  @Field(() => String, { nullable: true, description: "Giá trị mặc định; null khi mặc định để trống." }) standard!: string | null;
  @Field(() => SettingSource, { description: "Nơi đặt giá trị đang dùng." }) source!: string;
  @Field(() => Boolean, { description: "Giá trị được giữ kín: chỉ biết có đặt hay không." }) isSecret!: boolean;
  @Field(() => Boolean, { description: "Sửa được ở màn hình, có hiệu lực ngay, không phải khởi động lại." }) isChangeable!: boolean;
  @Field(() => SettingKind, { description: "Kiểu giá trị." }) kind!: string;
  @Field(() => Int, { nullable: true, description: "Nhỏ nhất, với số; null khi không giới hạn ở màn hình." }) least!: number | null;
  @Field(() => Int, { nullable: true, description: "Lớn nhất, với số; số ký tự nhiều nhất, với chữ." }) most!: number | null;
  @Field(() => Int, { description: "Phiên bản, 0 khi chưa ai sửa ở màn hình; gửi lại khi sửa." }) version!: number;
}

@ObjectType({ description: "Kết quả sửa một cài đặt." })
export class SettingPayload {
  @Field(() => Setting, { nullable: true, description: "Cài đặt sau khi sửa; với CONFLICT là bản đang có trong hub; null khi không có." })
  setting!: Setting | null;
  @Field(() => [AdministrationProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: AdministrationProblem[];
}
