import { Arg, Field, ObjectType, Query, Resolver } from "type-graphql";
import { enumLabels } from "#schema/core/enums.ts";
import { badInput } from "#server/core/errors.ts";

@ObjectType({ description: "Nhãn của một giá trị liệt kê." })
export class EnumLabel {
  @Field(() => String, { description: "Tên kiểu liệt kê." }) enumName!: string;
  @Field(() => String, { description: "Giá trị." }) value!: string;
  @Field(() => String, { description: "Nhãn tiếng Việt." }) vi!: string;
  @Field(() => String, { description: "Nhãn tiếng Anh." }) en!: string;
}

@Resolver()
export class EnumLabelsResolver {
  @Query(() => [EnumLabel], { description: "Nhãn tiếng Việt và tiếng Anh của các giá trị liệt kê." })
  labels(
    @Arg("enumName", () => String, { nullable: true, description: "Chỉ kiểu này; bỏ trống là mọi kiểu." }) enumName?: string,
  ): EnumLabel[] {
    if (enumName && !enumLabels.has(enumName)) throw badInput("labels.enumName", "tên một kiểu liệt kê, như UnitLevel", enumName);
    return [...enumLabels]
      .filter(([name]) => !enumName || name === enumName)
      .flatMap(([name, labels]) => Object.entries(labels).map(([value, [vi, en]]) => ({ enumName: name, value, vi, en })));
  }
}
