import { useI18n } from "vue-i18n";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";

export const AuditActor_words = graphql(`
  fragment AuditActor_words on AuditActor {
    personId
    name
    tokenName
    visitor
    isMe
  }
`);

/** Who did it, in words. */
export function useActor(): (actor: FragmentOf<typeof AuditActor_words> | null | undefined) => string {
  const { t } = useI18n();
  return (ref) => {
    const actor = ref ? readFragment(AuditActor_words, ref) : null;
    if (!actor) return "";
    const who =
      actor.name ??
      (actor.personId
        ? t("audit.actor.gone")
        : actor.visitor
          ? t("audit.actor.visitor", { mark: actor.visitor })
          : t("audit.actor.untold"));
    const me = actor.isMe ? (actor.name ? t("audit.actor.isMe", { who }) : t("audit.actor.me")) : who;
    return actor.tokenName ? t("audit.actor.byToken", { who: me, token: actor.tokenName }) : me;
  };
}
