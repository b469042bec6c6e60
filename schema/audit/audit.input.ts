import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { AuditAction, AuditKind, AuditWay } from "./audit.enum.ts";

@InputType({ description: "Điều kiện lọc nhật ký; mọi điều kiện có mặt đều phải đúng." })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: "Người thực hiện." }) personId?: string | null;
  @Field(() => String, { nullable: true, description: "Khách không có tài khoản: 12 chữ số của dấu." }) visitor?: string | null;
  @Field(() => [AuditKind], { nullable: true, description: "Loại bản ghi, gồm cả các phần thuộc bản ghi loại đó." }) kinds?:
    | string[]
    | null;
  @Field(() => ID, { nullable: true, description: "Bản ghi, gồm cả các phần thuộc nó." }) recordId?: string | null;
  @Field(() => [AuditWay], { nullable: true, description: "Đường vào." }) ways?: string[] | null;
  @Field(() => [AuditAction], { nullable: true, description: "Việc đã làm." }) actions?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: "Từ ngày, giờ Việt Nam." }) from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Đến hết ngày, giờ Việt Nam." }) to?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Các từ có trong tên bản ghi hoặc nội dung, không phân biệt dấu và hoa thường; tới 200 ký tự.",
  })
  text?: string | null;
}
