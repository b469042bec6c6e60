export interface NoteGroup {
  note: string;
  /** The rows it is said of, in the order of the table. */
  whose: string[];
}

/** Each note once, with the rows it is said of. */
export function groupNotes(rows: readonly { note: string | null; whose: string }[]): NoteGroup[] {
  const said = new Map<string, string[]>();
  for (const { note, whose } of rows) if (note) said.set(note, [...(said.get(note) ?? []), whose]);
  return [...said].map(([note, all]) => ({ note, whose: all }));
}
