import { toValue } from "vue";
import type { MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import { UnitIndicators_unit, UnitStaffing_unit, UnitTthc_unit } from "#client/app/unit/unit-figures.ts";
import { useReported } from "#client/app/use-reported.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { byLatestPeriod, toPeriodOption } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";
import { useLabel } from "#client/core/use-label.ts";
import { useCountGroups } from "#client/tthc/count-row.ts";
import { useDossierRows } from "#client/tthc/dossier-row.ts";
import type { DossierRow } from "#client/tthc/dossier-row.ts";
import type { Figure } from "#client/ui/figure.ts";

export interface HeadlineTile {
  key: string;
  figure: Figure;
  /** Words and numbers the figure is read with, spaces included. */
  lead: (string | Figure)[];
  /** The section that has the rest. */
  hash: string;
}

export type UnitWithFigures = FragmentOf<typeof UnitTthc_unit> &
  FragmentOf<typeof UnitStaffing_unit> &
  FragmentOf<typeof UnitIndicators_unit>;

/** Only rows of the latest period among them: two periods side by side would read as one. */
export function latestOnly<Row extends { period: PeriodName | null }>(rows: readonly Row[]): Row[] {
  const [first] = rows.toSorted((left, right) => byLatestPeriod(left.period, right.period));
  const code = (row: Row | undefined) => row?.period && toPeriodOption(row.period).code;
  return first ? rows.filter((row) => code(row) === code(first)) : [];
}

/** Tiles of what has been reported of a unit, each of its own latest period. */
export function useFigureTiles(unit: MaybeRefOrGetter<UnitWithFigures>): () => HeadlineTile[] {
  const { t } = useI18n();
  const { label } = useLabel();
  const { reported } = useReported();
  const toRows = useDossierRows();
  const toGroups = useCountGroups();
  const word = (key: string) => t(`app.unit.tile.${key}`);
  const atLevel = (key: string, level: string | null) =>
    level ? t(`app.unit.tile.${key}At`, { level: label("UnitLevel", level) }) : word(key);

  function dossierTile(row: DossierRow): HeadlineTile {
    const rate = { ...row.rate("resolutionRate"), period: undefined };
    const received = { ...row.count("received"), period: undefined, unit: undefined };
    return {
      key: row.stat.id,
      figure: { ...row.count("resolved"), label: atLevel("resolved", row.stat.level) },
      lead: [rate, ` ${word("ofReceived")} `, received],
      hash: "#tthc",
    };
  }
  function dossierTiles(): HeadlineTile[] {
    const rows = toRows(readFragment(UnitTthc_unit, toValue(unit)).dossierStats.nodes).filter(({ stat }) => stat.field === null);
    return latestOnly(rows.map((row) => ({ row, period: row.stat.period }))).map(({ row }) => dossierTile(row));
  }
  function staffTiles(): HeadlineTile[] {
    const rows = readFragment(UnitStaffing_unit, toValue(unit)).staffing.nodes.filter(({ present }) => present !== null);
    return latestOnly(rows).map((row) => {
      const facts = reported(row);
      const from = { origins: facts.origins, state: facts.state };
      return {
        key: row.id,
        figure: { ...facts, label: word(`present.${row.kind}`), value: row.present, unit: t("app.unit.people") },
        lead: [
          `${word(row.assignedIsProvisional ? "ofProvisional" : "ofAssigned")} `,
          { ...from, label: t("app.unit.staff.assigned"), value: row.assigned },
          `; ${word("lacking")} `,
          { ...from, label: t("app.unit.staff.gap"), value: row.gap, formula: t("app.unit.staff.gapFormula") },
        ],
        hash: "#bien-che",
      };
    });
  }
  function indexTiles(): HeadlineTile[] {
    const whole = readFragment(UnitIndicators_unit, toValue(unit)).indexScores.nodes.filter(
      ({ area, score }) => area === null && score !== null,
    );
    return latestOnly(whole).map((row) => {
      const outOf = row.rankOutOf === null ? "" : t("app.unit.index.outOf", { count: row.rankOutOf });
      const { origins } = reported(row);
      return {
        key: row.id,
        figure: { ...reported(row), label: label("IndexSet", row.index), value: row.score, unit: t("app.unit.index.points") },
        lead: [`${word("rank")} `, { label: t("app.unit.index.rank"), value: row.rank, unit: outOf, origins }],
        hash: "#chi-tieu",
      };
    });
  }
  function stockTiles(): HeadlineTile[] {
    const [latest] = toGroups(readFragment(UnitTthc_unit, toValue(unit)).procedureCounts.nodes);
    return (latest?.rows ?? [])
      .filter(({ kind, field }) => kind === "IN_FORCE" && field === null)
      .map(({ id, level, figure }) => ({ key: id, figure: { ...figure, label: atLevel("inForce", level) }, lead: [], hash: "#tthc" }));
  }
  return () => [...dossierTiles().slice(0, 2), ...staffTiles().slice(0, 2), ...indexTiles().slice(0, 1), ...stockTiles().slice(0, 1)];
}
