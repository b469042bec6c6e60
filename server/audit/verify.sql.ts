import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { audited } from "#db/audited.ts";
import type { Anchor } from "./anchors.ts";

/** The first place where the trail is not what it was. */
export interface Break {
  entry: number;
  reason: string;
}

export interface Verdict {
  /** Entries looked at. */
  entries: number;
  /** The last entry; null of an empty trail. */
  head: Anchor | null;
  broken: Break | null;
  /** Tables whose changes are not being written down now. */
  unwatched: string[];
}

interface Link {
  id: number;
  previousHash: string;
  hash: string;
  /** What the hash is of. Written here and hashed by the hub: the database's own functions may have been changed too. */
  text: string;
}

const perBatch = 1_000;
const beginning = "0".repeat(64);

/** Walks the whole chain, from its first entry, and holds it against entries that are known from elsewhere. */
export async function verifyTrail(sql: Sql, anchors: readonly Anchor[] = []): Promise<Verdict> {
  const known = new Map(anchors.map(({ id, hash }) => [id, hash]));
  let head: Anchor = { id: 0, hash: beginning };
  let broken: Break | null = null;
  for await (const links of selectLinks(sql).cursor(perBatch)) {
    for (const link of links) {
      broken = findBreak(link, head, known);
      if (broken) break;
      head = { id: link.id, hash: link.hash };
    }
    if (broken) break;
  }
  const cut = Math.max(0, ...known.keys());
  if (!broken && cut > head.id)
    broken = { entry: head.id + 1, reason: `the trail ends before it, though it once went on to entry ${cut} at least` };
  return { entries: head.id, head: head.id > 0 ? head : null, broken, unwatched: await selectUnwatched(sql) };
}

function findBreak({ id, previousHash, hash, text }: Link, head: Anchor, known: ReadonlyMap<number, string>): Break | null {
  const broken = (reason: string, entry = id) => ({ entry, reason });
  if (id > head.id + 1) return broken("it was removed", head.id + 1);
  if (createHash("sha256").update(text).digest("hex") !== hash) return broken("its content or place is not what was written");
  if (previousHash !== head.hash)
    return broken(head.id === 0 ? "it does not begin the trail" : "the entry before it is another one than when it was written");
  if ((known.get(id) ?? hash) !== hash) return broken("it was written anew: at an earlier look another entry stood there");
  return null;
}

const selectLinks = (sql: Sql) => sql<Link[]>`
  select id::float8 as id, previous_hash as "previousHash", hash, jsonb_build_array(
    id, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), transaction_id, person_id, token_id, visitor,
    way, action, table_name, record_id, record_name, subject_table, subject_id, before, after, previous_hash)::text as text
  from audit_entries order by id`;

/** Tables that should leave a trail and whose trigger is missing or off, the trail's own guard included. */
async function selectUnwatched(sql: Sql): Promise<string[]> {
  const rows = await sql<{ table: string }[]>`
    select wanted.name as "table" from (
      select name, 'audit_change' as trigger from unnest(string_to_array(${Object.keys(audited).join()}, ',')) name
      union all select 'audit_entries', trigger from unnest(array['audit_entries_kept', 'audit_entries_whole']) trigger) wanted
    where not exists (select from pg_trigger t where t.tgrelid = to_regclass(wanted.name) and t.tgname = wanted.trigger and t.tgenabled in ('O', 'A'))
    order by 1`;
  return [...new Set(rows.map(({ table }) => table))];
}

/** The last entry; null of an empty trail. */
export async function findHead(sql: Sql): Promise<Anchor | null> {
  const [head] = await sql<Anchor[]>`select id::float8 as id, hash from audit_entries order by id desc limit 1`;
  return head ?? null;
}
