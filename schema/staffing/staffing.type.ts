import { Float, Int } from "type-graphql";
import { Entity, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";
import { Figure } from "#schema/core/figure.ts";

export const StaffKind = defineEnum("StaffKind", "Loại biên chế.", {
  CIVIL: ["công chức hành chính", "civil servants"],
  PUBLIC_SERVICE: ["số lượng người làm việc (viên chức)", "public service employees"],
  COMMUNE_CIVIL: ["công chức cấp xã", "commune civil servants"],
  CONTRACT: ["hợp đồng", "contract staff"],
});

export const MoveKind = defineEnum("MoveKind", "Loại biến động nhân sự.", {
  RECRUIT: ["tuyển dụng", "recruited"],
  RECEIVE: ["tiếp nhận không qua thi tuyển", "received without examination"],
  TRANSFER_OUT: ["điều động ra ngoài", "transferred out"],
  TRANSFER_INTERNAL: ["điều động nội bộ", "transferred internally"],
  TRANSFER_IN: ["tiếp nhận từ nơi khác", "transferred in"],
  CANCELLED: ["hủy quyết định tuyển dụng", "recruitment cancelled"],
});

@Entity("Biên chế: số được giao và số có mặt, theo loại.")
export class StaffStat extends Figure {
  @Value(() => StaffKind, "Loại biên chế.") kind!: string;
  @Value(() => Int, "Được giao, người; null là chưa có số liệu.", { nullable: true }) assigned!: number | null;
  @Value(() => Boolean, "Số được giao còn là tạm giao.") assignedIsProvisional!: boolean;
  @Value(() => Int, "Có mặt, người; null là chưa có số liệu.", { nullable: true }) present!: number | null;
  @Value(() => Int, "Còn thiếu như báo cáo nêu, người; null là không nêu.", { nullable: true }) gapReported!: number | null;
  @Value(() => Int, "Còn thiếu tính lại = được giao − có mặt, người; null khi thiếu số.", { nullable: true }) gap!: number | null;
  @Value(() => Float, "Tỷ lệ còn thiếu = (được giao − có mặt) / được giao, 0 đến 1; null khi thiếu số.", { nullable: true }) vacancyRate!:
    | number
    | null;
}

@Entity("Biến động nhân sự trong kỳ.")
export class PersonnelMove extends Figure {
  @Value(() => MoveKind, "Loại biến động.") kind!: string;
  @Value(() => String, "Nhóm vị trí như viết; null là mọi vị trí.", { nullable: true }) positionGroup!: string | null;
  @Value(() => Int, "Số người.") count!: number;
  @Value(() => Int, "Chỉ tiêu tuyển dụng; null khi không nêu.", { nullable: true }) quota!: number | null;
  @Value(() => Float, "Tỷ lệ đạt chỉ tiêu = số người / chỉ tiêu, 0 đến 1; null khi thiếu số.", { nullable: true }) fillRate!: number | null;
}
