import { Int } from "type-graphql";
import { Entity, Id, Value } from "./entity.ts";
import { ProvenanceKind } from "./figure.enum.ts";
import { DateTimeScalar } from "./scalars.ts";

@Entity("Nguồn gốc: số liệu hoặc bản ghi đến từ đâu, ở chỗ nào.")
export class Provenance {
  @Id() id!: string;
  @Value(() => ProvenanceKind, "Đường đưa vào hub.") kind!: string;
  @Value(() => Int, "Dòng đầu trong văn bản, từ 1; null khi không đọc từ văn bản.", { nullable: true }) lineStart!: number | null;
  @Value(() => Int, "Dòng cuối trong văn bản.", { nullable: true }) lineEnd!: number | null;
  @Value(() => String, "Nguồn bằng lời khi không phải văn bản của hub.", { nullable: true }) source!: string | null;
  @Value(() => String, "Dòng của tệp nhập hoặc mã ở hệ thống gửi.", { nullable: true }) sourceKey!: string | null;
  @Value(() => DateTimeScalar, "Thời điểm vào hub.") recordedAt!: string;
}
