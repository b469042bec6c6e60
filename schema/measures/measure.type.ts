import { Field, Int, ObjectType } from "type-graphql";
import { BetterWhen } from "#schema/core/figure.enum.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { Additivity, AnalyzeDimension, MeasureDomain, MeasureForm } from "./measures.enum.ts";

@ObjectType({ description: "Điều quản trị viên đã định về một thước đo, bên cạnh danh mục; null ở đâu thì theo danh mục ở đó." })
export class MeasureStatement {
  @Field(() => DateScalar, { nullable: true, description: "Từ ngày có hiệu lực." }) validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Đến trước ngày." }) validTo!: string | null;
  @Field(() => String, { nullable: true, description: "Mã văn bản làm căn cứ." }) documentCode!: string | null;
  @Field(() => String, { nullable: true, description: "Số, ký hiệu của văn bản; trích yếu khi không có số." }) documentName!: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú." }) note!: string | null;
  @Field(() => Boolean, { description: "Đã rút khỏi danh sách chọn; số liệu giữ nguyên." }) isWithdrawn!: boolean;
  @Field(() => Int, { description: "Phiên bản, tăng một sau mỗi lần sửa; gửi lại khi sửa." }) version!: number;
}

@ObjectType({ description: "Thước đo: một định nghĩa dùng chung cho màn hình, báo cáo, xuất dữ liệu và GraphQL." })
export class Measure {
  @Field(() => String, { description: "Khóa của thước đo, ổn định." }) key!: string;
  @Field(() => String, { description: "Tên tiếng Việt." }) name!: string;
  @Field(() => String, { description: "Tên tiếng Anh." }) nameEn!: string;
  @Field(() => String, { description: "Định nghĩa bằng lời, kể cả điều mô hình chưa chứa được." }) definition!: string;
  @Field(() => MeasureDomain, { description: "Lĩnh vực." }) domain!: string;
  @Field(() => MeasureForm, { description: "Cách tính." }) form!: string;
  @Field(() => String, { nullable: true, description: "Tử số bằng lời; null khi không phải tỷ số." }) numerator!: string | null;
  @Field(() => String, { nullable: true, description: "Mẫu số bằng lời; null khi không phải tỷ số." }) denominator!: string | null;
  @Field(() => Additivity, { description: "Gộp theo đơn vị." }) overUnits!: string;
  @Field(() => Additivity, { description: "Gộp theo thời gian." }) overTime!: string;
  @Field(() => String, { description: "Đơn vị tính." }) unitOfMeasure!: string;
  @Field(() => String, { description: "Đơn vị tính bằng tiếng Anh, số nhiều." }) unitOfMeasureEn!: string;
  @Field(() => Int, { description: "Số chữ số thập phân được làm tròn tới; số đếm là 0." }) decimals!: number;
  @Field(() => BetterWhen, { nullable: true, description: "Chiều tốt hơn; null khi không phân biệt." }) betterWhen!: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Định nghĩa có hiệu lực từ ngày; null là từ đầu." }) validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Định nghĩa hết hiệu lực từ ngày; null là còn hiệu lực." }) validTo!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Căn cứ pháp lý; null khi không có văn bản riêng." }) legalBasis!: string | null;
  @Field(() => Boolean, { description: "Đã rút khỏi danh sách chọn; câu hỏi nêu tên nó vẫn được trả lời." }) isWithdrawn!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Điều cần biết trước khi dùng: đã rút, hết hoặc chưa tới hiệu lực; null khi không có.",
  })
  notice!: string | null;
  @Field(() => String, { nullable: true, description: "Như `notice`, bằng tiếng Anh; ghi chú giữ nguyên văn." }) noticeEn!: string | null;
  @Field(() => MeasureStatement, { nullable: true, description: "Điều quản trị viên đã định; null khi chưa định gì." })
  statement!: MeasureStatement | null;
  @Field(() => String, { nullable: true, description: "Khóa của thước đo gốc khi đây là một trong nhiều cách tính cạnh tranh." })
  variantOf!: string | null;
  @Field(() => String, { nullable: true, description: "Mã chỉ tiêu có mục tiêu áp cho thước đo này; null khi không có." })
  targetIndicator!: string | null;
  @Field(() => [AnalyzeDimension], { description: "Các chiều phân tích được." }) dimensions!: string[];
}
