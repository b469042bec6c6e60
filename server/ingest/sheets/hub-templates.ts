import { loadTemplates, type SheetTemplate } from "./templates.ts";

let folder: string | null = null;
let loaded: ReadonlyMap<string, SheetTemplate> | null = null;

/** Names the folder of an administrator's own templates, before any is asked for. */
export function useTemplatesOf(knowledge: string | null): void {
  [folder, loaded] = [knowledge, null];
}

/** The templates of this hub. */
export function hubTemplates(): ReadonlyMap<string, SheetTemplate> {
  return (loaded ??= loadTemplates(folder));
}
