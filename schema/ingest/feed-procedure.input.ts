import { Field, InputType } from "type-graphql";
import { UnitLevel } from "#schema/core/figure.enum.ts";
import { OnlineLevel, ProcedureChange, ProcedureStatus } from "#schema/tthc/tthc.enum.ts";
import { FeedInput } from "./feed.input.ts";

@InputType({ description: "Thủ tục như cơ sở dữ liệu quốc gia đang có; một dòng nói trọn thủ tục, trường bỏ trống là không có." })
export class ProcedureInput {
  @Field(() => String, { description: "Khóa của thủ tục ở hệ thống gửi, không đổi." }) key!: string;
  @Field(() => String, { description: "Mã thủ tục, như `1.004873`: chữ không dấu, số, dấu chấm, gạch; không đổi." }) code!: string;
  @Field(() => String, { description: "Tên thủ tục, 2 đến 1.000 ký tự." }) name!: string;
  @Field(() => String, { description: "Mã lĩnh vực." }) field!: string;
  @Field(() => String, { nullable: true, description: "Tên lĩnh vực; có thì hub lập lĩnh vực chưa có." }) fieldName?: string | null;
  @Field(() => UnitLevel, { description: "Cấp giải quyết." }) level!: string;
  @Field(() => ProcedureStatus, { defaultValue: "IN_FORCE", description: "Hiệu lực; bãi bỏ thì gửi ABOLISHED, hub không xóa." })
  status!: string;
  @Field(() => OnlineLevel, { nullable: true, description: "Mức dịch vụ công trực tuyến; bỏ trống khi không rõ." }) onlineLevel?:
    | string
    | null;
  @Field(() => ProcedureChange, { nullable: true, description: "Thay đổi gần nhất; bỏ trống thì như hub đã biết." }) change?: string | null;
  @Field(() => String, { nullable: true, description: "Mã văn bản là quyết định công bố; bỏ trống khi không rõ." }) decision?:
    | string
    | null;
  @Field(() => String, { description: "Mã đơn vị công bố, quản lý thủ tục." }) unit!: string;
}

@InputType({ description: "Một lô thủ tục hành chính." })
export class ProcedureFeedInput extends FeedInput {
  @Field(() => [ProcedureInput], { description: "Các thủ tục, nhiều nhất 10.000." }) rows!: ProcedureInput[];
}
