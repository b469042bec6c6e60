import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import type { UnitTask } from "#client/app/unit/unit-task.ts";
import { useFigureTiles } from "#client/app/unit/use-figure-tiles.ts";
import type { HeadlineTile, UnitWithFigures } from "#client/app/unit/use-figure-tiles.ts";
import { useOrigins } from "#client/core/provenance.ts";

const mostTiles = 5;

/** How much the period chosen leaves of the lists that are not figures. */
export interface UnitLists {
  led: number;
  /** Of those it leads, the ones it has reported a result of. */
  done: number;
  coordinated: number;
  firstLed: UnitTask | undefined;
  firstCoordinated: UnitTask | undefined;
  plans: number;
  /** Tasks of the plans it issued. */
  given: number;
  documents: number;
  /** Domains nobody has reported on, of a unit that should, and where the page says so. */
  unreported: readonly { domain: string; hash: string }[];
}

/** The numbers that lead a unit's page, most telling first. */
export function useHeadline(unit: MaybeRefOrGetter<UnitWithFigures>, lists: MaybeRefOrGetter<UnitLists>): ComputedRef<HeadlineTile[]> {
  const { t } = useI18n();
  const { origins } = useOrigins();
  const figureTiles = useFigureTiles(unit);

  /** Counted by the hub; opens where the first of them was read. */
  function counted(key: string, value: number, notes: string[], first?: UnitTask): HeadlineTile {
    return {
      key,
      figure: {
        label: t(`app.unit.tile.${key}`),
        value,
        unit: t(`app.unit.tile.unitOf.${key}`),
        formula: t(`app.unit.tile.formula.${key}`),
        origins: origins(first?.provenance),
      },
      lead: [notes.filter(Boolean).join("; ")].filter(Boolean),
      hash: key === "documents" ? "#van-ban" : "#nhiem-vu",
    };
  }
  function taskTiles(): HeadlineTile[] {
    const { led, done, coordinated, firstLed, firstCoordinated, plans, given } = toValue(lists);
    const also = coordinated > 0 ? t("app.unit.tile.also", { count: coordinated }) : "";
    if (led > 0) return [counted("led", led, [t("app.unit.tile.done", { count: done }), also], firstLed)];
    if (given > 0) return [counted("given", given, [t("app.unit.tile.plans", { count: plans }), also])];
    return coordinated > 0 ? [counted("helped", coordinated, [], firstCoordinated)] : [];
  }
  function documentTiles(): HeadlineTile[] {
    const { documents } = toValue(lists);
    return documents > 0 ? [counted("documents", documents, [])] : [];
  }
  /** An empty place says as much as a number: here a report is due. */
  function gapTiles(): HeadlineTile[] {
    return toValue(lists)
      .unreported.filter(({ domain }) => domain === "tthc" || domain === "staffing")
      .map(({ domain, hash }) => ({ key: domain, figure: { label: t(`app.unit.tile.gap.${domain}`), value: null }, lead: [], hash }));
  }
  return computed(() => [...taskTiles(), ...figureTiles(), ...gapTiles(), ...documentTiles()].slice(0, mostTiles));
}
