import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { FigureState } from "#schema/core/figure.enum.ts";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { FigureTable } from "#schema/indicators/indicator.type.ts";
import { ImportDecision, ImportEffect, ImportFormat, ImportItemKind, ImportKind, ImportProblemCode, ImportStage } from "./import.enum.ts";

@ObjectType({ description: "Trường của một mục, đủ để xem và sửa." })
export class ImportItemField {
  @Field(() => String, { description: "Tên trường, để gửi lại khi sửa." }) name!: string;
  @Field(() => String, { description: "Tên gọi tiếng Việt." }) label!: string;
  @Field(() => String, { description: "Tên gọi tiếng Anh." }) labelEn!: string;
  @Field(() => String, { nullable: true, description: "Giá trị sẽ ghi: mã, số hoặc chữ; null khi trống." }) value!: string | null;
  @Field(() => String, { nullable: true, description: "Giá trị bằng lời, như tên đơn vị; null khi trống." }) shown!: string | null;
  @Field(() => String, { nullable: true, description: "Như nhận dạng được, khi đã sửa hoặc chưa rõ là gì; null khi như nhau." })
  asRead!: string | null;
  @Field(() => Boolean, { description: "Đã sửa bằng tay." }) isCorrected!: boolean;
  @Field(() => String, {
    description:
      "Cách nhập: `unit`, `units`, `indicator`, `period`, `field` (lĩnh vực TTHC), tên một kiểu liệt kê, `number`, `date`, `text`.",
  })
  input!: string;
}

@ObjectType({ description: "Một mục tìm thấy trong tệp: số liệu, viện dẫn, nhiệm vụ, nhận định, dòng bảng tính, hoặc chính văn bản." })
export class ImportItem {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => Int, { description: "Thứ tự trong tệp, từ 1." }) ordinal!: number;
  @Field(() => ImportItemKind, { description: "Loại." }) kind!: string;
  @Field(() => String, { description: "Mục này là gì, một dòng." }) title!: string;
  @Field(() => Int, { nullable: true, description: "Ký tự đầu trong văn bản đã đọc, từ 0; null với bảng tính." }) spanStart!: number | null;
  @Field(() => Int, { nullable: true, description: "Sau ký tự cuối." }) spanEnd!: number | null;
  @Field(() => Int, { nullable: true, description: "Dòng đầu, từ 1." }) lineStart!: number | null;
  @Field(() => Int, { nullable: true, description: "Dòng cuối." }) lineEnd!: number | null;
  @Field(() => String, { nullable: true, description: "Ô trong bảng tính; null với văn bản." }) cell!: string | null;
  @Field(() => Float, { description: "Độ tin cậy, 0 đến 1." }) confidence!: number;
  @Field(() => ImportDecision, { description: "Quyết định." }) decision!: string;
  @Field(() => Int, { description: "Phiên bản, để biết người khác vừa sửa." }) version!: number;
  @Field(() => ImportEffect, { description: "Làm gì với dữ liệu của hub." }) effect!: string;
  @Field(() => String, { nullable: true, description: "Vì sao chưa ghi được, hoặc khác gì; null khi không có gì phải nói." })
  remark!: string | null;
  @Cost({ items: 12 })
  @Field(() => [ImportItemField], { description: "Các trường." })
  fields!: ImportItemField[];
}

@ObjectType({ description: "Số mục của một loại, theo quyết định và theo việc làm với hub." })
export class ImportCount {
  @Field(() => ImportItemKind, { description: "Loại." }) kind!: string;
  @Field(() => ImportDecision, { description: "Quyết định." }) decision!: string;
  @Field(() => ImportEffect, { description: "Làm gì với dữ liệu của hub." }) effect!: string;
  @Field(() => Int, { description: "Số mục." }) count!: number;
}

@ObjectType({ description: "Số liệu mà một lần nhập đã ghi, cùng loại bản ghi, cùng trạng thái hiện tại, cùng bước tiếp theo." })
export class ImportFigures {
  @Field(() => FigureTable, { nullable: true, description: "Loại bản ghi; null là số liệu chỉ tiêu đứng riêng." }) table!: string | null;
  @Field(() => FigureState, { description: "Trạng thái hiện tại." }) state!: string;
  @Field(() => [ID], { description: "Các số liệu." }) ids!: string[];
  @Field(() => [FigureState], { description: "Các trạng thái mà người đang hỏi chuyển số liệu tới được, bằng `moveFigures`." })
  steps!: string[];
}

