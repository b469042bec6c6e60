import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import { Setting, SettingPayload } from "#schema/administration/setting.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import type { HttpContext } from "#server/auth/visit.ts";
import { saveSetting } from "./settings.command.ts";
import { selectSettings } from "./settings.sql.ts";

@Resolver()
export class SettingsResolver {
  @Query(() => [Setting], { description: "Cài đặt của hub và giá trị đang dùng, cho quản trị viên đối với mọi đơn vị." })
  async settings(@Ctx() { sql, viewer, config }: HttpContext): Promise<Setting[]> {
    mustAdministerHub(viewer);
    return await selectSettings(sql, config);
  }

  @Mutation(() => SettingPayload, { description: "Sửa một cài đặt ở phiên bản đã xem; có hiệu lực ngay." })
  async saveSetting(
    @Arg("name", () => String, { description: "Tên cài đặt." }) name: string,
    @Arg("version", () => Int, { description: "Phiên bản đã xem." }) version: number,
    @Ctx() context: HttpContext,
    @Arg("value", () => String, { nullable: true, description: "Giá trị; bỏ trống là về mặc định." }) value?: string,
  ): Promise<SettingPayload> {
    return await saveSetting({ name, value: value ?? null, version }, context);
  }
}
