import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { ImportProblem } from "./import.type.ts";
import { SheetColumnType, SheetLayoutOrigin } from "./sheet.enum.ts";

@ObjectType({ description: "Mẫu bảng tính." })
export class SheetTemplateName {
  @Field(() => String, { description: "Mã." }) key!: string;
  @Field(() => String, { description: "Tên." }) title!: string;
}

@ObjectType({ description: "Giá trị của một danh sách trong mẫu." })
export class SheetChoice {
  @Field(() => String, { description: "Mã." }) value!: string;
  @Field(() => String, { description: "Chữ trong bảng." }) label!: string;
}

@ObjectType({ description: "Cột của tệp." })
export class SheetHead {
  @Field(() => String, { description: "Chữ cái của cột, như Excel." }) letter!: string;
  @Field(() => String, { nullable: true, description: "Tiêu đề, dòng trên trước; null khi không có." }) title!: string | null;
  @Field(() => [String], { description: "Vài giá trị đầu." }) samples!: string[];
}

@ObjectType({ description: "Dòng như trong tệp." })
export class SheetRow {
  @Field(() => Int, { description: "Số dòng, như Excel." }) number!: number;
  @Field(() => [String], { nullable: "items", description: "Các ô từ cột A." }) cells!: (string | null)[];
}

@ObjectType({ description: "Cột của mẫu và nơi lấy nó trong tệp." })
export class SheetColumn {
  @Field(() => String, { description: "Mã cột." }) key!: string;
  @Field(() => String, { description: "Tên cột." }) header!: string;
  @Field(() => String, { nullable: true, description: "Tên nhóm cột; null khi không có." }) group!: string | null;
  @Field(() => SheetColumnType, { description: "Chứa gì." }) type!: string;
  @Field(() => Boolean, { description: "Bắt buộc có." }) isRequired!: boolean;
  @Field(() => String, { description: "Cách ghi; rỗng khi không có gì phải nói." }) help!: string;
  @Field(() => String, { description: "Ví dụ; rỗng khi không có." }) example!: string;
  @Field(() => [SheetChoice], { description: "Các giá trị được dùng; rỗng khi không giới hạn." }) choices!: SheetChoice[];
  @Field(() => Int, { nullable: true, description: "Cột của tệp, từ 0; null khi không ghép." }) at!: number | null;
  @Field(() => String, { nullable: true, description: "Giá trị chung cho mọi dòng; null khi không có." }) fixed!: string | null;
  @Field(() => Float, { description: "Số trong tệp được nhân với." }) scale!: number;
  @Field(() => Int, { nullable: true, description: "Cột hub gợi ý; null khi không có." }) suggestedAt!: number | null;
  @Field(() => Float, { nullable: true, description: "Độ tin cậy khi ghép theo gợi ý, 0 đến 1; null khi ghép khác." })
  confidence!: number | null;
}

@ObjectType({ description: "Ô đọc được theo cách ghép." })
export class SheetPreviewCell {
  @Field(() => String, { description: "Mã cột của mẫu." }) column!: string;
  @Field(() => String, { nullable: true, description: "Ô trong tệp; null khi là giá trị chung." }) address!: string | null;
  @Field(() => String, { nullable: true, description: "Giá trị bằng lời; null khi trống." }) text!: string | null;
  @Field(() => String, { nullable: true, description: "Sai gì và nên ghi gì; null khi đúng." }) fault!: string | null;
}

@ObjectType({ description: "Dòng đọc được theo cách ghép." })
export class SheetPreviewRow {
  @Field(() => Int, { description: "Số dòng, như Excel." }) number!: number;
  @Cost({ items: 15 })
  @Field(() => [SheetPreviewCell], { description: "Các ô, theo thứ tự cột của mẫu." })
  cells!: SheetPreviewCell[];
}

@ObjectType({ description: "Ô chưa đúng trong bảng tính." })
export class SheetProblem {
  @Field(() => String, { description: "Địa chỉ ô, như `B12`; hoặc dòng." }) address!: string;
  @Field(() => Int, { description: "Số dòng." }) row!: number;
  @Field(() => String, { nullable: true, description: "Mã cột của mẫu; null khi là cả dòng hay cả bảng." }) column!: string | null;
  @Field(() => String, { description: "Sai gì và nên ghi gì, có địa chỉ ô." }) message!: string;
}

