import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { Figure } from "#schema/core/figure.ts";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { OnlineLevel, ProcedureChange, ProcedureCountKind, ProcedureStatus } from "./tthc.enum.ts";

@Entity("Lĩnh vực của thủ tục hành chính.")
export class ProcedureField {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Tên lĩnh vực.") name!: string;
}

@Entity("Quyết định công bố thủ tục hành chính của Chủ tịch UBND tỉnh.")
export class PublicationDecision {
  @Id() id!: string;
}

@Entity("Thủ tục hành chính (TTHC).")
export class Procedure {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Tên thủ tục.") name!: string;
  @Value(() => UnitLevel, "Cấp giải quyết.") level!: string;
  @Value(() => ProcedureStatus, "Hiệu lực.") status!: string;
  @Value(() => OnlineLevel, "Mức dịch vụ công trực tuyến; null khi nguồn không nêu.", { nullable: true }) onlineLevel!: string | null;
  @Value(() => ProcedureChange, "Thay đổi gần nhất mà hub biết.") change!: string;
}

@Entity("Số lượng thủ tục hành chính theo cấp và lĩnh vực.")
export class ProcedureCount extends Figure {
  @Value(() => ProcedureCountKind, "Đếm theo nghĩa nào.") kind!: string;
  @Value(() => UnitLevel, "Cấp giải quyết; null là mọi cấp.", { nullable: true }) level!: string | null;
  @Value(() => Int, "Số thủ tục.") count!: number;
}
