import { loadWordings } from "./deadlines.ts";
import type { Wording } from "./deadlines.ts";
import { loadAreaWords } from "./task-areas.ts";
import type { AreaWord } from "./task-areas.ts";
import { loadProseWords, type ProseWords } from "./prose-words.ts";
import { loadHeaderWords } from "./task-columns.ts";
import type { HeaderWord } from "./task-columns.ts";
import { loadUnitIndex } from "./unit-index.ts";
import type { UnitIndex } from "./unit-index.ts";

/** What is known about the wording of plans. */
export interface TaskKnowledge {
  readonly units: UnitIndex;
  readonly deadlines: readonly Wording[];
  readonly headers: readonly HeaderWord[];
  readonly areas: readonly AreaWord[];
  readonly prose: ProseWords;
}

/** Reads the knowledge; `extra` is a folder of an administrator's files. `units` spares reading them again. */
export const loadTaskKnowledge = (extra: string | null, units = loadUnitIndex(extra)): TaskKnowledge => ({
  units,
  deadlines: loadWordings(extra),
  headers: loadHeaderWords(extra),
  areas: loadAreaWords(extra),
  prose: loadProseWords(extra),
});
