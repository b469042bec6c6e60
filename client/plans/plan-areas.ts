/** An area of the plan as its page names it. */
export interface PlanAreaName {
  /** `VIII`. */
  ordinal: string;
  title: string;
  /** The unit that watches over it; null when the plan names none. */
  leadName: string | null;
}
