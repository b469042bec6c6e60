import { join } from "node:path";
import { KnowledgeFault } from "./load-table.ts";

/** Where an administrator's own tables of knowledge lie; reading, checks and templates of a running hub all take them from here. */
export const knowledgeFolder = (dataFolder: string): string => join(dataFolder, "knowledge");

/**
 * What is made of the tables at the start of the hub. A table that does not read keeps no hub from starting: it is told, and
 * the hub's own tables stand until it is put right and the hub is started again.
 */
export function loadOrTell<T>(load: (folder: string | null) => T, folder: string | null, tell: (message: string) => void): T {
  try {
    return load(folder);
  } catch (error) {
    if (!(error instanceof KnowledgeFault) || folder === null) throw error;
    tell(error.message);
    return load(null);
  }
}
