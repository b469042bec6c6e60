import type { Cell } from "./cell.ts";

/** A whole operation, and what of its answer tells that it did what it does. */
export interface GraphAsk {
  readonly text: string;
  readonly variables?: Record<string, unknown>;
  /** Path of what is there when it was allowed; nothing there means that it was hidden. */
  readonly shows: string;
  /** What must stand in it. */
  readonly holding?: string;
}

export interface HttpAsk {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  readonly url: string;
  readonly payload?: object;
  readonly headers?: Record<string, string>;
  /** Status when it was allowed. */
  readonly status: number;
}

export type Ask = (cell: Cell) => Promise<GraphAsk | HttpAsk> | GraphAsk | HttpAsk;
