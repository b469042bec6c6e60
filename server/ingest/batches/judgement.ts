import type { FigureRow } from "./figure-row.ts";
import type { Row } from "./hub-state.sql.ts";
import type { ItemRow } from "./items.sql.ts";
import type { ReadItem, Values } from "./item-fields.ts";

/** What an item would do to the hub. */
export interface Judgement {
  readonly effect: "NEW" | "CHANGED" | "SAME" | "CONFLICT" | "UNRESOLVED";
  readonly remark: string | null;
  readonly targetTable: string | null;
  readonly targetId: string | null;
}

/** An item with what it says in the words of the hub, and what it would do there. */
export interface Judged extends Judgement {
  readonly item: ItemRow;
  readonly values: Values;
  readonly read: ReadItem;
  /** The row of a figure, and how it stands in the hub; a sentence when it has none. */
  readonly row?: FigureRow | string;
  readonly there?: Row | null;
}
