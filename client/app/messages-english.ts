import type { MessageTree } from "#client/core/i18n.ts";

/** All English in one lazily fetched file. */
export const english = import.meta.glob<MessageTree>("../*/messages.en.ts", { eager: true, import: "messages" });
