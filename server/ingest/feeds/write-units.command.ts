import type { TransactionSql } from "postgres";
import { column } from "./column.ts";
import type { Written } from "./origin.command.ts";
import type { HubUnit, Succession } from "./select-tree.sql.ts";
import type { Placing } from "./unit-tree.ts";

/** A unit as it is to be, and as the hub has it. */
export interface SentUnit {
  readonly row: number;
  readonly id: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly parents: readonly Placing[];
  readonly successions: readonly Succession[];
  readonly there: HubUnit | undefined;
}

const marksOf = <Item extends object>(items: readonly Item[], names: readonly (keyof Item)[]) =>
  JSON.stringify(items.map((item) => names.map((name) => item[name])).toSorted((one, other) => (String(one) < String(other) ? -1 : 1)));

/** Units of which the hub says something else. */
const otherThan = (units: readonly SentUnit[], marks: (unit: Pick<HubUnit, "parents" | "successions">) => string) =>
  units.filter((unit) => marks(unit) !== marks(unit.there ?? { parents: [], successions: [] }));

/** @returns the units that stand elsewhere now */
export async function keepPlacings(tx: TransactionSql, units: readonly SentUnit[]): Promise<SentUnit[]> {
  const moved = otherThan(units, ({ parents }) => marksOf(parents, ["parent", "from", "to"]));
  const known = moved.filter(({ there }) => there && there.parents.length > 0);
  if (known.length > 0) await tx`delete from unit_parents where unit_id = any(${idsOf(known)}::text::uuid[])`;
  const rows = moved.flatMap(({ id, parents }) => parents.map((placing) => ({ id, ...placing })));
  if (rows.length > 0)
    await tx`
      insert into unit_parents (unit_id, parent_id, valid_from, valid_to)
      select s.id, p.id, s."from", s."to" from jsonb_to_recordset(${tx.json(rows)}) s(id uuid, parent text, "from" date, "to" date)
        join units p on p.code = s.parent`;
  return moved;
}

/** @returns the units of which something else became */
export async function keepSuccessions(tx: TransactionSql, units: readonly SentUnit[], { provenanceId }: Written): Promise<SentUnit[]> {
  const changed = otherThan(units, ({ successions }) => marksOf(successions, ["unit", "kind", "on", "share", "legalBasis"]));
  const known = changed.filter(({ there }) => there && there.successions.length > 0);
  if (known.length > 0) await tx`delete from unit_successions where predecessor_id = any(${idsOf(known)}::text::uuid[])`;
  const rows = changed.flatMap(({ id, successions }) => successions.map((one) => ({ id, ...one })));
  if (rows.length > 0)
    await tx`
      insert into unit_successions (predecessor_id, successor_id, kind, effective_on, share, legal_basis_id, provenance_id)
      select s.id, n.id, s.kind, s."on", s.share, d.id, ${provenanceId}
      from jsonb_to_recordset(${tx.json(rows as never)}) s(id uuid, unit text, kind succession_kind, "on" date, share numeric, "legalBasis" text)
        left join units n on n.code = s.unit left join documents d on d.code = s."legalBasis"`;
  return changed;
}

/** A unit that is known under several names has its name of today among them. */
export async function correctNames(tx: TransactionSql, units: readonly SentUnit[]): Promise<void> {
  if (units.length === 0) return;
  await tx`
    update unit_names n set name = u.name, short_name = u.short_name from units u
    where u.id = n.unit_id and u.id = any(${idsOf(units)}::text::uuid[]) and (n.name, n.short_name) is distinct from (u.name, u.short_name)
      and daterange(n.valid_from, n.valid_to) @> greatest(u.valid_from, least(today(), u.valid_to - 1))`;
}

const idsOf = (units: readonly SentUnit[]) => column(units, ({ id }) => id);
