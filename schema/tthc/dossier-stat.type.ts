import { Float, Int } from "type-graphql";
import { Entity, Value } from "#schema/core/entity.ts";
import { Figure } from "#schema/core/figure.ts";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";

const dossiers = (description: string) => Value(() => Int, `${description}, hồ sơ; null là chưa có số liệu.`, { nullable: true });

@Entity("Kết quả giải quyết hồ sơ thủ tục hành chính của một đơn vị trong một kỳ.")
export class DossierStat extends Figure {
  @Value(() => UnitLevel, "Cấp giải quyết; null là mọi cấp.", { nullable: true }) level!: string | null;
  @dossiers("Tiếp nhận, gồm cả kỳ trước chuyển sang") received!: number | null;
  @dossiers("Tiếp nhận trực tuyến") receivedOnline!: number | null;
  @dossiers("Tiếp nhận trực tiếp") receivedDirect!: number | null;
  @dossiers("Tiếp nhận qua bưu chính công ích") receivedByPost!: number | null;
  @dossiers("Kỳ trước chuyển sang") carriedOver!: number | null;
  @dossiers("Đã giải quyết") resolved!: number | null;
  @dossiers("Đã giải quyết trước hạn") resolvedEarly!: number | null;
  @dossiers("Đã giải quyết đúng hạn") resolvedOnTime!: number | null;
  @dossiers("Đã giải quyết quá hạn") resolvedLate!: number | null;
  @dossiers("Đang giải quyết") pending!: number | null;
  @dossiers("Đang giải quyết, trong hạn") pendingWithin!: number | null;
  @dossiers("Đang giải quyết, quá hạn") pendingLate!: number | null;
  @dossiers("Trả lại, rút lại") returned!: number | null;
  @dossiers("Quá hạn theo nguồn, không tách đã hay đang giải quyết") overdue!: number | null;
  @Value(() => DecimalScalar, "Tỷ lệ đúng hạn như báo cáo nêu, phần trăm; null là không nêu.", { nullable: true }) onTimePercentReported!:
    | string
    | null;
  @Value(
    () => Float,
    "Tỷ lệ đúng hạn tính lại = (trước hạn + đúng hạn) / đã giải quyết, 0 đến 1; null khi thiếu số hoặc không phát sinh.",
    { nullable: true },
  )
  onTimeRate!: number | null;
  @Value(() => Float, "Tỷ lệ giải quyết = đã giải quyết / tiếp nhận, 0 đến 1; null khi thiếu số hoặc không phát sinh.", { nullable: true })
  resolutionRate!: number | null;
  @Value(() => Float, "Tỷ lệ tồn = đang giải quyết / tiếp nhận, 0 đến 1; null khi thiếu số hoặc không phát sinh.", { nullable: true })
  backlogRate!: number | null;
}
