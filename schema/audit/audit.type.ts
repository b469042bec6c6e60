import { Field, ID, Int, ObjectType } from "type-graphql";
import { PageInfo } from "#schema/core/paging.ts";
import { DateTimeScalar, JsonScalar } from "#schema/core/scalars.ts";
import { AuditAction, AuditKind, AuditWay } from "./audit.enum.ts";

@ObjectType({ description: "Người thực hiện, tới mức người đang hỏi được biết." })
export class AuditActor {
  @Field(() => ID, { nullable: true, description: "Người dùng; null khi không có tài khoản hoặc không được biết." }) personId!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Tên hiện nay của người dùng; null như `personId`, hoặc khi không còn tài khoản." })
  name!: string | null;
  @Field(() => String, { nullable: true, description: "Tên mã truy cập đã dùng; null khi không dùng mã." }) tokenName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Dấu của khách không có tài khoản: 12 chữ số đầu của mã băm; null khi không phải khách.",
  })
  visitor!: string | null;
  @Field(() => Boolean, { description: "Chính là người đang hỏi." }) isMe!: boolean;
}

@ObjectType({ description: "Giá trị của một cột, có tên gọi; giá trị là chữ, trống là null." })
export class AuditChange {
  @Field(() => String, { description: "Tên cột trong cơ sở dữ liệu." }) column!: string;
  @Field(() => String, { description: "Tên gọi tiếng Việt của cột." }) label!: string;
  @Field(() => String, { description: "Tên gọi tiếng Anh của cột." }) labelEn!: string;
  @Field(() => String, { nullable: true, description: "Kiểu liệt kê của giá trị, để lấy nhãn; null với kiểu khác." }) enumName!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Trước: chữ, hoặc JSON với giá trị ghép; “•••” là điều được giữ kín." })
  before!: string | null;
  @Field(() => String, { nullable: true, description: "Sau, như `before`." }) after!: string | null;
}

@ObjectType({ description: "Mục nhật ký: một thay đổi của một bản ghi, một lần nhập, hoặc một lần xem dữ liệu cá nhân." })
export class AuditEntry {
  @Field(() => ID, { description: "Số thứ tự trong chuỗi, từ 1, không bỏ số nào." }) id!: string;
  @Field(() => DateTimeScalar, { description: "Lúc ghi." }) recordedAt!: Date;
  @Field(() => String, { description: "Giao dịch: các mục làm cùng một lần có cùng giá trị." }) transaction!: string;
  @Field(() => AuditActor, { description: "Ai." }) actor!: AuditActor;
  @Field(() => AuditWay, { description: "Đường vào." }) way!: string;
  @Field(() => AuditAction, { description: "Việc đã làm." }) action!: string;
  @Field(() => AuditKind, { nullable: true, description: "Loại bản ghi; null khi hub không còn loại này." }) kind!: string | null;
  @Field(() => ID, { nullable: true, description: "Bản ghi; null khi là cả bảng." }) recordId!: string | null;
  @Field(() => String, { nullable: true, description: "Tên bản ghi lúc đó, hoặc nguồn của lần nhập; null khi không có tên." })
  recordName!: string | null;
  @Field(() => AuditKind, {
    nullable: true,
    description: "Loại của bản ghi chứa bản ghi này, như bảng của một thẻ; của chính nó khi không thuộc bản ghi nào.",
  })
  subjectKind!: string | null;
  @Field(() => ID, { nullable: true, description: "Bản ghi chứa bản ghi này." }) subjectId!: string | null;
  @Field(() => [AuditChange], { description: "Từ gì thành gì; với sửa chỉ gồm các cột đã đổi." }) changes!: AuditChange[];
  @Field(() => JsonScalar, { nullable: true, description: "Các cột trước thay đổi, theo tên cột." }) before!: object | null;
  @Field(() => JsonScalar, { nullable: true, description: "Các cột sau thay đổi, theo tên cột." }) after!: object | null;
  @Field(() => String, { description: "Mã băm SHA-256 của mục liền trước; mục đầu là 64 số 0." }) previousHash!: string;
  @Field(() => String, { description: "Mã băm SHA-256 của mục này." }) hash!: string;
}

@ObjectType({ description: "Một trang nhật ký, mới nhất trước." })
export class AuditConnection {
  @Field(() => [AuditEntry], { description: "Các mục của trang." }) nodes!: AuditEntry[];
  @Field(() => PageInfo, { description: "Vị trí của trang." }) pageInfo!: PageInfo;
  @Field(() => Int, { nullable: true, description: "Tổng số mục khớp điều kiện; null khi hơn 10.000." }) totalCount!: number | null;
}

@ObjectType({ description: "Giá trị của một phần bản ghi trong một phiên bản." })
export class VersionField {
  @Field(() => String, { description: "Chỗ trong bản ghi; như nhau ở mọi phiên bản." }) path!: string;
  @Field(() => AuditKind, { description: "Loại: của chính bản ghi, hoặc của phần thuộc nó." }) kind!: string;
  @Field(() => String, { nullable: true, description: "Phần nào, như số thứ tự của thẻ; null với chính bản ghi." }) part!: string | null;
  @Field(() => String, { description: "Tên gọi tiếng Việt." }) label!: string;
  @Field(() => String, { description: "Tên gọi tiếng Anh." }) labelEn!: string;
  @Field(() => String, { nullable: true, description: "Kiểu liệt kê của giá trị; null với kiểu khác." }) enumName!: string | null;
  @Field(() => String, { nullable: true, description: "Giá trị bằng chữ; null khi trống." }) value!: string | null;
}

@ObjectType({ description: "Phiên bản: bản ghi ngay sau một lần thay đổi." })
export class RecordVersion {
  @Field(() => ID, {
    description: "Khóa của phiên bản trong lịch sử: số của mục nhật ký cuối cùng; `<bản ghi>:0` là trước thay đổi đầu tiên.",
  })
  id!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lúc thay đổi; null của bản trước thay đổi đầu tiên." })
  recordedAt!: Date | null;
  @Field(() => AuditActor, { nullable: true, description: "Ai; null như `recordedAt`." }) actor!: AuditActor | null;
  @Field(() => AuditWay, { nullable: true, description: "Đường vào; null như `recordedAt`." }) way!: string | null;
  @Field(() => Int, { description: "Số chỗ đã đổi so với phiên bản trước." }) changedCount!: number;
  @Field(() => Boolean, { description: "Bản ghi đã bị xóa." }) isRemoved!: boolean;
  @Field(() => [VersionField], { description: "Nội dung đầy đủ của phiên bản; rỗng khi đã bị xóa." }) fields!: VersionField[];
}
