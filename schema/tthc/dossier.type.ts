import { Int } from "type-graphql";
import { Entity, Id, Value } from "#schema/core/entity.ts";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { DossierChannel, DossierStatus, Timeliness } from "./tthc.enum.ts";

const known = (description: string) => Value(() => Boolean, `${description}; null khi hệ thống gửi không nói.`, { nullable: true });

@Entity("Hồ sơ thủ tục hành chính, như hệ thống một cửa gửi; không có gì về người nộp.")
export class Dossier {
  @Id() id!: string;
  @Value(() => String, "Mã hồ sơ in trên giấy tiếp nhận.") receiptCode!: string;
  @Value(() => DossierChannel, "Cách nộp.") channel!: string;
  @Value(() => DossierStatus, "Tình trạng.") status!: string;
  @Value(() => DateTimeScalar, "Lúc tiếp nhận.") receivedAt!: string;
  @Value(() => DateTimeScalar, "Hạn trả kết quả; null khi chưa hẹn, như lúc chờ bổ sung.", { nullable: true }) dueAt!: string | null;
  @Value(() => DateTimeScalar, "Lúc có kết quả, hoặc lúc kết thúc không có kết quả; null khi đang giải quyết.", { nullable: true })
  endedAt!: string | null;
  @Value(
    () => Timeliness,
    "So với hạn trả kết quả: trước hạn là xong trước ngày hẹn; null khi không có hạn, hoặc kết thúc không có kết quả.",
    { nullable: true },
  )
  timeliness!: string | null;
  @Value(() => Int, "Số ngày làm việc còn lại tới ngày hẹn; số âm là đã quá hạn. Không trừ ngày lễ; null khi đã kết thúc hoặc chưa hẹn.", {
    nullable: true,
  })
  workingDaysLeft!: number | null;
  @Value(
    () => Int,
    "Số ngày làm việc đã giải quyết, không kể ngày tiếp nhận và ngày chờ bổ sung. Không trừ ngày lễ; null khi chưa có kết quả.",
    { nullable: true },
  )
  processingDays!: number | null;
  @known("Phí, lệ phí nộp trực tuyến") feePaidOnline!: boolean | null;
  @known("Thành phần hồ sơ đã số hóa") isDigitised!: boolean | null;
  @known("Kết quả là bản điện tử") hasEResult!: boolean | null;
  @Value(() => DateTimeScalar, "Lúc hồ sơ đổi lần cuối ở hệ thống gửi.") changedAt!: string;
  @Value(() => String, "Khóa của hồ sơ ở hệ thống gửi.") sourceKey!: string;
}

@Entity("Bước giải quyết của hồ sơ: tình trạng từ lúc nào.")
export class DossierStep {
  @Value(() => DateTimeScalar, "Từ lúc nào.") at!: string;
  @Value(() => DossierStatus, "Tình trạng.") status!: string;
}