@ObjectType({ description: "Lần nhập: một tệp từ khi nhận đến khi ghi vào hub." })
export class Import {
  @Field(() => ID, { description: "Khóa định danh (UUID)." }) id!: string;
  @Field(() => String, { description: "Tên tệp." }) fileName!: string;
  @Field(() => String, { description: "Mã kiểm SHA-256 của tệp." }) sha256!: string;
  @Field(() => Int, { description: "Dung lượng, byte." }) size!: number;
  @Field(() => ImportFormat, { description: "Định dạng." }) format!: string;
  @Field(() => ImportKind, { description: "Loại." }) kind!: string;
  @Field(() => String, { nullable: true, description: "Mẫu của bảng tính; null với văn bản." }) template!: string | null;
  @Field(() => String, { description: "Mã đơn vị được nhập thay." }) unitCode!: string;
  @Field(() => String, { description: "Tên đơn vị được nhập thay." }) unitName!: string;
  @Field(() => ImportStage, { description: "Giai đoạn." }) stage!: string;
  @Field(() => Int, { description: "Phần đã xong của bước đang làm." }) progressDone!: number;
  @Field(() => Int, { nullable: true, description: "Cả bước đang làm; null khi không đếm được." }) progressTotal!: number | null;
  @Field(() => String, { nullable: true, description: "Vì sao không đọc được, hoặc điều cần biết; null khi không có." })
  message!: string | null;
  @Field(() => Int, { description: "Phiên bản; đổi theo mỗi quyết định." }) version!: number;
  @Field(() => String, { nullable: true, description: "Người gửi tệp; null khi không còn tài khoản." }) createdBy!: string | null;
  @Field(() => DateTimeScalar, { description: "Lúc nhận." }) createdAt!: Date;
  @Field(() => FigureState, { nullable: true, description: "Trạng thái số liệu đã ghi; null khi chưa ghi." }) committedState!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Người ghi vào hub; null khi chưa ghi." }) committedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lúc ghi; null khi chưa ghi." }) committedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Người thu lại; null khi chưa thu lại." }) undoneBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lúc thu lại; null khi chưa thu lại." }) undoneAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Mã văn bản mà tệp đã thành trong hub; null khi chưa ghi hoặc là bảng tính." })
  documentCode!: string | null;
  @Field(() => Boolean, { description: "Người đang hỏi rà soát, ghi, thu lại được." }) mayWork!: boolean;
  @Cost({ flat: 50, items: 20 })
  @Field(() => [ImportCount], { description: "Số mục theo loại, quyết định và việc làm với hub." })
  counts!: ImportCount[];
  @Cost({ flat: 500, items: 20 })
  @Field(() => [ImportFigures], { description: "Số liệu đã ghi mà người đang hỏi thấy; rỗng khi chưa ghi." })
  figures!: ImportFigures[];
  @Cost({ flat: 500 })
  @Field(() => String, { nullable: true, description: "Văn bản đã đọc; null khi chưa đọc hoặc là bảng tính." })
  text!: string | null;
  @Cost({ flat: 500, items: 500 })
  @Field(() => [ImportItem], { description: "Các mục theo thứ tự trong tệp." })
  items!: ImportItem[];
}

@ObjectType({ description: "Một trang các lần nhập, mới nhất trước." })
export class ImportList {
  @Field(() => [Import], { description: "Các lần nhập." }) nodes!: Import[];
  @Field(() => Int, { description: "Tổng số lần nhập khớp điều kiện." }) totalCount!: number;
}

@ObjectType({ description: "Trở ngại với một lần nhập, người dùng tự khắc phục được." })
export class ImportProblem {
  @Field(() => ImportProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
  @Field(() => ID, { nullable: true, description: "Mục có trở ngại; null khi là cả lần nhập." }) itemId!: string | null;
  @Field(() => String, { nullable: true, description: "Trường có trở ngại; null khi không ở một trường." }) path!: string | null;
}

@ObjectType({ description: "Lần nhập sau một việc." })
export class ImportPayload {
  @Field(() => Import, { nullable: true, description: "Lần nhập như đang có; null khi không được xem." }) import!: Import | null;
  @Field(() => [ImportProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: ImportProblem[];
}

@ObjectType({ description: "Nguyên văn nơi một số liệu hoặc bản ghi được đọc." })
export class OriginText {
  @Field(() => Int, { description: "Số của dòng đầu, từ 1." }) lineStart!: number;
  @Cost({ items: 10 })
  @Field(() => [String], { description: "Các dòng." })
  lines!: string[];
  @Field(() => ID, { nullable: true, description: "Lần nhập để mở cả văn bản; null khi không được xem." }) importId!: string | null;
}
