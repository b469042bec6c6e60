import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";
import { Figure } from "#schema/core/figure.ts";
import { BetterWhen, Comparator, FigureKind, ReformArea, UnitLevel } from "#schema/core/figure.enum.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";

export const ValueType = defineEnum("ValueType", "Kiểu giá trị của chỉ tiêu.", {
  INTEGER: ["số nguyên", "integer"],
  DECIMAL: ["số thập phân", "decimal"],
});

export const FigureTable = defineEnum(
  "FigureTable",
  "Loại bản ghi giữ số liệu theo trường riêng; số liệu chỉ tiêu nhắc lại từng ô của nó.",
  {
    DOSSIER_STATS: ["kết quả giải quyết hồ sơ", "dossier results"],
    PROCEDURE_COUNTS: ["số lượng thủ tục", "numbers of procedures"],
    STAFF_STATS: ["biên chế", "staffing"],
    PERSONNEL_MOVES: ["biến động nhân sự", "personnel moves"],
    BUDGET_FIGURES: ["ngân sách", "budget"],
    AUTONOMY_STATS: ["tự chủ tài chính", "financial autonomy"],
    SOE_ACTIONS: ["doanh nghiệp có vốn nhà nước", "enterprises with state capital"],
    INDEX_SCORES: ["điểm chỉ số", "index scores"],
    TARGETS: ["mục tiêu", "targets"],
  },
);

@Entity("Chỉ tiêu thống kê.")
export class Indicator {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Tên chỉ tiêu.") name!: string;
  @Value(() => String, "Đơn vị tính.") unitOfMeasure!: string;
  @Value(() => ReformArea, "Lĩnh vực.") area!: string;
  @Value(() => ValueType, "Kiểu giá trị.") valueType!: string;
  @Value(() => String, "Cách hiểu hoặc công thức; null khi tên đã đủ rõ.", { nullable: true }) definition!: string | null;
  @Value(() => BetterWhen, "Chiều tốt hơn; null khi không phân biệt.", { nullable: true }) betterWhen!: string | null;
}

@Entity("Số liệu của một chỉ tiêu, đúng như nguồn báo cáo.")
export class Observation extends Figure {
  @Value(() => FigureKind, "Thực hiện, chỉ tiêu hay suy ra.") kind!: string;
  @Value(() => Comparator, "Dấu so sánh đi cùng giá trị.") comparator!: string;
  @Value(() => DecimalScalar, "Giá trị, theo đơn vị tính của chỉ tiêu.") value!: string;
  @Value(() => Int, "Trên tổng số; null khi nguồn không nêu.", { nullable: true }) outOf!: number | null;
  @Value(() => UnitLevel, "Cấp mà số liệu nói tới; null khi không phân cấp.", { nullable: true }) level!: string | null;
  @Value(() => FigureTable, "Loại bản ghi mà số liệu nhắc lại một ô; null khi số liệu đứng riêng, không có bản ghi nào khác.", {
    nullable: true,
  })
  figureOf!: string | null;
}

@Entity("Một chiều phân tổ của số liệu.")
export class ObservationDimension {
  @Value(() => String, "Chiều phân tổ.") dimension!: string;
  @Value(() => String, "Giá trị của chiều.") value!: string;
}

@Entity("Mục tiêu của một chỉ tiêu do kế hoạch, nhiệm vụ hoặc chỉ đạo đặt ra.")
export class Target extends Figure {
  @Value(() => Comparator, "Dấu so sánh.") comparator!: string;
  @Value(() => DecimalScalar, "Giá trị cần đạt, theo đơn vị tính của chỉ tiêu.") value!: string;
  @Value(() => Boolean, "Giá trị là mức tăng mỗi năm, điểm phần trăm.") isYearlyGrowth!: boolean;
  @Value(() => DecimalScalar, "Tăng cho tới mức này; null khi không phải mức tăng.", { nullable: true }) until!: string | null;
  @Value(() => [UnitLevel], "Các cấp phải đạt; rỗng là mọi cấp.") levels!: string[];
}
