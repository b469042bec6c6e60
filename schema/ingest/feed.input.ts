import { Field, InputType } from "type-graphql";
import { FeedMode } from "./feed.enum.ts";

@InputType({ description: "Phần chung của mọi lô." })
export class FeedInput {
  @Field(() => String, {
    description: "Mã hệ thống gửi, tự đặt và giữ nguyên: `mot-cua-tinh`. Cùng hệ thống và cùng khóa là cùng một bản ghi.",
  })
  source!: string;
  @Field(() => FeedMode, { defaultValue: "PER_ROW", description: "Làm gì với cả lô khi có dòng không nhận được." }) mode!: string;
}
