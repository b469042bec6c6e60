import { loadOrTell } from "#server/ingest/knowledge/own-folder.ts";
import { loadTemplates, type SheetTemplate } from "./templates.ts";

let folder: string | null = null;
let tellFault: (fault: string) => void = () => {};
let loaded: ReadonlyMap<string, SheetTemplate> | null = null;

/** Names the folder of an administrator's own templates, before any is asked for, and who hears of one that does not read. */
export function useTemplatesOf(knowledge: string | null, tell: (fault: string) => void = () => {}): void {
  [folder, tellFault, loaded] = [knowledge, tell, null];
}

/** The templates of this hub. */
export function hubTemplates(): ReadonlyMap<string, SheetTemplate> {
  return (loaded ??= loadOrTell(loadTemplates, folder, tellFault));
}
