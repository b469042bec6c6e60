import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { Coverage, FigureState, Timing } from "#schema/core/figure.enum.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";

@InputType({ description: "Giá trị của một chiều ở dòng chứa ô, đúng như `members` của dòng đó." })
export class CellMemberInput {
  @Field(() => String, { nullable: true, description: "Mã hoặc giá trị liệt kê; null: phần nguồn không tách theo chiều này." }) key?:
    | string
    | null;
}

@ObjectType({ description: "Chi tiết phân tổ của một dòng: tách theo gì, là gì." })
export class CellRowWord {
  @Field(() => String, { description: "Tên chiều phân tổ bằng tiếng Việt." }) name!: string;
  @Field(() => String, { description: "Tên chiều phân tổ bằng tiếng Anh." }) nameEn!: string;
  @Field(() => String, { description: "Giá trị bằng tiếng Việt." }) label!: string;
  @Field(() => String, { description: "Giá trị bằng tiếng Anh; tên riêng giữ nguyên." }) labelEn!: string;
}

@ObjectType({ description: "Một dòng số liệu hoặc một bản ghi góp vào ô." })
export class CellRow {
  @Field(() => String, { description: "Tên kiểu GraphQL của bản ghi: DossierStat, Task, Document …" }) recordType!: string;
  @Field(() => ID, { description: "Khóa định danh của bản ghi; một bản ghi có thể góp nhiều dòng (mỗi kênh tiếp nhận một dòng)." })
  recordId!: string;
  @Field(() => String, { nullable: true, description: "Mã của bản ghi khi nó có mã (nhiệm vụ, văn bản)." }) recordCode!: string | null;
  @Field(() => String, { nullable: true, description: "Tên của bản ghi khi nó có tên (nhiệm vụ, văn bản, chỉ tiêu, nhóm vị trí)." })
  recordTitle!: string | null;
  @Field(() => Unit, { description: "Đơn vị báo cáo." }) unit!: Unit;
  @Field(() => Period, { nullable: true, description: "Kỳ của báo cáo; null với bản ghi có ngày." }) period!: Period | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày của bản ghi có ngày (hạn của nhiệm vụ, ngày văn bản)." }) on!:
    | string
    | null;
  @Field(() => Period, { description: "Kỳ được hỏi mà dòng này góp vào; khác `period` khi cộng từ các kỳ ngắn hơn." }) askedPeriod!: Period;
  @Field(() => [CellRowWord], { description: "Các chi tiết phân tổ mà dòng nêu; rỗng là số chung." }) words!: CellRowWord[];
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Phần góp vào giá trị, hoặc vào tử số của tỷ số; null khi dòng chỉ góp mẫu số.",
  })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Phần góp vào mẫu số; null khi dòng không góp mẫu số." }) denominator!:
    | string
    | null;
  @Field(() => FigureState, { nullable: true, description: "Trạng thái duyệt và công bố; null với bản ghi có ngày." }) state!:
    | string
    | null;
  @Field(() => Coverage, { nullable: true, description: "Phạm vi của báo cáo; null với bản ghi có ngày." }) scope!: string | null;
  @Field(() => Timing, { nullable: true, description: "Cách gắn với thời gian; null với bản ghi có ngày." }) timing!: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày chốt số liệu mà nguồn nêu." }) asOf!: string | null;
  @Field(() => Boolean, { description: "Số còn tạm thời." }) isProvisional!: boolean;
  @Field(() => String, { nullable: true, description: "Ghi chú về cách đọc số liệu." }) note!: string | null;
  @Cost({ items: 3 })
  @Field(() => [Provenance], { description: "Nguồn gốc: mọi chỗ mà dòng này dựa vào; với văn bản là mười chỗ đầu có nhắc tới nó." })
  provenances!: Provenance[];
  @Field(() => Document, { nullable: true, description: "Văn bản, khi chính bản ghi là văn bản." }) document!: Document | null;
}

@ObjectType({ description: "Các dòng làm nên một ô của `analyze`; cộng lại đúng bằng tử số và mẫu số của ô." })
export class CellRows {
  @Cost({ items: { by: ["limit"], otherwise: 50 } })
  @Field(() => [CellRow], { description: "Các dòng của trang, tử số trước mẫu số, theo đơn vị và kỳ." })
  rows!: CellRow[];
  @Field(() => Int, { description: "Số dòng ở mọi trang." }) totalCount!: number;
  @Field(() => Int, { description: "Số báo cáo mà các dòng hợp thành; bằng `reports` của ô." }) reports!: number;
  @Field(() => DecimalScalar, { nullable: true, description: "Tổng phần góp vào giá trị hoặc tử số, của mọi dòng; null khi không có." })
  numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Tổng phần góp vào mẫu số, của mọi dòng; null khi không có." }) denominator!:
    | string
    | null;
  @Field(() => Int, { description: "Số dòng không tính vì báo cáo bao trùm của cấp trên đã gồm." }) coveredCount!: number;
}
