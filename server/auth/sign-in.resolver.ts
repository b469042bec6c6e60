import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Person } from "#schema/auth/person.type.ts";
import { DonePayload } from "#schema/auth/problem.type.ts";
import { SecondFactorPayload, SignInInput, SignInPayload, SignInWays } from "#schema/auth/sign-in.type.ts";
import { findAccountOf } from "./accounts.sql.ts";
import { mustBePerson } from "./asking.policy.ts";
import { changePassword } from "./change-password.command.ts";
import { findPerson } from "./people.sql.ts";
import { problem } from "./problems.ts";
import { confirmSecondFactor, enrolSecondFactor, removeSecondFactor } from "./second-factor.command.ts";
import { endSessions } from "./sessions.command.ts";
import { confirmPassword, signIn, signOut, type SignedIn } from "./sign-in.command.ts";
import type { HttpContext } from "./visit.ts";

const noStep = { secret: null, uri: null, recoveryCodes: null };

@Resolver()
export class SignInResolver {
  @Query(() => Person, { nullable: true, description: "Người đang đăng nhập, hoặc chịu trách nhiệm về mã truy cập; null khi không có." })
  async me(@Ctx() { sql, viewer }: HttpContext, @Info() { schema }: GraphQLResolveInfo): Promise<Person | null> {
    return viewer.personId === null ? null : await findPerson(sql, schema, viewer.personId);
  }

  @Query(() => SignInWays, { description: "Các cách vào hub, cho trang đăng nhập." })
  signInWays(@Ctx() { config }: HttpContext): SignInWays {
    return { readsWithoutAccount: config.publicReading, provider: config.oidc?.name ?? null };
  }

  @Mutation(() => SignInPayload, { description: "Đăng nhập: mở một phiên, khóa của phiên nằm trong cookie mà chỉ trình duyệt giữ." })
  async signIn(
    @Arg("input", () => SignInInput, { description: "Tên, mật khẩu, và mã thứ hai khi được hỏi." }) input: SignInInput,
    @Ctx() context: HttpContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SignInPayload> {
    return await payload(await signIn(input, context), context, info);
  }

  @Mutation(() => DonePayload, { description: "Đăng xuất khỏi trình duyệt này." })
  async signOut(@Ctx() context: HttpContext): Promise<DonePayload> {
    await signOut(context);
    return { isDone: true, problems: [] };
  }

  @Mutation(() => DonePayload, { description: "Đăng xuất khỏi mọi trình duyệt khác của mình." })
  async signOutEverywhere(@Ctx() { sql, viewer, session }: HttpContext): Promise<DonePayload> {
    await endSessions(sql, { personId: mustBePerson(viewer), except: session?.id ?? null });
    return { isDone: true, problems: [] };
  }

  @Mutation(() => SignInPayload, { description: "Đổi mật khẩu của mình; mọi phiên khác bị đóng." })
  async changePassword(
    @Arg("current", () => String, { description: "Mật khẩu hiện nay." }) current: string,
    @Arg("next", () => String, { description: "Mật khẩu mới, ít nhất 12 ký tự." }) next: string,
    @Ctx() context: HttpContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SignInPayload> {
    return await payload(await changePassword(current, next, context), context, info);
  }

  @Mutation(() => SecondFactorPayload, { description: "Bắt đầu lập mã xác thực thứ hai: cho khóa để đưa vào ứng dụng xác thực." })
  async enrolSecondFactor(
    @Arg("password", () => String, { description: "Mật khẩu hiện nay." }) password: string,
    @Ctx() context: HttpContext,
  ): Promise<SecondFactorPayload> {
    const personId = mustBePerson(context.viewer);
    const wrong = await confirmPassword(context, password, "password");
    if (wrong) return { ...noStep, problems: [wrong] };
    const made = await enrolSecondFactor(context, (await findAccountOf(context.sql, personId))!.signInName);
    if (!made) return { ...noStep, problems: [problem("INVALID", "Đã có mã xác thực thứ hai; hãy bỏ rồi lập lại.")] };
    return { ...noStep, ...made, problems: [] };
  }

  @Mutation(() => SecondFactorPayload, {
    description: "Xong việc lập mã xác thực thứ hai bằng một mã đúng đầu tiên; cho các mã khôi phục.",
  })
  async confirmSecondFactor(
    @Arg("code", () => String, { description: "Mã sáu chữ số trong ứng dụng xác thực." }) code: string,
    @Ctx() context: HttpContext,
  ): Promise<SecondFactorPayload> {
    mustBePerson(context.viewer);
    const recoveryCodes = await confirmSecondFactor(context, code);
    if (recoveryCodes) return { ...noStep, recoveryCodes, problems: [] };
    return { ...noStep, problems: [problem("WRONG_CODE", "Mã không đúng; hãy xem giờ của điện thoại rồi nhập mã kế tiếp.", "code")] };
  }

  @Mutation(() => DonePayload, { description: "Bỏ mã xác thực thứ hai của mình." })
  async removeSecondFactor(
    @Arg("password", () => String, { description: "Mật khẩu hiện nay." }) password: string,
    @Ctx() context: HttpContext,
  ): Promise<DonePayload> {
    const personId = mustBePerson(context.viewer);
    const wrong = await confirmPassword(context, password, "password");
    if (wrong) return { isDone: false, problems: [wrong] };
    await removeSecondFactor(context, personId);
    return { isDone: true, problems: [] };
  }
}

async function payload({ personId, problems }: SignedIn, { sql }: HttpContext, { schema }: GraphQLResolveInfo): Promise<SignInPayload> {
  return { me: personId === null ? null : await findPerson(sql, schema, personId), problems };
}
