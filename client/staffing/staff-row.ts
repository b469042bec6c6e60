import { useI18n } from "vue-i18n";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, usePeriodName } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { useFigureFacts } from "#client/core/use-figure-facts.ts";
import type { FigureFacts } from "#client/core/use-figure-facts.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Figure } from "#client/ui/figure.ts";

export const StaffRow_stat = graphql(
  `
    fragment StaffRow_stat on StaffStat {
      id
      kind
      coverage
      asOf
      state
      note
      assigned
      assignedIsProvisional
      assignedFor {
        id
        ...Period_name
      }
      present
      gap
      gapReported
      vacancyRate
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

export type StaffStat = ResultOf<typeof StaffRow_stat>;

export interface StaffRow extends FigureFacts {
  stat: StaffStat;
  kind: string;
  /** The year the posts are assigned for. */
  assignedFor: string;
  assigned: Figure;
  present: Figure;
  gap: Figure;
  gapReported: Figure;
  /** What is lacking as best known: recomputed, else as printed. */
  lacking: Figure;
  vacancyRate: Figure;
}

const kinds = ["CIVIL", "PUBLIC_SERVICE", "COMMUNE_CIVIL", "CONTRACT"];

/** The kinds in their usual order. */
export const byKind = (left: StaffRow, right: StaffRow) => kinds.indexOf(left.stat.kind) - kinds.indexOf(right.stat.kind);

/** Reads the figures once, in the words that tiles, chart and table share. */
export function useStaffRows(): (stats: readonly FragmentOf<typeof StaffRow_stat>[]) => StaffRow[] {
  const { t } = useI18n();
  const { label } = useLabel();
  const facts = useFigureFacts();
  const periods = usePeriodName();

  function toRow(stat: StaffStat): StaffRow {
    const said = facts(stat);
    const kind = sentenceCase(label("StaffKind", stat.kind));
    const people = (key: string, value: number | null): Figure => ({
      ...said.shared,
      label: `${kind}: ${t(`staffing.staff.${key}`).toLowerCase()}`,
      value,
      unit: t("staffing.people"),
    });
    const gap = { ...people("gap", stat.gap), formula: t("staffing.staff.formula.gap") };
    const gapReported = people("gapReported", stat.gapReported);
    return {
      ...said,
      stat,
      kind,
      assignedFor: periods.name(stat.assignedFor),
      assigned: { ...people("assigned", stat.assigned), ...(stat.assignedIsProvisional ? { mark: t("staffing.staff.provisional") } : {}) },
      present: people("present", stat.present),
      gap,
      gapReported,
      lacking: stat.gap === null ? gapReported : gap,
      vacancyRate: {
        ...people("vacancyRate", null),
        value: stat.vacancyRate,
        unit: undefined,
        style: "rate",
        formula: t("staffing.staff.formula.vacancyRate"),
      },
    };
  }
  return (stats) => readFragment(StaffRow_stat, stats).map(toRow);
}
