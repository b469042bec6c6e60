import { Field, InputType, Int } from "type-graphql";
import { BigIntScalar } from "#schema/core/scalars.ts";
import { AutonomyBody, AutonomyClass, BudgetKind, SoeActionKind } from "#schema/finance/finance.type.ts";
import { FigureRowInput } from "./feed-figure.input.ts";
import { FeedInput } from "./feed.input.ts";

@InputType({ description: "Một khoản ngân sách trong kỳ." })
export class BudgetInput {
  @Field(() => BudgetKind, { description: "Loại số liệu." }) kind!: string;
  @Field(() => BigIntScalar, { description: "Số tiền, đồng." }) amountVnd!: string;
  @Field(() => [String], { defaultValue: [], description: "Mã các đơn vị mà khoản ấy của; rỗng khi không nêu." }) units!: string[];
}

@InputType({ description: "Số tổ chức thực hiện tự chủ tài chính ở một thời điểm." })
export class AutonomyInput {
  @Field(() => AutonomyBody, { description: "Loại tổ chức." }) body!: string;
  @Field(() => AutonomyClass, { nullable: true, description: "Mức tự chủ; bỏ trống khi không phân loại." }) class?: string | null;
  @Field(() => Int, { description: "Số thực hiện tự chủ." }) autonomous!: number;
  @Field(() => Int, { nullable: true, description: "Tổng số; bỏ trống khi không rõ." }) total?: number | null;
}

@InputType({ description: "Sắp xếp doanh nghiệp có vốn nhà nước trong kỳ." })
export class EnterprisesInput {
  @Field(() => SoeActionKind, { description: "Hình thức." }) action!: string;
  @Field(() => Int, { description: "Số doanh nghiệp." }) count!: number;
  @Field(() => [String], { defaultValue: [], description: "Mã các doanh nghiệp được nêu tên; rỗng khi không nêu." }) enterprises!: string[];
}

@InputType({ description: "Số liệu tài chính công của một đơn vị: đúng một trong `budget`, `autonomy`, `enterprises`." })
export class FinanceInput extends FigureRowInput {
  @Field(() => BudgetInput, { nullable: true, description: "Ngân sách." }) budget?: BudgetInput | null;
  @Field(() => AutonomyInput, { nullable: true, description: "Tự chủ tài chính." }) autonomy?: AutonomyInput | null;
  @Field(() => EnterprisesInput, { nullable: true, description: "Doanh nghiệp có vốn nhà nước." }) enterprises?: EnterprisesInput | null;
}

@InputType({ description: "Một lô số liệu tài chính công." })
export class FinanceFeedInput extends FeedInput {
  @Field(() => [FinanceInput], { description: "Các số liệu, nhiều nhất 10.000." }) rows!: FinanceInput[];
}
