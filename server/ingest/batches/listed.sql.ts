import type { ISql } from "postgres";
import type { Values } from "./item-fields.ts";

export interface ListedRow {
  readonly id: string;
  readonly values: Values;
}

/** What the hub has of the rows that lists are about, by code. */
export interface Listed {
  readonly units: ReadonlyMap<string, ListedRow>;
  readonly procedures: ReadonlyMap<string, ListedRow>;
  /** Decisions that published procedures, and documents that may become one, by number. */
  readonly decisions: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

interface Wanted {
  readonly units: readonly string[];
  readonly procedures: readonly string[];
  readonly decisions: readonly string[];
}

export async function selectListed(on: ISql, { units, procedures, decisions }: Wanted): Promise<Listed> {
  const isIn = (codes: readonly string[]) => on`(select jsonb_array_elements_text(${on.json(codes as never)}))`;
  const [unitRows, procedureRows, documents] = await Promise.all([
    on<ListedRow[]>`
      select u.id, jsonb_build_object('code', u.code, 'name', u.name, 'shortName', u.short_name, 'level', u.level, 'type', u.type,
        'validFrom', u.valid_from, 'validTo', u.valid_to, 'parent', (select p.code from unit_parents up join units p on p.id = up.parent_id
          where up.unit_id = u.id order by up.valid_from desc limit 1)) as values
      from units u where u.code in ${isIn(units)}`,
    on<ListedRow[]>`
      select p.id, jsonb_build_object('code', p.code, 'name', p.name, 'field', f.code, 'level', p.level, 'onlineLevel', p.online_level, 'change', p.change,
        'decision', d.number, 'reportedBy', u.code) as values
      from procedures p join procedure_fields f on f.id = p.field_id join units u on u.id = p.reported_by_id
      left join publication_decisions pd on pd.id = p.decision_id left join documents d on d.id = pd.document_id where p.code in ${isIn(procedures)}`,
    on<{ number: string; id: string; decisionId: string | null }[]>`
      select upper(d.number) as number, d.id, pd.id as "decisionId" from documents d left join publication_decisions pd on pd.document_id = d.id
      where upper(d.number) in ${isIn(decisions.map((number) => number.toUpperCase()))} order by pd.id nulls last, d.id desc`,
  ]);
  const byCode = (rows: readonly ListedRow[]) => new Map(rows.map((row) => [row.values["code"]!, row]));
  return {
    units: byCode(unitRows),
    procedures: byCode(procedureRows),
    decisions: new Map(documents.flatMap(({ number, decisionId }) => (decisionId ? [[number, decisionId]] : []))),
    documents: new Map(documents.map(({ number, id }) => [number, id])),
  };
}
