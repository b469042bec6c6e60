import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { DatePrecision, DocumentRelationType, DocumentStatus, DocumentType } from "./documents.enum.ts";

@Entity("Văn bản: nguồn số liệu hoặc văn bản được viện dẫn.")
export class Document {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Số và ký hiệu như in trên văn bản; null khi văn bản không ghi.", { nullable: true }) number!: string | null;
  @Value(() => DocumentType, "Loại văn bản.") type!: string;
  @Value(() => DateScalar, "Ngày ban hành; ngày đầu tháng hoặc đầu năm khi chỉ biết tới mức đó; null khi không ghi.", { nullable: true })
  issuedOn!: string | null;
  @Value(() => DatePrecision, "Ngày ban hành biết đến mức nào; null khi không có ngày.", { nullable: true }) issuedPrecision!:
    | string
    | null;
  @Value(() => String, "Trích yếu ngắn.") subject!: string;
  @Value(() => DocumentStatus, "Đã đọc lấy số liệu hay chỉ được viện dẫn.") status!: string;
  @Value(() => String, "Ghi chú.", { nullable: true }) note!: string | null;
}

@Entity("Quan hệ giữa hai văn bản.")
export class DocumentRelation {
  @Id() id!: string;
  @Value(() => DocumentRelationType, "Loại quan hệ.") type!: string;
}

@Entity("Đính chính: chỗ viết sai trong nguồn mà hub đã sửa.")
export class DocumentCorrection {
  @Id() id!: string;
  @Value(() => String, "Như viết trong nguồn.") asWritten!: string;
  @Value(() => String, "Giá trị đúng.") expected!: string;
  @Value(() => String, "Căn cứ của việc sửa.") basis!: string;
}

@Entity("Viện dẫn: một chỗ trong văn bản nguồn nhắc tới văn bản này.")
export class DocumentMention {
  @Id() id!: string;
}
