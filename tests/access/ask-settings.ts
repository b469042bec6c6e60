import type { Ask } from "./asked.ts";

export const settingAsks: Readonly<Record<string, Ask>> = {
  "Query.settings": () => ({ text: "{ settings { name value } }", shows: "settings" }),
  async "Mutation.saveSetting"({ sql }) {
    const [row] = await sql<{ version: number }[]>`select coalesce(max(version), 0)::int as version from settings where name = 'HUB_NAME'`;
    return {
      text: `mutation { saveSetting(name: "HUB_NAME", value: "Thử", version: ${row!.version}) { setting { value } problems { code message } } }`,
      shows: "saveSetting.setting.value",
    };
  },
};
