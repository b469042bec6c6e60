import { Field, InputType, Int, ObjectType, ArgsType } from "type-graphql";
import { Cost } from "./cost.ts";
import { type EntityClass, entityName } from "./entity.ts";
import { defineEnum } from "./enums.ts";

export const OrderDirection = defineEnum("OrderDirection", "Chiều sắp xếp; giá trị trống luôn đứng cuối.", {
  ASC: ["tăng dần", "ascending"],
  DESC: ["giảm dần", "descending"],
});

@ObjectType({ description: "Vị trí của trang trong danh sách (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Còn trang sau." }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Còn trang trước." }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Con trỏ của phần tử đầu trang; null khi trang rỗng." }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "Con trỏ của phần tử cuối trang; null khi trang rỗng." }) endCursor!: string | null;
}

/** Items of a page when the caller names no number. */
export const DEFAULT_PAGE = 50;
/** What counting a whole list costs beside reading a page of it, in points. */
const COUNTING = 500;
const onePage = { items: { by: ["first", "last"], otherwise: DEFAULT_PAGE } };

const connections = new Map<EntityClass, EntityClass>();

/** The Relay connection type of an entity. */
export function connectionOf(entity: EntityClass): EntityClass {
  const known = connections.get(entity);
  if (known) return known;
  const name = entityName(entity);

  @ObjectType(`${name}Edge`, { description: `Một ${name} cùng con trỏ của nó.` })
  class Edge {
    @Field(() => entity, { description: "Phần tử." }) node!: object;
    @Field(() => String, { description: "Con trỏ để lấy trang tiếp theo." }) cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `Một trang ${name}.` })
  class Connection {
    @Cost(onePage) @Field(() => [entity], { description: "Các phần tử của trang." }) nodes!: object[];
    @Cost(onePage) @Field(() => [Edge], { description: "Các phần tử của trang kèm con trỏ." }) edges!: Edge[];
    @Field(() => PageInfo, { description: "Vị trí của trang." }) pageInfo!: PageInfo;
    @Cost({ flat: COUNTING }) @Field(() => Int, { description: "Tổng số phần tử khớp bộ lọc, ở mọi trang." }) totalCount!: number;
  }

  connections.set(entity, Connection);
  return Connection;
}

/** The arguments of every list: filter and order are made for the entity, paging is the same for all. */
export function listArgs(entity: EntityClass, filter: EntityClass, orderField: object): EntityClass {
  const name = entityName(entity);

  @InputType(`${name}Order`, { description: `Một tiêu chí sắp xếp ${name}.` })
  class Order {
    @Field(() => orderField, { description: "Sắp theo trường nào." }) field!: string;
    @Field(() => OrderDirection, { defaultValue: "ASC", description: "Chiều sắp xếp." }) direction!: string;
  }

  @ArgsType()
  class Args {
    @Field(() => filter, { nullable: true, description: "Bộ lọc; bỏ trống là tất cả." }) filter?: object;
    @Field(() => [Order], { nullable: true, description: "Thứ tự; bỏ trống là thứ tự tự nhiên của loại." }) order?: Order[];
    @Field(() => Int, { nullable: true, description: "Lấy n phần tử đầu, 0 đến 500; mặc định 50." }) first?: number;
    @Field(() => String, { nullable: true, description: "Chỉ lấy sau con trỏ này." }) after?: string;
    @Field(() => Int, { nullable: true, description: "Bỏ qua chừng này phần tử đầu, để lật trang theo số; không đi cùng `last`." })
    offset?: number;
    @Field(() => Int, { nullable: true, description: "Lấy n phần tử cuối, 0 đến 500; không đi cùng `first`." }) last?: number;
    @Field(() => String, { nullable: true, description: "Chỉ lấy trước con trỏ này." }) before?: string;
  }
  return Args;
}
