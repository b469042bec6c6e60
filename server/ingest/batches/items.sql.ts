import type { ISql } from "postgres";

/** An item as it is kept. */
export interface ItemRow {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly lineStart: number | null;
  readonly lineEnd: number | null;
  readonly cell: string | null;
  readonly payload: Record<string, unknown>;
  readonly corrected: Record<string, string | null>;
  readonly confidence: number;
  readonly decision: string;
  readonly version: number;
  readonly effect: string;
  readonly remark: string | null;
  readonly targetTable: string | null;
  readonly targetId: string | null;
}

export async function selectItems(on: ISql, importId: string): Promise<ItemRow[]> {
  return await on<ItemRow[]>`
    select id, ordinal, kind, span_start as "spanStart", span_end as "spanEnd", line_start as "lineStart", line_end as "lineEnd", cell, payload, corrected,
      confidence, decision, version, effect, remark, target_table as "targetTable", target_id as "targetId"
    from import_items where import_id = ${importId} order by ordinal`;
}
