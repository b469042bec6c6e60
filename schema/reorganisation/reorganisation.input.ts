import { Field, InputType } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { DocumentType } from "#schema/documents/documents.enum.ts";
import { UnitType } from "#schema/units/units.enum.ts";
import { ChildrenFate } from "./reorganisation.enum.ts";

@InputType({ description: "Văn bản chưa có trong hub, được ghi vào cùng lần sắp xếp; đã có số, ngày và cơ quan ấy thì dùng lại." })
export class NewLegalBasisInput {
  @Field(() => String, { description: "Số và ký hiệu như in trên văn bản: `1104/NQ-UBTVQH15`." }) number!: string;
  @Field(() => DocumentType, { defaultValue: "NGHI_QUYET", description: "Loại văn bản." }) type!: string;
  @Field(() => DateScalar, { description: "Ngày ban hành." }) issuedOn!: string;
  @Field(() => String, { nullable: true, description: "Mã cơ quan ban hành; bỏ trống khi hub chưa có cơ quan ấy." }) issuer?: string | null;
  @Field(() => String, { nullable: true, description: "Trích yếu; bỏ trống thì ghi “Về sắp xếp tổ chức, đơn vị”." }) subject?:
    | string
    | null;
}

@InputType({ description: "Căn cứ pháp lý: đúng một trong hai." })
export class LegalBasisInput {
  @Field(() => String, { nullable: true, description: "Mã văn bản đã có trong hub." }) code?: string | null;
  @Field(() => NewLegalBasisInput, { nullable: true, description: "Văn bản chưa có." }) new?: NewLegalBasisInput | null;
}

@InputType({ description: "Đơn vị cần lập." })
export class NewUnitInput {
  @Field(() => String, { description: "Tên đầy đủ, 2 đến 300 ký tự." }) name!: string;
  @Field(() => String, { nullable: true, description: "Tên viết tắt." }) shortName?: string | null;
  @Field(() => String, { nullable: true, description: "Mã: chữ thường không dấu, số, gạch nối; bỏ trống thì lấy từ tên." }) code?:
    | string
    | null;
  @Field(() => [String], { defaultValue: [], description: "Các cách viết khác." }) aliases!: string[];
  @Field(() => UnitLevel, { nullable: true, description: "Cấp; bỏ trống thì như đơn vị cũ." }) level?: string | null;
  @Field(() => UnitType, { nullable: true, description: "Loại; bỏ trống thì như đơn vị cũ." }) type?: string | null;
  @Field(() => String, { nullable: true, description: "Mã cấp trên; bỏ trống thì như đơn vị cũ, hoặc không có khi thành lập." })
  parent?: string | null;
}

@InputType({ description: "Đơn vị tiếp nhận: đúng một trong hai." })
export class SuccessorInput {
  @Field(() => String, { nullable: true, description: "Mã đơn vị đã có." }) existing?: string | null;
  @Field(() => NewUnitInput, { nullable: true, description: "Đơn vị lập mới." }) new?: NewUnitInput | null;
}

@InputType({ description: "Một phần của đơn vị bị chia: đơn vị tiếp nhận và phần được nhận." })
export class SplitPartInput extends SuccessorInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Phần nhận, trên 0 đến 1; các phần cộng lại bằng 1; bỏ trống ở mọi phần khi chưa rõ.",
  })
  share?: string | null;
}

const children = "Các đơn vị trực thuộc sẽ ra sao; bỏ trống khi không có đơn vị nào.";

@InputType({ description: "Sáp nhập: nhiều đơn vị vào một." })
export class MergeInput {
  @Field(() => [String], { description: "Mã các đơn vị kết thúc; đơn vị tiếp nhận có ở đây thì được giữ lại." }) units!: string[];
  @Field(() => SuccessorInput, { description: "Đơn vị tiếp nhận." }) into!: SuccessorInput;
  @Field(() => ChildrenFate, { nullable: true, description: children }) children?: string | null;
}

@InputType({ description: "Chia: một đơn vị kết thúc, thành nhiều." })
export class SplitInput {
  @Field(() => String, { description: "Mã đơn vị kết thúc." }) unit!: string;
  @Field(() => [SplitPartInput], { description: "Các đơn vị tiếp nhận, từ hai." }) into!: SplitPartInput[];
  @Field(() => ChildrenFate, { nullable: true, description: `${children} WITH_SUCCESSOR là theo phần lớn nhất, hoặc phần đầu.` })
  children?: string | null;
}

@InputType({ description: "Đổi tên: vẫn đơn vị ấy, hoặc một đơn vị kế tiếp khi văn bản coi là đơn vị mới." })
export class RenameInput {
  @Field(() => String, { description: "Mã đơn vị." }) unit!: string;
  @Field(() => String, { description: "Tên mới." }) name!: string;
  @Field(() => String, { nullable: true, description: "Tên viết tắt mới." }) shortName?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Lập đơn vị kế tiếp: đơn vị cũ kết thúc, trực thuộc đi theo." })
  asSuccessor!: boolean;
  @Field(() => String, { nullable: true, description: "Mã của đơn vị kế tiếp; bỏ trống thì lấy từ tên." }) code?: string | null;
}

@InputType({ description: "Chuyển đơn vị sang cấp trên khác, cùng mọi đơn vị trực thuộc." })
export class MoveInput {
  @Field(() => [String], { description: "Mã các đơn vị chuyển." }) units!: string[];
  @Field(() => String, { description: "Mã cấp trên mới." }) parent!: string;
}

@InputType({ description: "Giải thể." })
export class DissolveInput {
  @Field(() => [String], { description: "Mã các đơn vị kết thúc." }) units!: string[];
  @Field(() => String, { nullable: true, description: "Mã đơn vị tiếp nhận nhiệm vụ; bỏ trống khi không có." }) takenOverBy?: string | null;
  @Field(() => ChildrenFate, { nullable: true, description: children }) children?: string | null;
}

@InputType({ description: "Một lần sắp xếp đơn vị: ngày, căn cứ, và đúng một trong sáu việc." })
export class ReorganisationInput {
  @Field(() => DateScalar, { description: "Ngày có hiệu lực: ngày đầu tiên sau thay đổi." }) effectiveOn!: string;
  @Field(() => LegalBasisInput, { description: "Căn cứ pháp lý." }) legalBasis!: LegalBasisInput;
  @Field(() => MergeInput, { nullable: true, description: "Sáp nhập." }) merge?: MergeInput | null;
  @Field(() => SplitInput, { nullable: true, description: "Chia, tách." }) split?: SplitInput | null;
  @Field(() => RenameInput, { nullable: true, description: "Đổi tên." }) rename?: RenameInput | null;
  @Field(() => MoveInput, { nullable: true, description: "Chuyển cấp trên." }) move?: MoveInput | null;
  @Field(() => DissolveInput, { nullable: true, description: "Giải thể." }) dissolve?: DissolveInput | null;
  @Field(() => NewUnitInput, { nullable: true, description: "Thành lập." }) add?: NewUnitInput | null;
}

@InputType({ description: "Cách gọi một đơn vị." })
export class UnitWordsInput {
  @Field(() => String, { description: "Tên đầy đủ." }) name!: string;
  @Field(() => String, { nullable: true, description: "Tên viết tắt." }) shortName?: string | null;
  @Field(() => [String], { description: "Các cách viết khác." }) aliases!: string[];
}
