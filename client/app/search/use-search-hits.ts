import { useI18n } from "vue-i18n";
import type { RouteLocationRaw } from "vue-router";
import { Search_hit, linkOf } from "#client/app/search/search-hit.ts";
import type { Hit, Target } from "#client/app/search/search-hit.ts";
import { matchesFolded } from "#client/core/fold.ts";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { partialDate } from "#client/core/partial-date.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";

export interface SearchResult {
  id: string;
  kind: Hit["kind"];
  title: string;
  /** Beside the title: a parent, a date, what became of it. */
  detail: string;
  to: RouteLocationRaw;
}

/** Search results in the words and links that the page and the palette show. */
export function useSearchHits() {
  const { t } = useI18n();
  const format = useFormat();
  const { label } = useLabel();

  function aboutUnit({ aliases, parent, validTo, successions }: Target<"Unit">, question: string | null): string[] {
    const heirs = successions.flatMap(({ successor }) => (successor ? [readUnit(successor).title] : []));
    // Said only when the name itself does not show why the unit was found.
    const alias = question === null ? undefined : aliases.find((name) => matchesFolded(name, question));
    return [
      alias ? t("app.search.alsoNamed", { name: alias }) : "",
      parent ? readUnit(parent).title : "",
      validTo ? t("app.search.endedOn", { date: format.date(validTo) }) : "",
      heirs.length > 0 ? t("app.search.became", { units: heirs.join(", ") }) : "",
    ];
  }
  function about({ title, target }: Hit, question: string): string[] {
    switch (target?.__typename) {
      case "Unit":
        return aboutUnit(target, matchesFolded(title, question) ? null : question);
      case "UnitGroup":
        return [target.statedCount === null ? "" : t("app.search.members", { count: format.number(target.statedCount) })];
      case "Plan":
        return [target.issuer ? readUnit(target.issuer).title : "", String(target.yearFrom)];
      case "Task":
        return [target.plan?.title ?? "", target.leadText ?? ""];
      case "Document":
        return [
          label("DocumentType", target.documentType),
          target.issuedOn ? format.date(partialDate(target.issuedOn, target.issuedPrecision)) : "",
        ];
      case "Indicator":
        return [label("ReformArea", target.area), target.unitOfMeasure];
      case "Procedure":
        // One name often stands twice: what was abolished and what replaced it.
        return [label("ProcedureChange", target.change), target.field?.name ?? "", label("UnitLevel", target.level)];
      case "Conclusion":
        return [label("ConclusionType", target.conclusionType), target.document?.subject ?? ""];
      default:
        return [];
    }
  }
  function toResult(masked: FragmentOf<typeof Search_hit>, question: string): SearchResult {
    const hit = readFragment(Search_hit, masked);
    const { id, kind, title } = hit;
    return { id, kind, title, detail: about(hit, question).filter(Boolean).join(" · "), to: linkOf(hit) };
  }
  return { toResult };
}
