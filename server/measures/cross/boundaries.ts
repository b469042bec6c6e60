import { refuseIn } from "./ask.ts";

/** The day whose units figures are put under, the period's last day unless told; null leaves them where they were reported. */
export function readBoundaries(
  { boundaries, boundariesOn }: { readonly boundaries: string; readonly boundariesOn?: string | null },
  endsOn: string,
  view: string,
): string | null {
  if (boundaries === "AS_OF") return boundariesOn ?? endsOn;
  if (boundariesOn != null)
    throw refuseIn(view, "boundariesOn", "Ngày của ranh giới chỉ đi với AS_OF.", "Hãy bỏ ngày, hoặc đặt `boundaries: AS_OF`.");
  return null;
}
