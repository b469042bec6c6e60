import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { Role } from "#schema/auth/auth.enum.ts";
import { PersonInput } from "#schema/auth/person.input.ts";
import { Person, PersonPage, PersonPayload } from "#schema/auth/person.type.ts";
import { DonePayload } from "#schema/auth/problem.type.ts";
import { RoleGrantInput } from "#schema/auth/token.type.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { recordRead } from "#server/core/postgres/record-read.ts";
import { mustBeAdministrator } from "./asking.policy.ts";
import { isId } from "./check-person.ts";
import { mustCareFor, resetPassword, savePerson } from "./people.command.ts";
import { findPerson, selectPeople } from "./people.sql.ts";
import { endRole, grantRole } from "./roles.command.ts";
import { removeSecondFactor } from "./second-factor.command.ts";

@Resolver()
export class PeopleResolver {
  @Query(() => PersonPage, { description: "Người có tài khoản trong phạm vi quản trị của người đang hỏi, theo tên." })
  async people(
    @Ctx() { sql, viewer }: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("search", () => String, {
      defaultValue: "",
      description: "Chữ có trong tên, tên đăng nhập hoặc thư điện tử; có dấu hay không đều được.",
    })
    search: string,
    @Arg("role", () => Role, { nullable: true, description: "Chỉ người hôm nay có vai trò này." }) role: string | undefined,
    @Arg("unit", () => String, { nullable: true, description: "Chỉ người có vai trò ở đơn vị mã này hoặc đơn vị trực thuộc." })
    unit: string | undefined,
    @Arg("isActive", () => Boolean, { nullable: true, description: "Chỉ tài khoản còn dùng được, hoặc chỉ tài khoản đã hết." })
    isActive: boolean | undefined,
    @Arg("first", () => Int, { defaultValue: 50, description: "Số người của một trang, 1 đến 200." }) first: number,
    @Arg("offset", () => Int, { defaultValue: 0, description: "Bỏ qua chừng này người đầu." }) offset: number,
  ): Promise<PersonPage> {
    mustBeAdministrator(viewer);
    if (first < 1 || first > 200) throw badInput("people.first", "số từ 1 đến 200", first);
    if (offset < 0) throw badInput("people.offset", "số từ 0", offset);
    if (search.length > 200 || search.includes("\0")) throw badInput("people.search", "nhiều nhất 200 ký tự", search);
    const asked = { search, role: role ?? null, unit: unit ?? null, isActive: isActive ?? null, first, offset };
    const page = await selectPeople(sql, schema, viewer, asked);
    // Noted once people are asked for, not their number alone.
    const ids = page.nodes.map((person) => person.id);
    return { ...page, nodes: (() => recordRead(sql, viewer, "people", ids).then(() => page.nodes)) as never };
  }

  @Query(() => Person, { nullable: true, description: "Một người có tài khoản; null khi không có." })
  async person(
    @Arg("id", () => ID, { description: "Khóa định danh (UUID)." }) id: string,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<Person | null> {
    if (context.viewer.personId !== id) await (isId(id) ? mustCareFor(context, id) : mustBeAdministrator(context.viewer));
    const found = isId(id) ? await findPerson(context.sql, schema, id) : null;
    if (found) await recordRead(context.sql, context.viewer, "people", [found.id]);
    return found;
  }

  @Mutation(() => PersonPayload, { description: "Lập một người, cho mật khẩu dùng một lần; hoặc sửa người ở phiên bản đã xem." })
  async savePerson(
    @Arg("input", () => PersonInput, { description: "Người." }) input: PersonInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return await savePerson(input, context, schema);
  }

  @Mutation(() => PersonPayload, { description: "Cấp lại mật khẩu dùng một lần: mọi phiên của người ấy bị đóng, khóa tạm được gỡ." })
  async resetPassword(
    @Arg("person", () => ID, { description: "Người." }) person: string,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return await resetPassword(person, context, schema);
  }

  @Mutation(() => DonePayload, { description: "Bỏ mã xác thực thứ hai của một người đã mất điện thoại." })
  async resetSecondFactor(
    @Arg("person", () => ID, { description: "Người." }) person: string,
    @Ctx() context: Context,
  ): Promise<DonePayload> {
    mustBeAdministrator(context.viewer);
    if (!isId(person)) throw badInput("resetSecondFactor.person", "một UUID", person);
    await mustCareFor(context, person);
    await removeSecondFactor(context, person);
    return { isDone: true, problems: [] };
  }

  @Mutation(() => PersonPayload, { description: "Giao cho một người một vai trò đối với một đơn vị, hoặc mọi đơn vị." })
  async grantRole(
    @Arg("person", () => ID, { description: "Người." }) person: string,
    @Arg("grant", () => RoleGrantInput, { description: "Vai trò." }) grant: RoleGrantInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return await grantRole(person, grant, context, schema);
  }

  @Mutation(() => PersonPayload, { description: "Thôi giao một vai trò từ một ngày." })
  async endRole(
    @Arg("id", () => ID, { description: "Vai trò đã giao." }) id: string,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("on", () => DateScalar, { nullable: true, description: "Ngày đầu hết hiệu lực; bỏ trống là hôm nay." }) on?: string,
  ): Promise<PersonPayload> {
    return await endRole(id, on ?? null, context, schema);
  }
}
