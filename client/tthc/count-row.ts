import { useI18n } from "vue-i18n";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, byLatestPeriod, usePeriodName } from "#client/core/period.ts";
import { provenanceFragment, useOrigins } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Figure } from "#client/ui/figure.ts";

export const CountRow_count = graphql(
  `
    fragment CountRow_count on ProcedureCount {
      id
      kind
      level
      count
      state
      note
      field {
        id
        code
        name
      }
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

type Count = ResultOf<typeof CountRow_count>;

export interface CountRow {
  id: string;
  kind: Count["kind"];
  level: Count["level"];
  field: Count["field"];
  count: number;
  figure: Figure;
}

/** The counts of one unit in one period: never mixed with another unit's or another window's. */
export interface CountGroup {
  key: string;
  unit: string;
  unitCode: string | null;
  period: string;
  dates: string;
  rows: CountRow[];
}

export function useCountGroups() {
  const { t } = useI18n();
  const { label } = useLabel();
  const { origins } = useOrigins();
  const periods = usePeriodName();

  function toRow(count: Count): CountRow {
    const { id, kind, level, field } = count;
    const name = [sentenceCase(label("ProcedureCountKind", kind)), level && label("UnitLevel", level), field?.name]
      .filter(Boolean)
      .join(", ");
    const figure: Figure = {
      label: name,
      value: count.count,
      unit: t("tthc.procedures"),
      period: periods.name(count.period),
      state: count.state,
      origins: origins(count.provenance, count.note),
    };
    return { id, kind, level, field, count: count.count, figure };
  }
  function toGroup(counts: Count[], key: string): CountGroup {
    const [first] = counts;
    const unit = first?.unit && readUnit(first.unit);
    return {
      key,
      unit: unit?.title ?? "",
      unitCode: unit?.code ?? null,
      period: periods.name(first?.period),
      dates: periods.dates(first?.period),
      rows: counts.map(toRow),
    };
  }
  return (masked: readonly FragmentOf<typeof CountRow_count>[]): CountGroup[] => {
    const counts = readFragment(CountRow_count, masked).toSorted((left, right) => byLatestPeriod(left.period, right.period));
    const groups = new Map<string, Count[]>();
    for (const count of counts) {
      const key = `${count.unit?.id} ${count.period?.id}`;
      groups.set(key, [...(groups.get(key) ?? []), count]);
    }
    return [...groups].map(([key, group]) => toGroup(group, key));
  };
}
