import type { CheckRule } from "#server/ingest/checks/rules.ts";

/**
 * One statement of a rule over the whole database. It gives rows of `foundColumns`; what concerns one row of figures looks at every
 * state and says that state, what compares rows looks at approved ones only.
 */
export interface DatabaseCheck {
  /** Rule and what of it: `V2.flow`. Stays, as findings are known by it. */
  readonly key: string;
  /** Tables whose change may change its findings. */
  readonly tables: readonly string[];
  readonly sql: (rule: CheckRule) => string;
}

/** What a check gives of each finding, in any order; those it leaves out are null. */
export interface FoundColumns {
  /** The place by natural keys, so that a finding outlives the ids of its rows. */
  readonly key: string;
  /** One sentence, an SQL text. */
  readonly message: string;
  readonly fix?: string;
  readonly values: string;
  readonly severity?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly document?: string;
  readonly table: string;
  /** An SQL array of ids. */
  readonly ids: string;
  readonly state?: string;
  /** How far the values lie apart; the greatest are kept when there are too many. */
  readonly weight: string;
}

/** Rows of a check: what is found, from where. */
export const found = (columns: FoundColumns, from: string): string => `
  select ${columns.key} as key, ${columns.severity ?? "null::text"} as severity, ${columns.message} as message,
    ${columns.fix ?? "null::text"} as fix, ${columns.values} as found_values, ${columns.unit ?? "null::uuid"} as unit_id,
    ${columns.period ?? "null::uuid"} as period_id, ${columns.document ?? "null::uuid"} as document_id,
    '${columns.table}' as subject_table, ${columns.ids} as subject_ids,
    ${columns.state ?? "'PUBLISHED'::figure_state"} as figure_state, abs(${columns.weight})::numeric as weight
  ${from}`;

/** A count as it is written in Vietnamese: `119.101`. */
export const count = (sql: string): string => `replace(trim(to_char(${sql}, 'FM999,999,999,999,990')), ',', '.')`;

/** A number with decimals as it is written in Vietnamese: `99,87`. */
export const decimal = (sql: string): string => `replace(trim_scale(round((${sql})::numeric, 3))::text, '.', ',')`;

export const day = (sql: string): string => `to_char(${sql}, 'DD/MM/YYYY')`;

/** Named values, in the order to be read. */
export const values = (...pairs: readonly (readonly [name: string, sql: string])[]): string =>
  `jsonb_build_array(${pairs.map(([name, sql]) => `jsonb_build_object('name', '${name}', 'value', coalesce(${sql}, '–'))`).join(", ")})`;

/** What makes rows of a table the same place: their columns put together. */
export const place = (...columns: readonly string[]): string =>
  `concat_ws('/', ${columns.map((name) => `coalesce(${name}::text, '')`).join(", ")})`;
