import { vi as vuetifyWords } from "vuetify/locale";
import { loadLateLabels } from "#client/core/use-label.ts";
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
        "!../dossiers/messages.vi.ts",
        "!../ingest/messages.vi.ts",
        "!../reorganisation/messages.vi.ts",
      ],
      { eager: true, import: "messages" },
    ),
  ),
  $vuetify: vuetifyWords,
};

/** Rooms that few enter: their words come with their pages, so that the first page is light. */
export type LateRoom = "administration" | "audit" | "auth" | "checks" | "dossiers" | "ingest" | "reorganisation";

const late = import.meta.glob<MessageTree>(
  [
    "../administration/messages.vi.ts",
    "../audit/messages.vi.ts",
    "../auth/messages.vi.ts",
    "../checks/messages.vi.ts",
    "../dossiers/messages.vi.ts",
    "../ingest/messages.vi.ts",
    "../reorganisation/messages.vi.ts",
  ],
  {
    import: "messages",
  },
);

/** The Vietnamese words of such a room, under its name; the words of the enums that only these rooms show come with them. */
export async function loadWords(room: LateRoom): Promise<MessageTree> {
  const [words] = await Promise.all([late[`../${room}/messages.vi.ts`]!(), loadLateLabels()]);
  return { [room]: words };
}

export async function loadEnglish(): Promise<MessageTree> {
  const [{ english }, words] = await Promise.all([import("#client/app/messages-english.ts"), import("#client/app/vuetify-words.en.ts")]);
  return { ...byRoom(english), $vuetify: words.vuetifyWords };
}
