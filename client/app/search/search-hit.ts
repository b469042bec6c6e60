import type { RouteLocationRaw } from "vue-router";
import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { writePlace } from "#client/core/place-query.ts";
import { Unit_name } from "#client/core/unit-name.ts";

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
          change
          field {
            id
            name
          }
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

export type Hit = ResultOf<typeof Search_hit>;
export type Target<Kind extends NonNullable<Hit["target"]>["__typename"]> = Extract<NonNullable<Hit["target"]>, { __typename: Kind }>;

/** The page, or the place on a page, where a result is shown. */
export function linkOf({ kind, code, title, target }: Hit): RouteLocationRaw {
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
