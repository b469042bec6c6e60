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
  /** A part that came or went: one line, by what it is called. */
  isWholePart: boolean;
}

/** The record or the part that a field is of. */
const partOf = ({ path }: ComparedField) => path.slice(0, path.lastIndexOf(" "));

function byPart(fields: readonly ComparedField[]): Map<string, ComparedField[]> {
  const parts = new Map<string, ComparedField[]>();
  for (const field of fields) parts.set(partOf(field), [...(parts.get(partOf(field)) ?? []), field]);
  return parts;
}

/** The first words of a part stand for it. */
const nameOf = (fields: readonly ComparedField[]) =>
  fields.find(({ value, enumName }) => value !== null && enumName === null) ?? fields[0]!;

function linesOf(older: readonly ComparedField[] | undefined, newer: readonly ComparedField[] | undefined): ComparedLine[] {
  if (!older || !newer) {
    const field = nameOf((newer ?? older)!);
    return [{ path: field.path, field, older: older && field.value, newer: newer && field.value, isChanged: true, isWholePart: true }];
  }
  const was = new Map(older.map((field) => [field.path, field]));
  const is = new Map(newer.map((field) => [field.path, field]));
  return [...newer, ...older.filter(({ path }) => !is.has(path))]
    .map((field) => {
      const [old, fresh] = [was.get(field.path)?.value ?? null, is.get(field.path)?.value ?? null];
      return { path: field.path, field, older: old, newer: fresh, isChanged: old !== fresh, isWholePart: false };
    })
    .filter(({ older: old, newer: fresh }) => old !== null || fresh !== null);
}

/** Two versions side by side: the record and its parts as the newer one has them, then the parts that only the older one has. */
export function compareVersions(older: readonly ComparedField[], newer: readonly ComparedField[]): ComparedLine[] {
  const [was, is] = [byPart(older), byPart(newer)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((part) => linesOf(was.get(part), is.get(part)));
}
