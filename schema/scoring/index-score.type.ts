import { Int } from "type-graphql";
import { Entity, Value } from "#schema/core/entity.ts";
import { defineEnum } from "#schema/core/enums.ts";
import { Figure } from "#schema/core/figure.ts";
import { FigureKind, ReformArea } from "#schema/core/figure.enum.ts";
import { DecimalScalar } from "#schema/core/scalars.ts";

export const IndexSet = defineEnum("IndexSet", "Bộ chỉ số.", {
  PAR_INDEX: ["Chỉ số cải cách hành chính", "PAR Index"],
});

@Entity("Điểm và thứ hạng của một đơn vị trong một bộ chỉ số. Kỳ là năm được chấm điểm.")
export class IndexScore extends Figure {
  @Value(() => IndexSet, "Bộ chỉ số.") index!: string;
  @Value(() => ReformArea, "Lĩnh vực; null là toàn bộ chỉ số.", { nullable: true }) area!: string | null;
  @Value(() => FigureKind, "Công bố hay suy ra.") kind!: string;
  @Value(() => DecimalScalar, "Điểm, thang 100; null khi nguồn chỉ nêu thứ hạng.", { nullable: true }) score!: string | null;
  @Value(() => Int, "Thứ hạng, 1 là cao nhất; null khi không nêu.", { nullable: true }) rank!: number | null;
  @Value(() => Int, "Số đơn vị được xếp hạng.", { nullable: true }) rankOutOf!: number | null;
  @Value(() => Int, "Số bậc tăng so với năm trước như nguồn nêu, dương là tốt hơn; null khi không nêu.", { nullable: true }) rankChange!:
    | number
    | null;
}
