import { totalWords, type Lookups } from "./check-cells.ts";
import { checkPlace, type Place, type RowValues } from "./check-place.ts";
import { columnName, type SheetRow } from "./sheet.ts";

interface Sum {
  all: number;
  /** Of the rows that name no part, as the total of a unit over its fields does. */
  whole: number;
}

const shown = 5;
/** Counts and amounts add up; rates and years do not. */
const isCounted = ({ column: { type, min } }: Place) => type === "INTEGER" && (min === null || min === 0);
const say = (value: number) => value.toLocaleString("vi-VN", { maximumFractionDigits: 6 });

/** Rows that add up the others: they are left out, and held against the sum. */
export class SheetTotals {
  readonly #sums = new Map<string, Sum>();
  readonly #left: SheetRow[] = [];
  readonly #unit: Place | undefined;
  readonly #part: Place | undefined;

  constructor(private readonly places: readonly Place[]) {
    this.#unit = places.find(({ column }) => column.type === "UNIT" && column.isRequired);
    this.#part = places.find(({ column }) => column.type === "FIELD");
  }

  /** "Tổng cộng" where a unit should stand, or where no column names one. */
  isTotal({ cells }: SheetRow, lookups: Lookups): boolean {
    const unit = this.#unit;
    const words = cells.slice(0, 4).filter((cell) => typeof cell === "string");
    if (!words.some((word) => totalWords.test(word.trim()))) return false;
    if (!unit || (unit.at < 0 && unit.fixed === undefined)) return true;
    if (unit.at < 0) return this.#part === undefined || this.#part.at < 0;
    const cell = cells[unit.at] ?? null;
    return cell === null || (typeof cell === "string" && totalWords.test(cell.trim()) && !(lookups.UNIT?.(cell) ?? null));
  }

  add(values: RowValues): void {
    const isWhole = this.#part !== undefined && (values[this.#part.column.key] ?? null) === null;
    for (const [key, value] of Object.entries(values)) {
      if (typeof value !== "number") continue;
      const sum = this.#sums.get(key) ?? { all: 0, whole: 0 };
      sum.all += value;
      if (isWhole) sum.whole += value;
      this.#sums.set(key, sum);
    }
  }

  leaveOut(row: SheetRow): void {
    this.#left.push(row);
  }

  /** What was left out, and where a total of the whole sheet is another than its rows come to, when all of them are sound. */
  notices(isSound: boolean): string[] {
    if (this.#left.length === 0) return [];
    const rows = this.#left.map(({ number }) => number);
    const told = `Dòng ${rows.slice(0, shown).join(", ")}${rows.length > shown ? " …" : ""} là dòng tổng, không ghi vào hub.`;
    return isSound && this.#left.length === 1 ? [told, ...this.#faults(this.#left[0]!)] : [told];
  }

  #faults({ number, cells }: SheetRow): string[] {
    return this.places.flatMap((place) => {
      const sum = this.#sums.get(place.column.key);
      if (place.at < 0 || !sum || !isCounted(place)) return [];
      const checked = checkPlace(cells[place.at] ?? null, place, {});
      if ("wrong" in checked || typeof checked.value !== "number") return [];
      const said = checked.value;
      const sums = [sum.all, sum.whole, sum.all - sum.whole];
      if (sums.some((one) => Math.abs(one - said) < 1e-6)) return [];
      return [
        `${columnName(place.at)}${number}: dòng tổng ghi ${say(said)}, nhưng các dòng cộng lại là ${say(sum.all)}; hãy kiểm tra lại.`,
      ];
    });
  }
}
