import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { PeriodKind, PeriodWindow } from "#schema/periods/period.type.ts";

@ObjectType({ description: "Kỳ mà thước đo có số liệu." })
export class PeriodWithData {
  @Field(() => String, { description: "Mã kỳ, dùng ở `time.periods` của `analyze`." }) key!: string;
  @Field(() => PeriodKind, { description: "Loại kỳ." }) kind!: string;
  @Field(() => PeriodWindow, { description: "Cách tính khoảng thời gian." }) window!: string;
  @Field(() => DateScalar, { description: "Ngày đầu kỳ." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Ngày cuối kỳ, tính cả ngày này." }) endsOn!: string;
  @Field(() => [Int], {
    description:
      "Số đơn vị có báo cáo, theo thứ tự thước đo đã hỏi; 0 là chưa có. Khi kỳ được ghép từ các kỳ ngắn hơn, lấy kỳ ngắn có nhiều đơn vị nhất.",
  })
  units!: number[];
}
