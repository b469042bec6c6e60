import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "#schema/core/scalars.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { DossierStat } from "./dossier-stat.type.ts";

const dossiers = (description: string) => Field(() => Int, { description: `${description}, hồ sơ.` });

@ObjectType({ description: "Dòng hồ sơ trong kỳ, đếm từ từng hồ sơ: tiếp nhận = đã giải quyết + đang giải quyết + trả lại, rút lại." })
export class DossierFlowFigures {
  @dossiers("Kỳ trước chuyển sang: tiếp nhận trước kỳ, chưa kết thúc khi kỳ bắt đầu") carriedOver!: number;
  @dossiers("Tiếp nhận trực tuyến trong kỳ") receivedOnline!: number;
  @dossiers("Tiếp nhận trực tiếp trong kỳ") receivedDirect!: number;
  @dossiers("Tiếp nhận qua bưu chính công ích trong kỳ") receivedByPost!: number;
  @dossiers("Tiếp nhận, gồm cả kỳ trước chuyển sang") received!: number;
  @dossiers("Đã giải quyết: có kết quả trong kỳ") resolved!: number;
  @dossiers("Đã giải quyết trước hạn: xong trước ngày hẹn") resolvedEarly!: number;
  @dossiers("Đã giải quyết đúng hạn: xong trong ngày hẹn, không quá giờ hẹn; kể cả hồ sơ không hẹn ngày") resolvedOnTime!: number;
  @dossiers("Đã giải quyết quá hạn") resolvedLate!: number;
  @dossiers("Đang giải quyết khi kỳ kết thúc, hoặc lúc này khi kỳ chưa hết") pending!: number;
  @dossiers("Đang giải quyết, trong hạn; kể cả hồ sơ chưa hẹn ngày") pendingWithin!: number;
  @dossiers("Đang giải quyết, quá hạn") pendingLate!: number;
  @dossiers("Trả lại, rút lại, từ chối, dừng trong kỳ") returned!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Tỷ lệ đúng hạn = (trước hạn + đúng hạn) / đã giải quyết, 0 đến 1 (Công văn 581/BNV-CCHC); null khi không phát sinh.",
  })
  onTimeRate!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "Thời gian giải quyết trung bình của hồ sơ có kết quả trong kỳ, ngày làm việc, không kể lúc chờ bổ sung (Quyết định 766/QĐ-TTg). Không trừ ngày lễ; null khi không phát sinh.",
  })
  averageDays!: number | null;
}

@ObjectType({ description: "Một số mà đơn vị đã báo cáo khác với số đếm từ từng hồ sơ." })
export class DossierDifference {
  @Field(() => String, { description: "Tên trường của số ấy: received, resolvedLate, …" }) figure!: string;
  @dossiers("Đếm từ từng hồ sơ") counted!: number;
  @dossiers("Đơn vị báo cáo") reported!: number;
}

@ObjectType({ description: "Dòng hồ sơ của một đơn vị, bên số đơn vị đã báo cáo." })
export class DossierFlowRow {
  @Field(() => Unit, { nullable: true, description: "Đơn vị; null là mọi đơn vị." }) unit!: Unit | null;
  @Field(() => DossierFlowFigures, { description: "Đếm từ từng hồ sơ." }) counted!: DossierFlowFigures;
  @Field(() => DossierStat, { nullable: true, description: "Đơn vị đã báo cáo cho kỳ ấy; null khi chưa có báo cáo được duyệt." })
  reported!: DossierStat | null;
  @Field(() => [DossierDifference], { description: "Những số báo cáo khác với số đếm; rỗng khi khớp hoặc chưa có báo cáo." })
  differences!: DossierDifference[];
}

@ObjectType({ description: "Dòng hồ sơ trong một kỳ, và đối chiếu với báo cáo." })
export class DossierFlow {
  @Field(() => Period, { description: "Kỳ." }) period!: Period;
  @Field(() => DateScalar, { description: "Ngày đầu; với số lũy kế là ngày đầu năm của kỳ." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Ngày cuối, tính cả ngày này." }) endsOn!: string;
  @Field(() => DateTimeScalar, { description: "Hồ sơ đang giải quyết là tính đến lúc này: hết kỳ, hoặc lúc hỏi khi kỳ chưa hết." })
  at!: Date;
  @Field(() => DossierFlowRow, { description: "Cả đơn vị được hỏi; gồm đơn vị trực thuộc, trừ khi đơn vị chỉ báo cáo riêng mình." })
  total!: DossierFlowRow;
  @Field(() => [DossierFlowRow], { description: "Từng đơn vị có hồ sơ trong kỳ, riêng đơn vị; lệch nhiều nhất trước." })
  units!: DossierFlowRow[];
}
