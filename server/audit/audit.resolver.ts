import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { AuditKind } from "#schema/audit/audit.enum.ts";
import { AuditFilter } from "#schema/audit/audit.input.ts";
import { AuditActor, AuditConnection, RecordVersion } from "#schema/audit/audit.type.ts";
import { checkReadsAudit } from "#server/auth/audit.policy.ts";
import type { Context } from "#server/core/graph/context.ts";
import { checkAsked } from "./check-asked.ts";
import { describeEntry, idsIn } from "./describe.ts";
import { countEntries, selectEntries, selectNames, selectPeopleOfTrail } from "./entries.sql.ts";
import { historyOf } from "./history.ts";

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, { description: "Nhật ký thay đổi và xem dữ liệu cá nhân, mới nhất trước; chỉ cho quản trị viên toàn hub." })
  async auditEntries(
    @Ctx() { sql, viewer }: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 50, description: "Số mục của trang, 1 đến 500." }) first: number,
    @Arg("filter", () => AuditFilter, { nullable: true, description: "Điều kiện; bỏ trống là tất cả." }) filter?: AuditFilter | null,
    @Arg("after", () => String, { nullable: true, description: "Chỉ lấy sau con trỏ này (cũ hơn)." }) after?: string | null,
  ): Promise<AuditConnection> {
    checkReadsAudit(viewer);
    const asked = checkAsked(filter ?? {}, first, after);
    const found = await selectEntries(sql, asked, { first: first + 1, after: after ?? null });
    const rows = found.slice(0, first);
    const names = await selectNames(sql, idsIn(rows));
    const nodes = rows.map((row) => describeEntry(row, names, { viewer, schema }));
    const pageInfo = {
      hasNextPage: found.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    };
    // Counted only when it is asked for.
    const totalCount = (() => countEntries(sql, asked)) as unknown as number | null;
    return { nodes, pageInfo, totalCount };
  }

  @Query(() => [AuditActor], {
    description: "Những người có mặt trong nhật ký với việc đã làm, theo tên, để lọc; chỉ cho quản trị viên toàn hub.",
  })
  async auditPeople(@Ctx() { sql, viewer }: Context): Promise<AuditActor[]> {
    checkReadsAudit(viewer);
    const people = await selectPeopleOfTrail(sql);
    return people.map((person) => ({ ...person, tokenName: null, visitor: null, isMe: person.personId === viewer.personId }));
  }

  @Query(() => [RecordVersion], {
    description: "Lịch sử của một bản ghi cùng các phần thuộc nó, phiên bản mới nhất trước; rỗng khi không có hoặc không được xem.",
  })
  async history(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("kind", () => AuditKind, { description: "Loại bản ghi." }) kind: string,
    @Arg("id", () => ID, { description: "Bản ghi." }) id: string,
  ): Promise<RecordVersion[]> {
    return await historyOf(context, schema, kind.toLowerCase(), id);
  }
}
