import type { FigureRowInput } from "#schema/ingest/feed-figure.input.ts";
import { isUnkept } from "./batch.ts";
import { named, type Add, type Codes, type FigureForm, type FigureKind, type Naming } from "./figure-forms.ts";
import type { Known, Place } from "./places.sql.ts";

const MOST_NOTE = 500;
const MOST_MEMBERS = 500;

/** What the rows of a batch are held against. */
export interface FigureWorld {
  readonly codes: Codes;
  readonly places: ReadonlyMap<string, Place>;
  readonly known: ReadonlyMap<string, Known>;
}

/** The form of a row, the name of its part, and the part itself. */
export interface Formed {
  readonly name: string;
  readonly form: FigureForm<unknown>;
  readonly part: unknown;
}

/** What a row is; null when it is nothing or several things at once. */
export function formOf(row: FigureRowInput, { forms }: FigureKind): Formed | null {
  const parts = row as unknown as Readonly<Record<string, unknown>>;
  const found = Object.entries(forms).flatMap(([name, form]): Formed[] => {
    const part = name === "" ? row : parts[name];
    return part === null || part === undefined ? [] : [{ name, form: form as FigureForm<unknown>, part }];
  });
  return found.length === 1 ? found[0]! : null;
}

/** All that a row names, by fields of the row. */
export function namesOf({ period }: FigureRowInput, formed: Formed | null): Naming[] {
  const names = formed?.form.names?.(formed.part) ?? [];
  return [["periods", "period", period], ...names.map(([what, field, code]): Naming => [what, within(formed!, field), code])];
}

const within = ({ name }: Formed, field: string): string => [name, field].filter((step) => step !== "").join(".");

/** Notes what stands against a figure. */
export function checkFigure(row: FigureRowInput, formed: Formed | null, kind: FigureKind, world: FigureWorld, add: Add): void {
  const { codes, places, known } = world;
  const place = places.get(row.unit);
  if (!place) add("NOT_FOUND", "unit", `Hub không có đơn vị mã “${row.unit}”.`, named.units[1]);
  else if (!place.isMine || known.get(row.key)?.isMine === false)
    add("NOT_ALLOWED", "unit", `Bạn không được gửi số liệu của đơn vị “${row.unit}”.`, "Hãy chỉ gửi số liệu của đơn vị mình.");
  for (const [what, field, code] of namesOf(row, formed))
    if (!codes[what].has(code)) add("NOT_FOUND", field, `Hub không có ${named[what][0]} mã “${code}”.`, named[what][1]);
  if (row.note && (row.note.length > MOST_NOTE || isUnkept(row.note)))
    add("INVALID", "note", `Ghi chú dài nhất ${MOST_NOTE} ký tự, trên một dòng.`, "Hãy gửi ghi chú ngắn hơn.");
  if (!formed) {
    const names = Object.keys(kind.forms).join(", ");
    return add("DOES_NOT_FIT", "", `Mỗi dòng có đúng một trong ${names}.`, "Hãy gửi mỗi số liệu một dòng.");
  }
  if (namesOf(row, formed).length > MOST_MEMBERS)
    add("INVALID", formed.name, `Nhiều nhất ${MOST_MEMBERS} đơn vị được nêu tên.`, "Hãy xem lại các mã.");
  formed.form.check?.(formed.part, (code, field, ...words) => add(code, within(formed, field), ...words));
}
