import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import type { UnitDocuments_unit } from "#client/app/unit/unit-document.ts";
import { UnitIndicators_unit, UnitStaffing_unit, UnitTthc_unit } from "#client/app/unit/unit-figures.ts";
import { ownProgress } from "#client/app/unit/unit-task.ts";
import type { UnitTask } from "#client/app/unit/unit-task.ts";
import { useReported } from "#client/app/use-reported.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { byLatestPeriod, toPeriodOption } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { useLabel } from "#client/core/use-label.ts";
import { useCountGroups } from "#client/tthc/count-row.ts";
import { useDossierRows } from "#client/tthc/dossier-row.ts";
import type { Figure } from "#client/ui/figure.ts";

export interface HeadlineTile {
  key: string;
  figure: Figure;
  /** Words and numbers the figure is read with. */
  lead: (string | Figure)[];
  /** The section that has the rest. */
  hash: string;
}

interface Masked {
  code: string;
}
type Unit = Masked &
  FragmentOf<typeof UnitTthc_unit> &
  FragmentOf<typeof UnitStaffing_unit> &
  FragmentOf<typeof UnitIndicators_unit> &
  FragmentOf<typeof UnitDocuments_unit>;

const mostTiles = 5;

/** Only rows of the latest period among them: two periods side by side would read as one. */
export function latestOnly<Row extends { period: PeriodName | null }>(rows: readonly Row[]): Row[] {
  const [first] = rows.toSorted((left, right) => byLatestPeriod(left.period, right.period));
  const code = (row: Row | undefined) => row?.period && toPeriodOption(row.period).code;
  return first ? rows.filter((row) => code(row) === code(first)) : [];
}

/** The numbers that lead a unit's page, most telling first. */
export function useHeadline(
  unit: MaybeRefOrGetter<Unit>,
  tasks: MaybeRefOrGetter<{ led: readonly UnitTask[]; coordinated: readonly UnitTask[] }>,
): ComputedRef<HeadlineTile[]> {
  const { t } = useI18n();
  const { label } = useLabel();
  const { reported } = useReported();
  const { origins } = useOrigins();
  const toRows = useDossierRows();
  const toGroups = useCountGroups();

  function taskTiles(): HeadlineTile[] {
    const { led, coordinated } = toValue(tasks);
    if (led.length + coordinated.length === 0) return [];
    const done = led.filter((task) => ownProgress(task, toValue(unit).code).length > 0).length;
    const [first] = led.length > 0 ? led : coordinated;
    return [
      {
        key: "tasks",
        figure: {
          label: t("app.unit.tile.led"),
          value: led.length,
          unit: t("app.unit.tile.tasks"),
          formula: t("app.unit.tile.ledFormula"),
          origins: origins(first?.provenance),
        },
        lead: [t("app.unit.tile.ledLead", { done, coordinated: coordinated.length })],
        hash: "#nhiem-vu",
      },
    ];
  }
  function dossierTiles(): HeadlineTile[] {
    const stats = latestOnly(
      toRows(readFragment(UnitTthc_unit, toValue(unit)).dossierStats.nodes).map((row) => ({ row, period: row.stat.period })),
    );
    return stats
      .filter(({ row }) => row.stat.field === null)
      .slice(0, 2)
      .map(({ row }) => ({
        key: row.stat.id,
        figure: {
          ...row.count("resolved"),
          label: row.stat.level
            ? t("app.unit.tile.resolvedAt", { level: label("UnitLevel", row.stat.level) })
            : t("app.unit.tile.resolved"),
        },
        lead: [
          row.rate("resolutionRate"),
          t("app.unit.tile.ofReceived"),
          { ...row.count("received"), period: undefined, unit: undefined },
        ].map((part) => (typeof part === "string" ? part : { ...part, period: undefined })),
        hash: "#tthc",
      }));
  }
  function staffTiles(): HeadlineTile[] {
    return latestOnly(readFragment(UnitStaffing_unit, toValue(unit)).staffing.nodes.filter(({ present }) => present !== null))
      .slice(0, 2)
      .map((row) => {
        const { origins: from } = reported(row);
        return {
          key: row.id,
          figure: {
            ...reported(row),
            label: t("app.unit.tile.present", { kind: label("StaffKind", row.kind) }),
            value: row.present,
            unit: t("app.unit.people"),
          },
          lead: [
            t(row.assignedIsProvisional ? "app.unit.tile.ofProvisional" : "app.unit.tile.ofAssigned"),
            { label: t("app.unit.staff.assigned"), value: row.assigned, origins: from },
            t("app.unit.tile.lacking"),
            { label: t("app.unit.staff.gap"), value: row.gap, origins: from, formula: t("app.unit.staff.gapFormula") },
          ],
          hash: "#bien-che",
        };
      });
  }
  function indexTiles(): HeadlineTile[] {
    const whole = readFragment(UnitIndicators_unit, toValue(unit)).indexScores.nodes.filter(
      ({ area, score }) => area === null && score !== null,
    );
    return latestOnly(whole)
      .slice(0, 1)
      .map((row) => ({
        key: row.id,
        figure: { ...reported(row), label: label("IndexSet", row.index), value: row.score, unit: t("app.unit.index.points") },
        lead: [
          t("app.unit.tile.rank"),
          {
            label: t("app.unit.index.rank"),
            value: row.rank,
            unit: row.rankOutOf === null ? "" : t("app.unit.index.outOf", { count: row.rankOutOf }),
            origins: origins(row.provenance, row.note),
          },
        ],
        hash: "#chi-tieu",
      }));
  }
  function stockTiles(): HeadlineTile[] {
    const [latest] = toGroups(readFragment(UnitTthc_unit, toValue(unit)).procedureCounts.nodes);
    return (latest?.rows ?? [])
      .filter(({ kind, field }) => kind === "IN_FORCE" && field === null)
      .slice(0, 1)
      .map(({ id, level, figure }) => ({
        key: id,
        figure: {
          ...figure,
          label: level ? t("app.unit.tile.inForceAt", { level: label("UnitLevel", level) }) : t("app.unit.tile.inForce"),
        },
        lead: [],
        hash: "#tthc",
      }));
  }
  return computed(() => [...taskTiles(), ...dossierTiles(), ...staffTiles(), ...indexTiles(), ...stockTiles()].slice(0, mostTiles));
}
