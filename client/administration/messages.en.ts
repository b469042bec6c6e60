import { settingWords } from "./setting-words.en.ts";

export const messages = {
  save: "Save",
  change: "Change",
  settings: {
    title: "Settings",
    note: "What the hub runs with now.",
    live: "Changed here",
    liveNote: "In force at once on every server of the hub, without a restart. Each change is in the audit trail.",
    server: "Set at the server",
    serverNote:
      "Change them in the server's environment or in the .env file, and restart the hub. That a password has at least 12 characters is a rule of the hub, not a setting.",
    atServer: "change it at the server",
    changeOf: "Change: {name}",
    back: "Back to default",
    standardIs: "default: {value}",
    between: "from {least} to {most}",
    letters: "at most {most} characters",
    unset: "empty",
    hidden: "set, kept secret",
    embedded: "the hub's own PostgreSQL",
    value: { yes: "Yes", no: "No", on: "on", off: "off", hours: "{n} hours", percent: "{n} %" },
    column: { name: "Setting", does: "What for", value: "In use", source: "Where set", variable: "Environment variable" },
  },
  setting: settingWords,
};
