export interface ComparedField {
  path: string;
  kind: string;
  part: string | null;
  label: string;
  labelEn: string;
  enumName: string | null;
  value: string | null;
}

export interface ComparedLine {
  path: string;
  field: ComparedField;
  /** Undefined where the version has no such part. */
  older: string | null | undefined;
  newer: string | null | undefined;
  isChanged: boolean;
}

/** Two versions side by side: the lines of the newer one, and those that only the older one has at the end of their part. */
export function compareVersions(older: readonly ComparedField[], newer: readonly ComparedField[]): ComparedLine[] {
  const was = new Map(older.map((field) => [field.path, field]));
  const is = new Map(newer.map((field) => [field.path, field]));
  const gone = older.filter(({ path }) => !is.has(path));
  return [...newer, ...gone]
    .map((field): ComparedLine => {
      const [before, after] = [was.get(field.path), is.get(field.path)];
      const [old, fresh] = [before && before.value, after && after.value];
      return { path: field.path, field, older: old, newer: fresh, isChanged: (old ?? null) !== (fresh ?? null) };
    })
    .filter(({ older: old, newer: fresh }) => (old ?? fresh ?? null) !== null);
}
