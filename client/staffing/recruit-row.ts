import { useI18n } from "vue-i18n";
import type { Move, MoveGroup } from "#client/staffing/move-row.ts";
import { netOf, quotaOf, share, toRecruitLines } from "#client/staffing/recruitment.ts";
import type { RecruitLine } from "#client/staffing/recruitment.ts";
import type { Figure } from "#client/ui/figure.ts";

export interface RecruitRow {
  key: string;
  line: RecruitLine<Move>;
  unit: string;
  unitCode: string | null;
  period: string;
  position: string;
  /** Counted in another row of the same unit and period. */
  isPart: boolean;
  quota: Figure;
  recruited: Figure;
  fillRate: Figure;
  cancelled: Figure;
  net: Figure;
  netFill: Figure;
}

const originsOf = (moves: readonly (Move | null)[]) => moves.flatMap((move) => move?.facts.shared.origins ?? []);

/** A group's recruitment as rows of figures; what is reckoned names its formula and every origin. */
export function useRecruitRows(): (group: MoveGroup) => RecruitRow[] {
  const { t } = useI18n();

  function toRow(group: MoveGroup, line: RecruitLine<Move>, isPart: boolean): RecruitRow {
    const position = line.position ?? t("staffing.recruit.anyPosition");
    const { recruited, cancelled } = line;
    const figure = (key: string, value: number | null, moves: readonly (Move | null)[]): Figure => ({
      label: `${position}: ${t(`staffing.recruit.${key}`).toLowerCase()}`,
      value,
      unit: t("staffing.people"),
      period: group.period,
      state: moves.find((move) => move !== null)?.state,
      origins: originsOf(moves),
    });
    const reckoned = (key: string, value: number | null, moves: readonly (Move | null)[]): Figure => ({
      ...figure(key, value, moves),
      formula: t(`staffing.recruit.formula.${key}`),
    });
    const rate = (key: string, value: number | null, moves: readonly (Move | null)[]): Figure => ({
      ...reckoned(key, value, moves),
      style: "rate",
      unit: undefined,
    });
    const quota = quotaOf(line);
    const quotaMoves = quota.summed ? line.parts.map((part) => part.recruited) : [recruited];
    const net = netOf(line);
    return {
      key: `${group.key} ${line.position}`,
      line,
      unit: group.unit,
      unitCode: group.unitCode,
      period: group.period,
      position,
      isPart,
      quota: quota.summed
        ? { ...reckoned("quota", quota.value, quotaMoves), mark: t("staffing.recruit.summed") }
        : figure("quota", quota.value, [recruited]),
      recruited: figure("recruited", recruited?.count ?? null, [recruited]),
      fillRate: rate("fillRate", recruited?.fillRate ?? share(recruited?.count ?? null, quota.value), [recruited]),
      cancelled: figure("cancelled", cancelled?.count ?? null, [cancelled]),
      net: reckoned("net", net, [recruited, cancelled]),
      netFill: rate("netFill", share(net, quota.value), [recruited, cancelled]),
    };
  }

  return (group) => {
    const lines = toRecruitLines(group.moves);
    const parts = new Set(lines.flatMap((line) => line.parts));
    return lines.map((line) => toRow(group, line, parts.has(line)));
  };
}
