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
  async "Mutation.saveMeasureStatement"({ sql }) {
    const [row] = await sql<{ version: number }[]>`
      select coalesce((select version from measure_statements where measure = 'DOSSIERS_RECEIVED'), 0) as version`;
    return {
      text: `mutation ($input: MeasureStatementInput!) { saveMeasureStatement(input: $input) { measure { key } problems { code message } } }`,
      variables: { input: { measure: "DOSSIERS_RECEIVED", version: row!.version, note: "Thử" } },
      shows: "saveMeasureStatement.measure",
    };
  },
};
