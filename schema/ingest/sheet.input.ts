import { Field, Float, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Một cột của mẫu lấy từ đâu: một cột của tệp, hoặc một giá trị chung cho mọi dòng." })
export class SheetColumnInput {
  @Field(() => String, { description: "Cột của mẫu, như `columns.key`." }) column!: string;
  @Field(() => Int, { nullable: true, description: "Cột của tệp, từ 0; bỏ trống khi tệp không có." }) at?: number | null;
  @Field(() => String, { nullable: true, description: "Giá trị chung cho mọi dòng, khi tệp không có cột này." }) fixed?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: "Nhân số trong tệp với 1, 100, 1.000, 1.000.000 hoặc 1.000.000.000; bỏ trống là 1.",
  })
  scale?: number | null;
}

@InputType({ description: "Cách ghép một bảng tính với một mẫu; điều bỏ trống giữ như đang có." })
export class SheetLayoutInput {
  @Field(() => String, { nullable: true, description: "Mã mẫu: `dossiers`, `staffing` …" }) template?: string | null;
  @Field(() => String, { nullable: true, description: "Tên trang tính." }) sheet?: string | null;
  @Field(() => Int, { nullable: true, description: "Số của dòng tiêu đề (dòng cuối khi tiêu đề có nhiều dòng); 0 khi không có." })
  headRow?: number | null;
  @Field(() => Int, { nullable: true, description: "Số của dòng số liệu đầu tiên; bỏ trống là ngay dưới tiêu đề." })
  firstRow?: number | null;
  @Field(() => Boolean, { nullable: true, description: "Để lại các dòng có ô chưa đúng, đọc các dòng khác." }) leavesOut?: boolean | null;
  @Field(() => [SheetColumnInput], { nullable: true, description: "Các cột; bỏ trống để hub gợi ý lại." }) columns?:
    | SheetColumnInput[]
    | null;
}

@InputType({ description: "Ghép cột cho một bảng tính rồi đọc lại." })
export class LayImportSheetInput {
  @Field(() => ID, { description: "Lần nhập." }) import!: string;
  @Field(() => SheetLayoutInput, { description: "Cách ghép." }) layout!: SheetLayoutInput;
  @Field(() => Boolean, { description: "Nhớ cách ghép cho tệp sau có cùng tiêu đề, của cùng đơn vị." }) remember!: boolean;
  @Field(() => String, { nullable: true, description: "Tên để nhớ; bỏ trống là tên mẫu và tên tệp." }) name?: string | null;
}
