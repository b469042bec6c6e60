import { useI18n } from "vue-i18n";
import type { Move, MoveGroup } from "#client/staffing/move-row.ts";
import type { Figure } from "#client/ui/figure.ts";

export const transferKinds = ["TRANSFER_IN", "TRANSFER_OUT", "TRANSFER_INTERNAL", "RECEIVE"] as const;
export type TransferKind = (typeof transferKinds)[number];

export interface TransferRow {
  key: string;
  unit: string;
  unitCode: string | null;
  period: string;
  position: string;
  /** Not of one position only. */
  isWhole: boolean;
  ofKind: (kind: TransferKind) => Figure;
  net: Figure;
}

/** In less out; null when either was not reported. Internal moves change no total. */
export function netTransfers(came: number | null, left: number | null): number | null {
  return came === null || left === null ? null : came - left;
}

/** A group's transfers on one row, or one for each position the source tells apart. */
export function useTransferRows(): (group: MoveGroup) => TransferRow[] {
  const { t } = useI18n();

  function toRow(group: MoveGroup, position: string | null): TransferRow {
    const find = (kind: TransferKind): Move | undefined =>
      group.moves.find((move) => move.kind === kind && move.positionGroup === position);
    const people = { unit: t("staffing.people"), period: group.period };
    const ofKind = (kind: TransferKind): Figure => {
      const move = find(kind);
      return { ...people, ...move?.facts.shared, label: t(`staffing.transfer.kind.${kind}`), value: move?.count };
    };
    const [came, left] = [find("TRANSFER_IN"), find("TRANSFER_OUT")];
    return {
      key: `${group.key} ${position}`,
      unit: group.unit,
      unitCode: group.unitCode,
      period: group.period,
      position: position ?? t("staffing.recruit.anyPosition"),
      isWhole: position === null,
      ofKind,
      net: {
        ...people,
        label: t("staffing.transfer.net"),
        value: netTransfers(came?.count ?? null, left?.count ?? null),
        formula: t("staffing.transfer.formula"),
        origins: [came, left].flatMap((move) => move?.facts.shared.origins ?? []),
      },
    };
  }
  return (group) => [...new Set(group.moves.map(({ positionGroup }) => positionGroup))].map((position) => toRow(group, position));
}
