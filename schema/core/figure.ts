import { Id, Value } from "./entity.ts";
import { Coverage, FigureState, Timing } from "./figure.enum.ts";
import { DateScalar } from "./scalars.ts";

/** What every reported figure carries besides its unit, period and provenance. */
export abstract class Figure {
  @Id() id!: string;
  @Value(() => Timing, "Cách gắn với thời gian: trong kỳ, lũy kế hay tại thời điểm.") timing!: string;
  @Value(() => DateScalar, "Ngày chốt số liệu mà nguồn nêu; null khi nguồn không nêu.", { nullable: true }) asOf!: string | null;
  @Value(() => Coverage, "Phạm vi: riêng đơn vị hay toàn bộ phạm vi quản lý.") coverage!: string;
  @Value(() => FigureState, "Trạng thái duyệt và công bố.") state!: string;
  @Value(() => String, "Tên đơn vị có số liệu.") unitName!: string;
  @Value(() => DateScalar, "Ngày đầu của kỳ số liệu; null khi kỳ không có ngày.", { nullable: true }) periodStartsOn!: string | null;
  @Value(() => DateScalar, "Ngày cuối của kỳ số liệu; null khi kỳ không có ngày.", { nullable: true }) periodEndsOn!: string | null;
  @Value(() => String, "Ghi chú về cách đọc số liệu; null khi không có.", { nullable: true }) note!: string | null;
}
