import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter, WritableComputedRef } from "vue";
import { matchesFolded } from "#client/core/fold.ts";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { QueryCodec } from "#client/core/use-query-state.ts";
import { shortUnitName } from "#client/core/unit-name.ts";
import { standsOn } from "#client/units/unit-row.ts";
import type { UnitRow } from "#client/units/unit-row.ts";

const levels = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"] as const;
const sources = ["tat-ca", "van-ban", "ngoai"] as const;

/** Every unit there has been, instead of those of one day. */
export const ever = "moi-luc";

/** A whole day, or `ever`; anything else in the address is no choice. */
export const dayQuery: QueryCodec<string | null> = {
  read: (text) => (text === ever || (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) ? text : null),
  write: (value) => value || null,
};

export interface UnitFilters {
  text: string | null;
  level: string;
  /** `van-ban`: named by the source documents, `ngoai`: from elsewhere. */
  source: (typeof sources)[number];
}

/** By every name a unit has had or is written with. */
export function meetsFilters(unit: UnitRow, { text, level, source }: UnitFilters): boolean {
  if (level !== "tat-ca" && unit.level !== level) return false;
  if (source !== "tat-ca" && (unit.provenance?.kind === "EXTERNAL") !== (source === "ngoai")) return false;
  if (!text?.trim()) return true;
  return matchesFolded([unit.name, shortUnitName(unit.name), unit.shortName, unit.code, ...unit.aliases].join(" "), text.trim());
}

export interface UseUnitFiltersReturn {
  text: WritableComputedRef<string | null>;
  level: WritableComputedRef<UnitFilters["level"]>;
  source: WritableComputedRef<UnitFilters["source"]>;
  /** The tree of this day, or `ever`; null leaves it to the page. */
  day: WritableComputedRef<string | null>;
  narrowed: ComputedRef<boolean>;
  active: ComputedRef<number>;
  matches: (unit: UnitRow) => boolean;
  clear: () => void;
}

/** The list's filters, kept in the address. */
export function useUnitFilters(): UseUnitFiltersReturn {
  const text = useQueryState("tim", textQuery, "replace");
  const level = useQueryState("cap", choiceQuery<string>(levels, "tat-ca"));
  const source = useQueryState("nguon", choiceQuery(sources, "tat-ca"));
  const day = useQueryState("ngay", dayQuery);
  const asked = computed(() => ({ text: text.value, level: level.value, source: source.value }));
  const set = computed(() => [text.value, level.value, source.value].filter((value) => value && value !== "tat-ca").length);
  return {
    text,
    level,
    source,
    day,
    narrowed: computed(() => set.value > 0),
    active: computed(() => set.value + (day.value ? 1 : 0)),
    matches: (unit) => meetsFilters(unit, asked.value),
    clear() {
      text.value = null;
      level.value = "tat-ca";
      source.value = "tat-ca";
      day.value = null;
    },
  };
}

/** The units that stood on the day; all of them when no day is asked for. */
export function useStanding(units: MaybeRefOrGetter<readonly UnitRow[]>, day: MaybeRefOrGetter<string | null>): ComputedRef<UnitRow[]> {
  return computed(() => {
    const asked = toValue(day);
    return toValue(units).filter((unit) => asked === null || standsOn(unit, asked));
  });
}
