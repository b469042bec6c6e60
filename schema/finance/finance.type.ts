import { Float, Int } from "type-graphql";
import { Entity, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";
import { Figure } from "#schema/core/figure.ts";
import { BigIntScalar } from "#schema/core/scalars.ts";

export const BudgetKind = defineEnum("BudgetKind", "Loại số liệu ngân sách.", {
  PSU_DIRECT_SUPPORT_CUT: ["giảm kinh phí ngân sách cấp trực tiếp cho đơn vị sự nghiệp", "cut of direct support to public service units"],
});

export const AutonomyBody = defineEnum("AutonomyBody", "Loại tổ chức thực hiện tự chủ.", {
  AGENCY: ["cơ quan hành chính", "administrative agency"],
  PUBLIC_SERVICE_UNIT: ["đơn vị sự nghiệp công lập", "public service unit"],
});

export const AutonomyClass = defineEnum("AutonomyClass", "Mức tự chủ tài chính (Nghị định 60/2021/NĐ-CP).", {
  CLASS_1: ["nhóm 1: tự bảo đảm chi thường xuyên và chi đầu tư", "class 1"],
  CLASS_2: ["nhóm 2: tự bảo đảm chi thường xuyên", "class 2"],
  CLASS_3A: ["nhóm 3: tự bảo đảm từ 70 % đến dưới 100 %", "class 3a"],
  CLASS_3B: ["nhóm 3: tự bảo đảm từ 30 % đến dưới 70 %", "class 3b"],
  CLASS_3C: ["nhóm 3: tự bảo đảm từ 10 % đến dưới 30 %", "class 3c"],
  CLASS_4: ["nhóm 4: Nhà nước bảo đảm chi thường xuyên", "class 4"],
});

export const SoeActionKind = defineEnum("SoeActionKind", "Hình thức sắp xếp doanh nghiệp có vốn nhà nước.", {
  EQUITISE: ["cổ phần hóa", "equitise"],
  DIVEST: ["thoái vốn", "divest"],
  MERGE: ["sáp nhập", "merge"],
  DISSOLVE: ["giải thể", "dissolve"],
  EQUITISE_MERGE_DISSOLVE: ["cổ phần hóa, sáp nhập, giải thể", "equitise, merge or dissolve"],
});

@Entity("Số liệu ngân sách.")
export class BudgetFigure extends Figure {
  @Value(() => BudgetKind, "Loại số liệu.") kind!: string;
  @Value(() => BigIntScalar, "Số tiền, đồng.") amountVnd!: string;
}

@Entity("Tự chủ tài chính: số cơ quan, đơn vị thực hiện tự chủ tại một thời điểm.")
export class AutonomyStat extends Figure {
  @Value(() => AutonomyBody, "Loại tổ chức.") body!: string;
  @Value(() => AutonomyClass, "Mức tự chủ; null khi nguồn không phân loại.", { nullable: true }) class!: string | null;
  @Value(() => Int, "Số thực hiện tự chủ.") autonomous!: number;
  @Value(() => Int, "Tổng số; null khi nguồn không nêu.", { nullable: true }) total!: number | null;
  @Value(() => Float, "Tỷ lệ tự chủ, 0 đến 1; null khi thiếu số.", { nullable: true }) autonomyRate!: number | null;
}

@Entity("Sắp xếp doanh nghiệp có vốn nhà nước.")
export class SoeAction extends Figure {
  @Value(() => SoeActionKind, "Hình thức.") action!: string;
  @Value(() => Int, "Số doanh nghiệp.") count!: number;
}
