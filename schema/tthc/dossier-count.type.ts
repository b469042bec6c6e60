import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "#schema/core/scalars.ts";
import { DossierStatus } from "./tthc.enum.ts";

const dossiers = (description: string) => Field(() => Int, { description: `${description}, hồ sơ.` });

@ObjectType({ description: "Số hồ sơ ở một tình trạng." })
export class DossierStatusCount {
  @Field(() => DossierStatus, { description: "Tình trạng." }) status!: string;
  @dossiers("Số hồ sơ ở tình trạng ấy") count!: number;
}

@ObjectType({ description: "Số hồ sơ của một đơn vị, thủ tục, lĩnh vực hoặc cách nộp." })
export class DossierCount {
  @Field(() => String, { description: "Mã của đơn vị, thủ tục, lĩnh vực, hoặc cách nộp; dòng tổng mang dấu *." }) key!: string;
  @Field(() => String, { description: "Tên." }) name!: string;
  @dossiers("Tất cả") total!: number;
  @dossiers("Chưa kết thúc") pending!: number;
  @dossiers("Chưa kết thúc, đã quá hạn") pendingLate!: number;
  @dossiers("Chưa kết thúc, sắp đến hạn") dueSoon!: number;
  @dossiers("Chưa kết thúc, chưa hẹn ngày, như đang chờ bổ sung") undated!: number;
  @Field(() => [DossierStatusCount], { description: "Theo tình trạng; tình trạng không có hồ sơ thì không nêu." })
  statuses!: DossierStatusCount[];
}

@ObjectType({ description: "Hồ sơ đang ở đâu, theo đơn vị, thủ tục, lĩnh vực hoặc cách nộp." })
export class DossierCounts {
  @Field(() => DateTimeScalar, { description: "Tính đến lúc nào: lúc hỏi; với tỉnh mô phỏng là lúc dữ liệu dừng." }) at!: Date;
  @Field(() => DateScalar, { description: "Sắp đến hạn là hẹn trả đến hết ngày này. Không trừ ngày lễ." }) dueSoonUntil!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: "Lúc hồ sơ đổi gần nhất ở hệ thống gửi; null khi không có hồ sơ nào." })
  changedAt!: Date | null;
  @Field(() => DossierCount, { description: "Tổng của mọi dòng, kể cả dòng không lấy." }) total!: DossierCount;
  @Field(() => Int, { description: "Số dòng, kể cả dòng không lấy." }) totalCount!: number;
  @Field(() => [DossierCount], { description: "Nhiều hồ sơ quá hạn nhất trước." }) rows!: DossierCount[];
}
