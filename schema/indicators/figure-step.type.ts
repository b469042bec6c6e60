import { Field, ID, InputType, ObjectType } from "type-graphql";
import { defineEnum } from "#schema/core/enums.ts";
import { FigureState } from "#schema/core/figure.enum.ts";
import { FigureTable } from "./indicator.type.ts";

export const FigureStepProblemCode = defineEnum("FigureStepProblemCode", "Vì sao một số liệu không chuyển được trạng thái.", {
  NOT_FOUND: ["không có số liệu này, hoặc ngoài phạm vi được xem", "no such figure within sight"],
  WRONG_STATE: ["trạng thái hiện tại không chuyển thẳng sang trạng thái cần", "cannot go there from its state"],
  NOT_ALLOWED: ["không có vai trò cần thiết ở đơn vị của số liệu", "no role for it at the unit"],
  OWN_DATA: ["người nhập không được tự duyệt số liệu của mình", "who entered it may not approve it"],
});

@InputType({ description: "Các số liệu cần gửi, trả lại, duyệt hoặc công bố." })
export class MoveFiguresInput {
  @Field(() => FigureTable, { nullable: true, description: "Loại bản ghi của số liệu; bỏ trống là số liệu chỉ tiêu đứng riêng." })
  table?: string | null;
  @Field(() => [ID], { description: "Các số liệu, nhiều nhất 1.000." }) ids!: string[];
  @Field(() => FigureState, {
    description: "Trạng thái cần: `SUBMITTED` là gửi, `DRAFT` là trả lại, `APPROVED` là duyệt, `PUBLISHED` là công bố.",
  })
  to!: string;
}

@ObjectType({ description: "Trở ngại của một số liệu." })
export class FigureStepProblem {
  @Field(() => ID, { description: "Số liệu." }) id!: string;
  @Field(() => FigureStepProblemCode, { description: "Mã." }) code!: string;
  @Field(() => String, { description: "Vì sao, và nên làm gì." }) message!: string;
}

@ObjectType({ description: "Số liệu nào đã chuyển, số liệu nào không và vì sao." })
export class MoveFiguresPayload {
  @Field(() => [ID], { description: "Các số liệu đã chuyển." }) moved!: string[];
  @Field(() => [FigureStepProblem], { description: "Các trở ngại; rỗng khi mọi số liệu đã chuyển." }) problems!: FigureStepProblem[];
}
