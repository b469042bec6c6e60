import { Field, ID, InputType, Int } from "type-graphql";
import { FigureState } from "#schema/core/figure.enum.ts";
import { ImportDecision, ImportStage } from "./import.enum.ts";

@InputType({ description: "Điều kiện chọn lần nhập; mọi điều kiện có mặt đều phải đúng." })
export class ImportFilter {
  @Field(() => [ImportStage], { nullable: true, description: "Ở một trong các giai đoạn." }) stages?: string[] | null;
  @Field(() => String, { nullable: true, description: "Mã đơn vị được nhập thay." }) unit?: string | null;
  @Field(() => String, { nullable: true, description: "Chữ trong tên tệp, không cần dấu." }) text?: string | null;
}

@InputType({ description: "Một mục cùng phiên bản đã xem." })
export class SeenItem {
  @Field(() => ID, { description: "Mục." }) id!: string;
  @Field(() => Int, { description: "Phiên bản đã xem." }) version!: number;
}

@InputType({ description: "Quyết định về một hoặc nhiều mục; tất cả hoặc không mục nào." })
export class DecideImportItemsInput {
  @Field(() => ID, { description: "Lần nhập." }) import!: string;
  @Field(() => [SeenItem], { description: "Các mục, nhiều nhất 20.100." }) items!: SeenItem[];
  @Field(() => ImportDecision, { description: "ACCEPTED là chấp nhận, REJECTED là bỏ, PENDING là xem lại sau." }) decision!: string;
}

@InputType({ description: "Giá trị đúng của một trường." })
export class ImportFieldInput {
  @Field(() => String, { description: "Tên trường, như `fields.name`." }) name!: string;
  @Field(() => String, { nullable: true, description: "Giá trị: mã, số (dấu chấm thập phân), ngày YYYY-MM-DD hoặc chữ; null là để trống." })
  value?: string | null;
}

@InputType({ description: "Sửa một mục nhận dạng chưa đúng; mục thành đã sửa và sẽ được ghi." })
export class CorrectImportItemInput {
  @Field(() => ID, { description: "Mục." }) id!: string;
  @Field(() => Int, { description: "Phiên bản đã xem." }) version!: number;
  @Field(() => [ImportFieldInput], { description: "Các trường sửa; trường không có mặt giữ nguyên." }) fields!: ImportFieldInput[];
}

@InputType({ description: "Ghi các mục đã chấp nhận hoặc đã sửa vào hub, tất cả hoặc không gì cả." })
export class CommitImportInput {
  @Field(() => ID, { description: "Lần nhập." }) id!: string;
  @Field(() => Int, { description: "Phiên bản của lần xem thay đổi." }) version!: number;
  @Field(() => FigureState, { description: "DRAFT để số liệu là bản nháp, SUBMITTED để gửi duyệt ngay." }) state!: string;
}
