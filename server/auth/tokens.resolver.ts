import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { DonePayload } from "#schema/auth/problem.type.ts";
import { Session } from "#schema/auth/sign-in.type.ts";
import { AccessToken, TokenInput, TokenPayload } from "#schema/auth/token.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { isId } from "./check-person.ts";
import { problem } from "./problems.ts";
import { endSessions } from "./sessions.command.ts";
import { selectSessions } from "./sessions.sql.ts";
import { createToken, mustSeeOf, revokeToken, selectTokens } from "./tokens.command.ts";
import type { HttpContext } from "./visit.ts";

@Resolver()
export class TokensResolver {
  @Query(() => [AccessToken], { description: "Mã truy cập của mình, hoặc của một người trong phạm vi quản trị." })
  async tokens(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("person", () => ID, { nullable: true, description: "Người; bỏ trống là chính mình." }) person?: string,
  ): Promise<AccessToken[]> {
    return await selectTokens(context.sql, schema, { personId: await mustSeeOf(context, person) });
  }

  @Query(() => [Session], { description: "Các phiên đang mở của mình, hoặc của một người trong phạm vi quản trị." })
  async sessions(
    @Ctx() context: HttpContext,
    @Arg("person", () => ID, { nullable: true, description: "Người; bỏ trống là chính mình." }) person?: string,
  ): Promise<Session[]> {
    const idleHours = context.config.sessionIdleHours;
    return await selectSessions(context.sql, {
      personId: await mustSeeOf(context, person),
      current: context.session?.id ?? null,
      idleHours,
    });
  }

  @Mutation(() => TokenPayload, { description: "Lập một mã truy cập cho chương trình của đơn vị khác; toàn bộ mã chỉ hiện một lần." })
  async createToken(
    @Arg("input", () => TokenInput, { description: "Mã truy cập." }) input: TokenInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<TokenPayload> {
    return await createToken(input, context, schema);
  }

  @Mutation(() => TokenPayload, { description: "Thu hồi một mã truy cập, ngay và mãi mãi." })
  async revokeToken(
    @Arg("id", () => ID, { description: "Mã truy cập." }) id: string,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<TokenPayload> {
    return await revokeToken(id, context, schema);
  }

  @Mutation(() => DonePayload, { description: "Đóng một phiên của mình, hoặc của một người trong phạm vi quản trị." })
  async endSession(
    @Arg("id", () => ID, { description: "Phiên." }) id: string,
    @Ctx() context: Context,
    @Arg("person", () => ID, { nullable: true, description: "Người của phiên; bỏ trống là chính mình." }) person?: string,
  ): Promise<DonePayload> {
    const personId = await mustSeeOf(context, person);
    const ended = isId(id) ? await endSessions(context.sql, { personId, only: id }) : 0;
    return { isDone: ended > 0, problems: ended > 0 ? [] : [problem("NOT_FOUND", "Không có phiên này, hoặc nó đã đóng.", "id")] };
  }
}
