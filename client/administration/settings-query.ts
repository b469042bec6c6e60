import { graphql } from "#client/core/graphql.ts";

export const SettingRow_setting = graphql(`
  fragment SettingRow_setting on Setting @_unmask {
    id
    name
    value
    standard
    source
    isSecret
    isChangeable
    kind
    least
    most
    version
  }
`);

export const SettingsPage = graphql(
  `
    query SettingsPage {
      settings {
        ...SettingRow_setting
      }
    }
  `,
  [SettingRow_setting],
);

export const SaveSetting = graphql(
  `
    mutation SaveSetting($name: String!, $value: String, $version: Int!) {
      saveSetting(name: $name, value: $value, version: $version) {
        setting {
          ...SettingRow_setting
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [SettingRow_setting],
);
