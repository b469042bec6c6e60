import { refDebounced } from "@vueuse/core";
import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import type { VariablesOf } from "#client/core/graphql.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { AuditPage } from "#client/audit/audit-query.ts";

type Variables = VariablesOf<typeof AuditPage>;
type AuditFilter = NonNullable<Variables["filter"]>;

/** Rows of one page. */
export const PAGE_SIZE = 100;

const names = {
  text: "tim",
  kind: "loai",
  personId: "nguoi",
  visitor: "khach",
  action: "viec",
  way: "duong",
  from: "tu",
  to: "den",
  recordId: "ban-ghi",
} as const;
type Name = keyof typeof names;
export type AuditChoices = Record<Name, string | null>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The question to the server; what an address holds that is none of the choices is left out. */
export function toAuditFilter(asked: AuditChoices, known: (enumName: string) => readonly string[]): AuditFilter {
  const one = (enumName: string, value: string | null) => (value !== null && known(enumName).includes(value) ? [value] : null);
  const filter = {
    text: asked.text?.trim().slice(0, 200) || null,
    kinds: one("AuditKind", asked.kind) as AuditFilter["kinds"],
    actions: one("AuditAction", asked.action) as AuditFilter["actions"],
    ways: one("AuditWay", asked.way) as AuditFilter["ways"],
    personId: asked.personId && isId(asked.personId) ? asked.personId : null,
    visitor: asked.visitor,
    recordId: asked.recordId?.slice(0, 200) || null,
    from: asked.from && day.test(asked.from) ? asked.from : null,
    to: asked.to && day.test(asked.to) ? asked.to : null,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
}

export interface UseAuditFiltersReturn {
  filters: Record<Name, WritableComputedRef<string | null>>;
  /** Where the page begins; null is the newest. */
  after: WritableComputedRef<string | null>;
  filter: ComputedRef<AuditFilter>;
  variables: ComputedRef<Variables>;
  active: ComputedRef<number>;
  clear: () => void;
}

/** What is asked of the trail, kept in the address; a new question starts at the newest entry. */
export function useAuditFilters(known: (enumName: string) => readonly string[]): UseAuditFiltersReturn {
  const after = useQueryState("sau", textQuery);
  const anew = (state: WritableComputedRef<string | null>): WritableComputedRef<string | null> =>
    computed({
      get: () => state.value,
      set: (value) => {
        state.value = value;
        if (after.value !== null) after.value = null;
      },
    });
  const filters = Object.fromEntries(
    Object.entries(names).map(([name, key]) => [name, anew(useQueryState(key, textQuery, name === "text" ? "replace" : "push"))]),
  ) as UseAuditFiltersReturn["filters"];
  const typed = refDebounced(filters.text, 250);
  const asked = computed(
    () => ({ ...Object.fromEntries(Object.entries(filters).map(([name, { value }]) => [name, value])), text: typed.value }) as AuditChoices,
  );
  const filter = computed(() => toAuditFilter(asked.value, known));
  return {
    filters,
    after,
    filter,
    variables: computed(() => ({
      filter: filter.value,
      first: PAGE_SIZE,
      after: after.value && /^\d{1,15}$/.test(after.value) ? after.value : null,
    })),
    active: computed(() => Object.keys(filter.value).length),
    clear: () => {
      for (const state of Object.values(filters)) state.value = null;
    },
  };
}
