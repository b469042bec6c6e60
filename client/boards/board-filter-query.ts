import type { QueryCodec } from "#client/core/use-query-state.ts";
import labels from "#client/core/labels.json";

/** A period with its kind and window, so that a link asks for it before any list of periods is there. */
export interface ChosenPeriod {
  kind: string;
  window: string;
  code: string;
}

/** `QUARTER.LEGAL.2024-q1` */
export const chosenPeriodQuery: QueryCodec<ChosenPeriod | null> = {
  read: (text) => {
    const [kind = "", window = "", ...code] = (text ?? "").split(".");
    const isKnown = Object.hasOwn(labels.PeriodKind, kind) && Object.hasOwn(labels.PeriodWindow, window);
    return isKnown && code.length > 0 ? { kind, window, code: code.join(".") } : null;
  },
  write: (period) => period && `${period.kind}.${period.window}.${period.code}`,
};
