import { useI18n } from "vue-i18n";
import type { RouteLocationRaw } from "vue-router";
import { matchesFolded } from "#client/core/fold.ts";
import { useFormat } from "#client/core/format.ts";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { partialDate } from "#client/core/partial-date.ts";
import { writePlace } from "#client/core/place-query.ts";
import { readUnit, Unit_name } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";

/** What tells a result from its namesakes and where it leads. */
export const Search_hit = graphql(
  `
    fragment Search_hit on SearchHit {
      id
      kind
      code
      title
      target {
        __typename
        ... on Unit {
          id
          aliases
          validFrom
          validTo
          parent {
            id
            ...Unit_name
          }
          successions {
            id
            successor {
              id
              ...Unit_name
            }
          }
        }
        ... on UnitGroup {
          id
          statedCount
        }
        ... on Plan {
          id
          yearFrom
          issuer {
            id
            ...Unit_name
          }
        }
        ... on Task {
          id
          leadText
          plan {
            id
            code
            title
          }
        }
        ... on Document {
          id
          documentType: type
          issuedOn
          issuedPrecision
        }
        ... on Indicator {
          id
          area
          unitOfMeasure
        }
        ... on Procedure {
          id
          level
        }
        ... on Conclusion {
          id
          conclusionType: type
          document {
            id
            code
            subject
          }
          provenance {
            id
            lineStart
            lineEnd
          }
        }
      }
    }
  `,
  [Unit_name],
);

type Hit = ResultOf<typeof Search_hit>;
type Target<Kind extends NonNullable<Hit["target"]>["__typename"]> = Extract<NonNullable<Hit["target"]>, { __typename: Kind }>;

export interface SearchResult {
  id: string;
  kind: Hit["kind"];
  title: string;
  /** Beside the title: a parent, a date, what became of it. */
  detail: string;
  to: RouteLocationRaw;
}

function linkOf({ kind, code, title, target }: Hit): RouteLocationRaw {
  switch (kind) {
    case "UNIT_GROUP":
      return { name: "units", query: { nhom: code } };
    case "TASK":
      return target?.__typename === "Task"
        ? { name: "plan", params: { code: target.plan?.code ?? "" }, query: { "nhiem-vu": code } }
        : { name: "plans" };
    case "PROCEDURE":
      return { name: "tthc", query: { muc: "thu-tuc", tim: title } };
    case "CONCLUSION": {
      if (target?.__typename !== "Conclusion" || !target.document) return { name: "documents" };
      const dong = target.provenance && writePlace(target.provenance);
      return { name: "document", params: { code: target.document.code }, query: dong ? { dong } : {} };
    }
    default:
      return { name: kind.toLowerCase(), params: { code } };
  }
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
        return [label("UnitLevel", target.level)];
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
