import { vi as vuetifyWords } from "vuetify/locale";
import type { MessageTree } from "#client/core/i18n.ts";

/** `../plans/messages.vi.ts` → `plans`, `./messages.vi.ts` → `app`: each room's words stand under its name. */
function byRoom(files: Record<string, MessageTree>): MessageTree {
  return Object.fromEntries(Object.entries(files).map(([path, tree]) => [/^\.\.\/(\w+)\//.exec(path)?.[1] ?? "app", tree]));
}

export const vietnamese: MessageTree = {
  ...byRoom(import.meta.glob<MessageTree>("../*/messages.vi.ts", { eager: true, import: "messages" })),
  $vuetify: vuetifyWords,
};

export async function loadEnglish(): Promise<MessageTree> {
  const [{ english }, words] = await Promise.all([import("#client/app/messages-english.ts"), import("#client/app/vuetify-words.en.ts")]);
  return { ...byRoom(english), $vuetify: words.vuetifyWords };
}
