import { Field, Int, ObjectType } from "type-graphql";
import { AuditKind } from "#schema/audit/audit.enum.ts";
import { Role } from "#schema/auth/auth.enum.ts";
import { Entity, Id, Value } from "#schema/core/entity.ts";
import { DateScalar, DateTimeScalar, DecimalScalar } from "#schema/core/scalars.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { ReorganisationKind, UnitEffectKind, UnitProblemCode } from "./reorganisation.enum.ts";

@ObjectType({ description: "Đơn vị được nhắc tới, cả khi chưa lập." })
export class UnitMention {
  @Field(() => String, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Tên." }) name!: string;
}

@ObjectType({ description: "Một điều thay đổi, hoặc cần biết, khi sắp xếp đơn vị." })
export class UnitEffect {
  @Field(() => UnitEffectKind, { description: "Điều gì." }) kind!: string;
  @Field(() => UnitMention, { nullable: true, description: "Đơn vị; null với DOCUMENT_MADE." }) unit!: UnitMention | null;
  @Field(() => UnitMention, { nullable: true, description: "Đơn vị kia trước thay đổi: cấp trên cũ, đơn vị cũ; null khi không có." })
  before!: UnitMention | null;
  @Field(() => UnitMention, { nullable: true, description: "Đơn vị kia sau thay đổi: cấp trên mới; null khi không có." })
  after!: UnitMention | null;
  @Field(() => String, { nullable: true, description: "Lời: tên mới, nhóm, văn bản, người giữ vai trò; null khi không có." })
  words!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Phần được nhận, với TAKES_OVER khi chia; null khi là toàn bộ hoặc chưa rõ." })
  share!: string | null;
  @Field(() => AuditKind, { nullable: true, description: "Loại số liệu, với FIGURES_AFTER." }) figures!: string | null;
  @Field(() => Role, { nullable: true, description: "Vai trò, với ROLE_LEFT." }) role!: string | null;
  @Field(() => Int, { nullable: true, description: "Số dòng số liệu, với FIGURES_AFTER." }) count!: number | null;
}

@ObjectType({ description: "Trở ngại khi sắp xếp đơn vị, người dùng tự khắc phục được." })
export class UnitProblem {
  @Field(() => UnitProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
  @Field(() => String, { nullable: true, description: "Chỗ sai trong đầu vào: `merge.into.new.code`; null khi không ở một chỗ." })
  path!: string | null;
  @Field(() => [UnitMention], { description: "Các đơn vị liên quan." }) units!: UnitMention[];
}

@Entity("Lần sắp xếp đơn vị: đơn vị nào thành đơn vị nào, từ ngày nào, theo căn cứ nào.")
export class Reorganisation {
  @Id() id!: string;
  @Value(() => ReorganisationKind, "Loại.") kind!: string;
  @Value(() => DateScalar, "Ngày có hiệu lực.") effectiveOn!: string;
  @Value(() => String, "Tên cũ, khi đổi tên; null với loại khác.", { nullable: true }) oldName!: string | null;
  @Value(() => String, "Tên mới, khi đổi tên; null với loại khác.", { nullable: true }) newName!: string | null;
  @Value(() => DateTimeScalar, "Lúc ghi nhận; null khi đến cùng bộ dữ liệu, khi đó không thu lại được.", { nullable: true }) recordedAt!:
    | string
    | null;
  @Value(() => String, "Lời để tìm: tên các đơn vị trước và sau, số văn bản căn cứ.") words!: string;
}

@ObjectType({ description: "Kết quả sắp xếp đơn vị, hoặc xem trước." })
export class ReorganisationPayload {
  @Field(() => Reorganisation, { nullable: true, description: "Lần sắp xếp đã ghi; null khi xem trước hoặc còn trở ngại." })
  reorganisation!: Reorganisation | null;
  @Field(() => [UnitEffect], { description: "Những gì thay đổi, và những gì cần biết." }) effects!: UnitEffect[];
  @Field(() => String, { nullable: true, description: "Dấu của những gì thay đổi; gửi lại làm `seen` để chỉ ghi đúng điều đã xem." })
  seen!: string | null;
  @Field(() => [UnitProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: UnitProblem[];
}

@ObjectType({ description: "Kết quả thu lại một lần sắp xếp." })
export class UndonePayload {
  @Field(() => Boolean, { description: "Đã thu lại." }) isDone!: boolean;
  @Field(() => [UnitProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: UnitProblem[];
}

@ObjectType({ description: "Kết quả sửa cách gọi một đơn vị." })
export class UnitPayload {
  @Field(() => Unit, { nullable: true, description: "Đơn vị như đang có trong hub; null khi không có." }) unit!: Unit | null;
  @Field(() => [UnitProblem], { description: "Các trở ngại; rỗng khi đã xong." }) problems!: UnitProblem[];
}
