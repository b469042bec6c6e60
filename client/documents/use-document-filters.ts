import { refDebounced } from "@vueuse/core";
import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import type { VariablesOf } from "#client/core/graphql.ts";
import { usePaging } from "#client/core/use-paging.ts";
import type { UsePagingReturn } from "#client/core/use-paging.ts";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { DocumentsPage } from "#client/documents/documents-query.ts";

type Variables = VariablesOf<typeof DocumentsPage>;
type DocumentFilter = NonNullable<Variables["filter"]>;

export interface DocumentChoices {
  text: string | null;
  type: string | null;
  issuer: string | null;
  /** `2023`, or `khong` for documents without a date. */
  year: string | null;
  status: "tat-ca" | "da-doc" | "vien-dan";
}

export const noYear = "khong";

/** Every word stands in the subject, the number or the issuer's name; accents and case do not matter. */
function meetsText(text: string): DocumentFilter[] {
  return text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      or: [{ subject: { contains: word } }, { number: { contains: word } }, { issuer: { name: { contains: word } } }],
    }));
}

function meetsYear(year: string): DocumentFilter[] {
  if (year === noYear) return [{ issuedOn: { isNull: true } }];
  if (!/^\d{4}$/.test(year)) return [];
  return [{ issuedOn: { gte: `${year}-01-01`, lte: `${year}-12-31` } }];
}

/** The question to the server; null asks for all documents. */
export function toDocumentFilter({ text, type, issuer, year, status }: DocumentChoices, types: readonly string[]): DocumentFilter | null {
  const known = type !== null && types.includes(type);
  const all: DocumentFilter[] = [
    ...(text ? meetsText(text) : []),
    ...(known ? [{ type: { eq: type as NonNullable<NonNullable<DocumentFilter["type"]>["eq"]> } }] : []),
    ...(issuer ? [{ issuer: { code: { eq: issuer } } }] : []),
    ...(year ? meetsYear(year) : []),
    ...(status === "tat-ca" ? [] : [{ status: { eq: status === "da-doc" ? ("SOURCE" as const) : ("CITED" as const) } }]),
  ];
  return all.length > 0 ? { and: all } : null;
}

const orders = { so: "NUMBER", loai: "TYPE", ngay: "ISSUED_ON", "trich-yeu": "SUBJECT", "tinh-trang": "STATUS" } as const;

/** Newest first unless told; documents without a date stand last. */
export function toDocumentOrder(sort: string | null): NonNullable<Variables["order"]> {
  const key = sort?.replace(/^-/, "") ?? "";
  if (!(key in orders)) return [{ field: "ISSUED_ON", direction: "DESC" }, { field: "NUMBER" }];
  return [{ field: orders[key as keyof typeof orders], direction: sort?.startsWith("-") ? "DESC" : "ASC" }];
}

export interface UseDocumentFiltersReturn {
  filters: { [Key in keyof DocumentChoices]: WritableComputedRef<DocumentChoices[Key]> };
  sort: WritableComputedRef<string | null>;
  paging: UsePagingReturn;
  variables: ComputedRef<Variables>;
  active: ComputedRef<number>;
  clear: () => void;
}

/** What is asked of the list of documents, kept in the address; a new question starts at the first page. */
export function useDocumentFilters(types: readonly string[]): UseDocumentFiltersReturn {
  const paging = usePaging(100);
  const { anew } = paging;
  const filters: UseDocumentFiltersReturn["filters"] = {
    text: anew(useQueryState("tim", textQuery, "replace")),
    type: anew(useQueryState("loai", textQuery)),
    issuer: anew(useQueryState("co-quan", textQuery)),
    year: anew(useQueryState("nam", textQuery)),
    status: anew(useQueryState("doc", choiceQuery(["tat-ca", "da-doc", "vien-dan"] as const, "tat-ca"))),
  };
  const sort = anew(useQueryState("sap-xep", textQuery));
  // One question for a word, not for each of its letters.
  const typed = refDebounced(filters.text, 250);
  const asked = computed<DocumentChoices>(() => ({
    text: typed.value,
    type: filters.type.value,
    issuer: filters.issuer.value,
    year: filters.year.value,
    status: filters.status.value,
  }));
  return {
    filters,
    sort,
    paging,
    variables: computed(() => ({
      filter: toDocumentFilter(asked.value, types),
      order: toDocumentOrder(sort.value),
      ...paging.variables.value,
    })),
    active: computed(() => Object.values(asked.value).filter((value) => value !== null && value !== "tat-ca").length),
    clear: () => {
      for (const filter of [filters.text, filters.type, filters.issuer, filters.year]) filter.value = null;
      filters.status.value = "tat-ca";
    },
  };
}
