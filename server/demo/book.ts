import type { Random } from "./random.ts";
import type { TableName, TableRow } from "./tables.sql.ts";

type Rows = { [Name in TableName]?: (TableRow<Name> & { id: string })[] };

/** 1 January 2026, the day after all that is simulated; ids count the milliseconds from it. */
const firstId = Date.UTC(2026, 0, 1);

/** All rows of a province before they are written. */
export class Book {
  readonly rows: Rows = {};
  #count = 0;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random.fork("ids");
  }

  get count(): number {
    return this.#count;
  }

  /** Notes a row and gives its id. */
  add<Name extends TableName>(table: Name, row: Omit<TableRow<Name>, "id">): string {
    const id = this.#nextId();
    // A mapped type's member cannot be narrowed by its own key.
    const rows = (this.rows[table] ??= []) as unknown[];
    rows.push({ ...row, id });
    return id;
  }

  /** In the shape of version 7, so that rows sort in the order they were made in. */
  #nextId(): string {
    const time = (firstId + this.#count++).toString(16).padStart(12, "0");
    const hex = (digits: number) =>
      Math.floor(this.#random.next() * 16 ** digits)
        .toString(16)
        .padStart(digits, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + Math.floor(this.#random.next() * 4)).toString(16)}${hex(3)}-${hex(8)}${hex(4)}`;
  }
}
