import type { AdministrationProblem } from "#schema/administration/problem.type.ts";
import type { SettingPayload } from "#schema/administration/setting.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import type { HttpContext } from "#server/auth/visit.ts";
import type { Config } from "#server/core/config.ts";
import { isLive, readLive, type LiveSetting } from "#server/core/live-settings.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { conflict, invalid, problem } from "./problems.ts";
import { boundsOf, selectSettings } from "./settings.sql.ts";

interface Asked {
  name: string;
  /** Null sets it back to what holds when nothing is set. */
  value: string | null;
  version: number;
}

/** Changes a setting of the version that was seen; it holds on this hub when this returns, on others once they hear of it. */
export async function saveSetting(asked: Asked, context: HttpContext): Promise<SettingPayload> {
  const { sql, viewer, settings, config } = context;
  mustAdministerHub(viewer);
  const value = asked.value?.trim() || null;
  const fault = checkSetting({ ...asked, value }, config);
  if (fault) return { setting: null, problems: [fault] };
  const isSaved = await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const rows = await tx`
      insert into settings (name, value) select ${asked.name}, ${value} where ${asked.version} = 0
      on conflict (name) do nothing returning name`;
    const changed = await tx`
      update settings set value = ${value}, version = version + 1
      where name = ${asked.name} and version = ${asked.version} and ${asked.version} > 0 returning name`;
    return rows.length + changed.length > 0;
  });
  await settings.refresh();
  const setting = (await selectSettings(sql, config)).find(({ name }) => name === asked.name) ?? null;
  return { setting, problems: isSaved ? [] : [conflict("cài đặt này")] };
}

function checkSetting({ name, value }: Asked, config: Config): AdministrationProblem | null {
  if (!isLive(name)) return invalid("name", "Không có cài đặt này, hoặc chỉ sửa được ở máy chủ.");
  if (config.fromEnvironment.includes(name))
    return problem(
      "FIXED",
      `Đã đặt trong môi trường máy chủ; hãy bỏ biến ${name} ở đó rồi khởi động lại hub, khi ấy sửa được ở đây.`,
      "name",
    );
  const read = readLive(name, value ?? "");
  return read ? checkTogether(name, { ...config, ...pick(name, read) }) : invalid("value", expected(name));
}

const pick = (name: LiveSetting, read: Partial<Config>): Partial<Config> =>
  name === "SESSION_HOURS"
    ? { sessionHours: read.sessionHours! }
    : name === "SESSION_IDLE_HOURS"
      ? { sessionIdleHours: read.sessionIdleHours! }
      : {};

/** A session that ends in any case before it could be unused for so long: one of the two is a slip. */
function checkTogether(name: LiveSetting, { sessionHours, sessionIdleHours }: Config): AdministrationProblem | null {
  if (!name.startsWith("SESSION") || sessionIdleHours <= sessionHours) return null;
  return name === "SESSION_HOURS"
    ? invalid("value", `Không được ngắn hơn thời gian không dùng, đang là ${sessionIdleHours} giờ.`)
    : invalid("value", `Không được dài hơn thời hạn cả phiên, đang là ${sessionHours} giờ.`);
}

function expected(name: LiveSetting): string {
  const { least, most } = boundsOf(name);
  if (name === "HUB_PUBLIC_READING") return "Hãy chọn có hoặc không.";
  return name === "HUB_NAME" ? `Nhiều nhất ${most} ký tự, trên một dòng.` : `Cần một số nguyên từ ${least} đến ${most}.`;
}
