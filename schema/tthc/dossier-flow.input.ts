import { Field, InputType } from "type-graphql";
import { DossierSide } from "./tthc.enum.ts";

@InputType({ description: "Dòng hồ sơ của ai, trong kỳ nào." })
export class DossierFlowInput {
  @Field(() => String, { nullable: true, description: "Mã đơn vị, kể cả các đơn vị trực thuộc; bỏ trống là mọi đơn vị." })
  unit?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Mã kỳ; bỏ trống là kỳ mới nhất có hồ sơ, ưu tiên kỳ đơn vị đã báo cáo, rồi kỳ đã hết.",
  })
  period?: string | null;
  @Field(() => DossierSide, { defaultValue: "RESOLVING", description: "Đơn vị ở đây là đơn vị giải quyết hay tiếp nhận." }) side!: string;
}
