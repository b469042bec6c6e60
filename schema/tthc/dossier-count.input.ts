import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "#schema/core/scalars.ts";
import { DossierChannel, DossierGrouping, DossierSide, DossierStatus } from "./tthc.enum.ts";

@InputType({ description: "Đếm những hồ sơ nào; mọi điều kiện có mặt đều phải đúng." })
export class DossierCountInput {
  @Field(() => DossierGrouping, { defaultValue: "UNIT", description: "Đếm theo gì." }) by!: string;
  @Field(() => DossierSide, { defaultValue: "RESOLVING", description: "Đơn vị ở đây là đơn vị giải quyết hay tiếp nhận." }) side!: string;
  @Field(() => String, { nullable: true, description: "Mã đơn vị, kể cả các đơn vị trực thuộc; bỏ trống là mọi đơn vị." })
  unit?: string | null;
  @Field(() => String, { nullable: true, description: "Mã thủ tục." }) procedure?: string | null;
  @Field(() => String, { nullable: true, description: "Mã lĩnh vực của thủ tục." }) field?: string | null;
  @Field(() => DossierChannel, { nullable: true, description: "Cách nộp." }) channel?: string | null;
  @Field(() => [DossierStatus], { nullable: true, description: "Các tình trạng; bỏ trống là mọi tình trạng." }) statuses?: string[] | null;
  @Field(() => Boolean, { defaultValue: false, description: "Chỉ hồ sơ chưa kết thúc." }) pendingOnly!: boolean;
  @Field(() => DateScalar, { nullable: true, description: "Tiếp nhận từ ngày này." }) receivedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Tiếp nhận đến hết ngày này." }) receivedTo?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Hẹn trả từ ngày này." }) dueFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "Hẹn trả đến hết ngày này." }) dueTo?: string | null;
  @Field(() => Int, { defaultValue: 3, description: "Sắp đến hạn là trong bấy nhiêu ngày làm việc tới, 0 đến 60." }) dueWithin!: number;
  @Field(() => Int, { defaultValue: 50, description: "Lấy nhiều nhất bấy nhiêu dòng, 0 đến 500." }) limit!: number;
}
