import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { ReformArea } from "#schema/core/figure.enum.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { ConclusionType } from "./documents.enum.ts";

@Entity("Nhận định của báo cáo hoặc phân công của kế hoạch, tóm tắt ngắn.")
export class Conclusion {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => ConclusionType, "Loại nhận định.") type!: string;
  @Value(() => String, "Số mục trong văn bản.") ordinal!: string;
  @Value(() => Int, "Thứ tự trong văn bản, từ 1.") position!: number;
  @Value(() => String, "Tóm tắt.") summary!: string;
  @Value(() => DateScalar, "Ngày ban hành văn bản nêu; null khi văn bản không ghi ngày.", { nullable: true }) statedOn!: string | null;
  @Value(() => ReformArea, "Lĩnh vực; null khi nói chung.", { nullable: true }) area!: string | null;
  @Value(() => String, "Nơi nhận kiến nghị bằng lời, khi không phải một đơn vị của hub.", { nullable: true }) addresseeText!: string | null;
}
