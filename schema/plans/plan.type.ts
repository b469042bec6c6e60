import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { ReformArea } from "#schema/core/figure.enum.ts";
import { PlanType } from "./plans.enum.ts";

@Entity("Kế hoạch.")
export class Plan {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => PlanType, "Loại kế hoạch.") type!: string;
  @Value(() => String, "Tên kế hoạch.") title!: string;
  @Value(() => Int, "Năm bắt đầu.") yearFrom!: number;
  @Value(() => Int, "Năm kết thúc.") yearTo!: number;
  @Value(() => Int, "Số nhiệm vụ đã qua hạn cuối mà chưa có kết quả, tính đến hôm nay.") overdueTasks!: number;
}

@Entity("Lĩnh vực, mục lớn của một kế hoạch.")
export class PlanArea {
  @Id() id!: string;
  @Value(() => String, "Số mục La Mã.") ordinal!: string;
  @Value(() => Int, "Thứ tự trong kế hoạch, từ 1.") position!: number;
  @Value(() => ReformArea, "Lĩnh vực.") area!: string;
  @Value(() => String, "Tên mục.") title!: string;
}