@ObjectType({ description: "Bảng tính của một lần nhập: cách ghép cột với mẫu và các dòng đầu đọc được." })
export class ImportSheet {
  @Field(() => [String], { description: "Các trang tính có nội dung." }) names!: string[];
  @Field(() => String, { description: "Trang tính được đọc." }) sheet!: string;
  @Field(() => String, { nullable: true, description: "Mã mẫu; null khi chưa rõ." }) template!: string | null;
  @Cost({ items: 10 })
  @Field(() => [SheetTemplateName], { description: "Các mẫu để chọn." })
  templates!: SheetTemplateName[];
  @Field(() => Int, { description: "Số của dòng tiêu đề." }) headRow!: number;
  @Field(() => Int, { description: "Số của dòng số liệu đầu tiên." }) firstRow!: number;
  @Field(() => Boolean, { description: "Các dòng có ô chưa đúng được để lại." }) leavesOut!: boolean;
  @Field(() => SheetLayoutOrigin, { description: "Cách ghép từ đâu." }) origin!: string;
  @Field(() => String, { nullable: true, description: "Tên bố cục đã nhớ; null khi không theo bố cục nào." }) mappingName!: string | null;
  @Field(() => Int, { description: "Số dòng có số liệu trong cả bảng, theo lần đọc gần nhất." }) rowCount!: number;
  @Field(() => [String], { description: "Điều nên biết: dòng tổng, công thức, bảng mã." }) notices!: string[];
  @Cost({ items: 100 })
  @Field(() => [SheetProblem], { description: "Các ô chưa đúng đầu tiên, theo thứ tự trong bảng." })
  problems!: SheetProblem[];
  @Field(() => Int, { description: "Số ô chưa đúng." }) problemCount!: number;
  @Field(() => Boolean, { description: "Đã xét cả bảng; khi thử một cách ghép, chỉ các dòng đầu được xét." }) isChecked!: boolean;
  @Cost({ items: 30 })
  @Field(() => [SheetHead], { description: "Các cột của tệp." })
  heads!: SheetHead[];
  @Cost({ items: 20 })
  @Field(() => [SheetRow], { description: "Các dòng đầu như trong tệp." })
  rows!: SheetRow[];
  @Cost({ items: 20 })
  @Field(() => [SheetColumn], { description: "Các cột của mẫu; rỗng khi chưa chọn mẫu." })
  columns!: SheetColumn[];
  @Cost({ items: 8 })
  @Field(() => [SheetPreviewRow], { description: "Các dòng số liệu đầu, đọc theo cách ghép." })
  preview!: SheetPreviewRow[];
}

@ObjectType({ description: "Bố cục bảng tính đã nhớ: tệp của đơn vị có cùng tiêu đề được ghép cột không cần hỏi." })
export class SheetMapping {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => String, { description: "Tên." }) name!: string;
  @Field(() => String, { description: "Mã mẫu." }) template!: string;
  @Field(() => String, { description: "Tên mẫu." }) templateTitle!: string;
  @Field(() => Int, { description: "Số cột của tệp được ghép." }) columnCount!: number;
  @Field(() => String, { description: "Mã đơn vị có các tệp này." }) unitCode!: string;
  @Field(() => String, { description: "Tên đơn vị có các tệp này." }) unitName!: string;
  @Field(() => String, { nullable: true, description: "Người ghép; null khi không còn tài khoản." }) createdBy!: string | null;
  @Field(() => DateTimeScalar, { description: "Lúc ghép." }) createdAt!: Date;
  @Field(() => DateTimeScalar, { description: "Lần dùng gần nhất." }) usedAt!: Date;
  @Field(() => Int, { description: "Số tệp đã đọc theo bố cục này mà không hỏi." }) usedCount!: number;
  @Field(() => Boolean, { description: "Người đang hỏi đổi tên, bỏ được." }) mayWork!: boolean;
}

@ObjectType({ description: "Các bố cục sau một việc." })
export class SheetMappingsPayload {
  @Cost({ items: 100 })
  @Field(() => [SheetMapping], { description: "Các bố cục như đang có." })
  mappings!: SheetMapping[];
  @Field(() => [ImportProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: ImportProblem[];
}
