import type { Figure } from "#client/ui/figure.ts";

/** One value of an indicator, as a line of a table. */
export interface IndicatorRow {
  id: string;
  name: string;
  code: string | null;
  /** What part of the indicator it is: "Giáo viên". */
  part: string;
  unit: string;
  unitCode: string | null;
  period: string;
  figure: Figure;
  note: string | null;
}
