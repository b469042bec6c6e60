import { useI18n } from "vue-i18n";
import type { RoleList_grant } from "#client/auth/account-query.ts";
import { useFormat } from "#client/core/format.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";

export type Grant = ResultOf<typeof RoleList_grant>;

/** A role over a unit in words. */
export function useGrantWords() {
  const { t } = useI18n();
  const { label } = useLabel();
  const format = useFormat();
  const role = ({ role: name }: Pick<Grant, "role">) => sentenceCase(label("Role", name));
  /** `Sở Nội vụ và trực thuộc`, or every unit. */
  const place = ({ unit, withSubtree }: Pick<Grant, "unit" | "withSubtree">) =>
    unit ? (withSubtree ? t("auth.role.withSubtree", { unit: unit.name }) : unit.name) : t("auth.role.everywhere");
  return {
    role,
    place,
    days: ({ validFrom, validTo }: Grant) =>
      validTo === null
        ? t("auth.role.since", { from: format.date(validFrom) })
        : t("auth.role.until", { from: format.date(validFrom), to: format.date(validTo) }),
    short: (grants: readonly Grant[]) =>
      grants
        .filter(({ isInForce }) => isInForce)
        .map((grant) => `${role(grant)} · ${grant.unit?.name ?? t("auth.role.everywhere")}`)
        .join("; "),
  };
}
