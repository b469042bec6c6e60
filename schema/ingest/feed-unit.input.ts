import { Field, InputType } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DateScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { SuccessionKind, UnitType } from "#schema/units/units.enum.ts";
import { FeedInput } from "./feed.input.ts";

@InputType({ description: "Đơn vị thuộc ai, trong thời gian nào." })
export class UnitParentInput {
  @Field(() => String, { description: "Mã cấp trên, có trong hub hoặc trong cùng lô." }) unit!: string;
  @Field(() => DateScalar, { nullable: true, description: "Từ ngày; bỏ trống là từ khi có đơn vị." }) validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu tiên không còn thuộc; bỏ trống là đến khi hết đơn vị." })
  validTo?: string | null;
}

@InputType({ description: "Ai thay đơn vị từ ngày đơn vị hết hiệu lực." })
export class UnitSuccessionInput {
  @Field(() => String, { nullable: true, description: "Mã đơn vị kế tiếp, có trong hub hoặc trong cùng lô; bỏ trống khi giải thể." })
  unit?: string | null;
  @Field(() => SuccessionKind, { description: "Cách thay đổi." }) kind!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Phần chuyển sang, trên 0 đến 1; bỏ trống là toàn bộ hoặc chưa rõ." })
  share?: string | null;
  @Field(() => String, { nullable: true, description: "Mã văn bản làm căn cứ; bỏ trống khi hub chưa có." }) legalBasis?: string | null;
}

@InputType({
  description: "Đơn vị như danh mục gốc đang có; một dòng nói trọn đơn vị, đơn vị hết hiệu lực thì có `validTo`, hub không xóa.",
})
export class UnitInput {
  @Field(() => String, { description: "Khóa của đơn vị ở hệ thống gửi, không đổi." }) key!: string;
  @Field(() => String, { description: "Mã đơn vị trong hub: chữ thường không dấu, số, gạch nối; không đổi." }) code!: string;
  @Field(() => String, { description: "Tên đầy đủ, 2 đến 300 ký tự; đổi ở đây là sửa tên ghi sai, không phải đổi tên." }) name!: string;
  @Field(() => String, { nullable: true, description: "Tên viết tắt." }) shortName?: string | null;
  @Field(() => [String], { defaultValue: [], description: "Các cách viết khác, nhiều nhất 20." }) aliases!: string[];
  @Field(() => UnitLevel, { description: "Cấp hành chính." }) level!: string;
  @Field(() => UnitType, { description: "Loại cơ quan, đơn vị." }) type!: string;
  @Field(() => DateScalar, { description: "Có từ ngày." }) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: "Ngày đầu tiên không còn; bỏ trống khi đang có." }) validTo?: string | null;
  @Field(() => String, { nullable: true, description: "Ghi chú, dài nhất 500 ký tự." }) note?: string | null;
  @Field(() => [UnitParentInput], {
    nullable: true,
    description: "Mọi cấp trên theo thời gian, không trùng nhau; rỗng là không có, bỏ trống là để như hub đang có.",
  })
  parents?: UnitParentInput[] | null;
  @Field(() => [UnitSuccessionInput], {
    nullable: true,
    description: "Mọi đơn vị kế tiếp từ ngày `validTo`; rỗng là không có, bỏ trống là để như hub đang có.",
  })
  successors?: UnitSuccessionInput[] | null;
}

@InputType({ description: "Một lô đơn vị; đơn vị và cấp trên của nó đứng trước sau thế nào cũng được." })
export class UnitFeedInput extends FeedInput {
  @Field(() => [UnitInput], { description: "Các đơn vị, nhiều nhất 10.000." }) rows!: UnitInput[];
}
