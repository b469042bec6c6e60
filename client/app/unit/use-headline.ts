import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import { ownProgress } from "#client/app/unit/unit-task.ts";
import type { UnitTask } from "#client/app/unit/unit-task.ts";
import { useFigureTiles } from "#client/app/unit/use-figure-tiles.ts";
import type { HeadlineTile, UnitWithFigures } from "#client/app/unit/use-figure-tiles.ts";
import { useOrigins } from "#client/core/provenance.ts";

const mostTiles = 5;

/** What the period chosen leaves of the lists that are not figures. */
export interface UnitLists {
  led: readonly UnitTask[];
  coordinated: readonly UnitTask[];
  plans: readonly { tasks: { totalCount: number } }[];
  documentCount: number;
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
    const { led, coordinated, plans } = toValue(lists);
    const done = led.filter((task) => ownProgress(task, toValue(unit).code).length > 0).length;
    const also = coordinated.length > 0 ? t("app.unit.tile.also", { count: coordinated.length }) : "";
    const given = plans.reduce((sum, { tasks }) => sum + tasks.totalCount, 0);
    if (led.length > 0) return [counted("led", led.length, [t("app.unit.tile.done", { count: done }), also], led[0])];
    if (given > 0) return [counted("given", given, [t("app.unit.tile.plans", { count: plans.length }), also])];
    return coordinated.length > 0 ? [counted("helped", coordinated.length, [], coordinated[0])] : [];
  }
  function documentTiles(): HeadlineTile[] {
    const { documentCount } = toValue(lists);
    return documentCount > 0 ? [counted("documents", documentCount, [])] : [];
  }
  /** An empty place says as much as a number: here a report is due. */
  function gapTiles(): HeadlineTile[] {
    return toValue(lists)
      .unreported.filter(({ domain }) => domain === "tthc" || domain === "staffing")
      .map(({ domain, hash }) => ({ key: domain, figure: { label: t(`app.unit.tile.gap.${domain}`), value: null }, lead: [], hash }));
  }
  return computed(() => [...taskTiles(), ...figureTiles(), ...gapTiles(), ...documentTiles()].slice(0, mostTiles));
}
