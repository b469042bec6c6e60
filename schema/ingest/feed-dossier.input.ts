import { Field, InputType } from "type-graphql";
import { DateTimeScalar } from "#schema/core/scalars.ts";
import { DossierChannel, DossierStatus } from "#schema/tthc/tthc.enum.ts";
import { FeedInput } from "./feed.input.ts";

@InputType({ description: "Một bước giải quyết: tình trạng từ lúc nào." })
export class DossierStepInput {
  @Field(() => DateTimeScalar, { description: "Từ lúc nào." }) at!: Date;
  @Field(() => DossierStatus, { description: "Tình trạng." }) status!: string;
}

const known = (description: string) => Field(() => Boolean, { nullable: true, description: `${description}; bỏ trống khi không rõ.` });

@InputType({ description: "Hồ sơ như hệ thống một cửa đang có; không gửi tên, địa chỉ, giấy tờ của người nộp." })
export class DossierInput {
  @Field(() => String, { description: "Khóa của hồ sơ ở hệ thống gửi, không đổi; gửi lại cùng khóa là cùng hồ sơ." }) key!: string;
  @Field(() => String, { description: "Mã hồ sơ in trên giấy tiếp nhận." }) receiptCode!: string;
  @Field(() => String, { description: "Mã thủ tục trong hub." }) procedure!: string;
  @Field(() => String, { description: "Mã đơn vị tiếp nhận." }) unit!: string;
  @Field(() => String, { nullable: true, description: "Mã đơn vị giải quyết; bỏ trống khi là đơn vị tiếp nhận." }) resolvingUnit?:
    | string
    | null;
  @Field(() => DossierChannel, { description: "Cách nộp." }) channel!: string;
  @Field(() => DossierStatus, { description: "Tình trạng lúc `changedAt`." }) status!: string;
  @Field(() => DateTimeScalar, { description: "Lúc tiếp nhận." }) receivedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "Hạn trả kết quả; bỏ trống chỉ khi chờ bổ sung hoặc không giải quyết." })
  dueAt?: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Lúc có kết quả, hoặc kết thúc không có kết quả; bỏ trống khi đang giải quyết.",
  })
  endedAt?: Date | null;
  @Field(() => DateTimeScalar, { description: "Lúc hồ sơ đổi lần cuối ở hệ thống gửi; bản cũ tới sau không đè lên bản mới." })
  changedAt!: Date;
  @known("Phí, lệ phí nộp trực tuyến") feePaidOnline?: boolean | null;
  @known("Thành phần hồ sơ đã số hóa") isDigitised?: boolean | null;
  @known("Kết quả là bản điện tử") hasEResult?: boolean | null;
  @Field(() => [DossierStepInput], {
    defaultValue: [],
    description: "Các bước đã qua, nhiều nhất 50, theo thứ tự nào cũng được; bước gửi ở lần trước vẫn còn.",
  })
  steps!: DossierStepInput[];
  @Field(() => Boolean, { defaultValue: false, description: "Rút hồ sơ khỏi hub, vì ghi nhầm hoặc đã xóa ở hệ thống gửi." })
  isWithdrawn!: boolean;
}

@InputType({ description: "Một lô hồ sơ." })
export class DossierFeedInput extends FeedInput {
  @Field(() => [DossierInput], { description: "Các hồ sơ, nhiều nhất 10.000." }) rows!: DossierInput[];
}
