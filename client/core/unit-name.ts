/** `Ủy ban nhân dân huyện Trực Ninh` → `UBND huyện Trực Ninh`: the abbreviations every official text uses. */
export function shortUnitName(name: string): string {
  return name.replace(/^Ủy ban nhân dân\b/u, "UBND").replace(/^Hội đồng nhân dân\b/u, "HĐND");
}
