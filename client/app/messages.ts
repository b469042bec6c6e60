import { vi as vuetifyWords } from "vuetify/locale";
import type { MessageTree } from "#client/core/i18n.ts";

/** `../plans/messages.vi.ts` → `plans`, `./messages.vi.ts` → `app`: each room's words stand under its name. */
function byRoom(files: Record<string, MessageTree>): MessageTree {
  return Object.fromEntries(Object.entries(files).map(([path, tree]) => [/^\.\.\/(\w+)\//.exec(path)?.[1] ?? "app", tree]));
}

export const vietnamese: MessageTree = {
  ...byRoom(
    import.meta.glob<MessageTree>(
      [
        "../*/messages.vi.ts",
        "!../administration/messages.vi.ts",
        "!../audit/messages.vi.ts",
        "!../auth/messages.vi.ts",
        "!../checks/messages.vi.ts",
        "!../reorganisation/messages.vi.ts",
      ],
      { eager: true, import: "messages" },
    ),
  ),
  $vuetify: vuetifyWords,
};

/** Rooms that few enter: their words come with their pages, so that the first page is light. */
export type LateRoom = "administration" | "audit" | "auth" | "checks" | "reorganisation";

const late = import.meta.glob<MessageTree>(
  [
    "../administration/messages.vi.ts",
    "../audit/messages.vi.ts",
    "../auth/messages.vi.ts",
    "../checks/messages.vi.ts",
    "../reorganisation/messages.vi.ts",
  ],
  {
    import: "messages",
  },
);

/** The Vietnamese words of such a room, under its name. */
export const loadWords = async (room: LateRoom): Promise<MessageTree> => ({ [room]: await late[`../${room}/messages.vi.ts`]!() });

export async function loadEnglish(): Promise<MessageTree> {
  const [{ english }, words] = await Promise.all([import("#client/app/messages-english.ts"), import("#client/app/vuetify-words.en.ts")]);
  return { ...byRoom(english), $vuetify: words.vuetifyWords };
}
