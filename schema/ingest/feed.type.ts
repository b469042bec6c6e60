import { Field, Int, ObjectType } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { Entity, Id, Value } from "#schema/core/entity.ts";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { FeedKind, FeedMode, FeedProblemCode, FeedResult } from "./feed.enum.ts";

@Entity("Lô dữ liệu đã ghi: một lần gửi có thay đổi; gửi lại không đổi gì thì không thành lô.")
export class FeedBatch {
  @Id() id!: string;
  @Value(() => FeedKind, "Loại dữ liệu.") kind!: string;
  @Value(() => String, "Mã hệ thống gửi.") source!: string;
  @Value(() => FeedMode, "Làm gì khi có dòng không nhận được.") mode!: string;
  @Value(() => Int, "Số dòng thêm mới.") inserted!: number;
  @Value(() => Int, "Số dòng cập nhật.") updated!: number;
  @Value(() => Int, "Số dòng không đổi.") unchanged!: number;
  @Value(() => Int, "Số dòng không nhận.") rejected!: number;
  @Value(() => DateTimeScalar, "Lúc nhận.") recordedAt!: string;
}

@ObjectType({ description: "Vì sao một dòng không nhận được, và nên gửi gì." })
export class FeedProblem {
  @Field(() => FeedProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Chỗ sai trong đầu vào: `input.rows.12.dueAt`." }) path!: string;
  @Field(() => String, { description: "Vì sao không nhận." }) message!: string;
  @Field(() => String, { description: "Nên gửi gì." }) advice!: string;
}

@ObjectType({ description: "Một dòng đã gửi thành gì." })
export class FeedRow {
  @Field(() => Int, { description: "Thứ tự trong lô, từ 0." }) row!: number;
  @Field(() => String, { description: "Khóa của dòng ở hệ thống gửi." }) key!: string;
  @Field(() => FeedResult, { description: "Kết quả." }) result!: string;
  @Field(() => [FeedProblem], { description: "Các trở ngại; rỗng khi được nhận." }) problems!: FeedProblem[];
}

@ObjectType({ description: "Kết quả của một lô." })
export class FeedPayload {
  @Field(() => String, { nullable: true, description: "Khóa (UUID) của lô đã ghi, xem ở feedBatch; null khi không có gì thay đổi." })
  batchId!: string | null;
  @Field(() => Int, { description: "Số dòng thêm mới." }) inserted!: number;
  @Field(() => Int, { description: "Số dòng cập nhật." }) updated!: number;
  @Field(() => Int, { description: "Số dòng không đổi." }) unchanged!: number;
  @Field(() => Int, { description: "Số dòng không nhận." }) rejected!: number;
  @Cost({ items: { by: ["input.rows"], otherwise: 1 } })
  @Field(() => [FeedRow], { description: "Kết quả từng dòng, theo thứ tự gửi." })
  rows!: FeedRow[];
  @Cost({ items: { by: ["input.rows"], otherwise: 1 } })
  @Field(() => [FeedRow], { description: "Chỉ các dòng không nhận, theo thứ tự gửi." })
  refused!: FeedRow[];
}
