import { randomUUID } from "node:crypto";
import type { Asker } from "./askers.ts";
import { makeCaller, type Caller, type World } from "./world.ts";

/** A question that is worth saving; its words are those of the contract. */
export const question = { measures: ["DOSSIERS_RECEIVED"], dimensions: [{ dimension: "UNIT" }], time: { kind: "QUARTER", last: 1 } };

const person: Asker = { label: "người của đơn vị", shows: "session", grants: [{ role: "READER", at: "own" }], has: null };
const superior: Asker = { ...person, grants: [{ role: "READER", at: "everywhere" }] };
const neighbour: Asker = { ...person, grants: [{ role: "READER", at: "beside" }] };
const newcomer: Asker = { ...person, grants: [] };
const holder: Asker = { ...person, shows: "token", token: { may: ["query"], grants: [] } };

type Whose = "mine" | "another's";

/** One crossing of a line and a column: who asks, and the records that the question is about, made for this cell alone. */
export class Cell {
  constructor(
    readonly world: World,
    readonly asker: Asker,
    readonly me: Caller,
  ) {}

  get sql() {
    return this.world.sql;
  }

  /** Somebody who is a reader over the unit and all below it. */
  person = () => makeCaller(this.world, person, "units");
  /** Somebody who is a reader over every unit. */
  superior = () => makeCaller(this.world, superior, "units");
  /** Somebody who is a reader over the unit beside. */
  neighbour = () => makeCaller(this.world, neighbour, "units");
  /** Somebody without any role. */
  newcomer = () => makeCaller(this.world, newcomer, "units");
  /** A token of somebody who is a reader over the unit. */
  tokenHolder = () => makeCaller(this.world, holder, "units");

  /** A token of the asker's own; of nobody's when the asker is nobody. */
  async ownToken(): Promise<string> {
    if (!this.me.personId) return randomUUID();
    const [row] = await this.sql<{ id: string }[]>`
      insert into access_tokens (name, hash, prefix, person_id, operations, expires_at)
      values ('Của mình', ${randomUUID()}, 'cchc_', ${this.me.personId}, '{query}', now() + interval '1 day') returning id`;
    return row!.id;
  }

  async grantOf(personId: string): Promise<string> {
    const [row] = await this.sql<{ id: string }[]>`select id from role_grants where person_id = ${personId}`;
    return row!.id;
  }

  async owner(whose: Whose): Promise<string> {
    const { personId, visitorHash } = whose === "mine" ? this.me : { personId: null, visitorHash: null };
    const [row] = await this.sql<{ id: string }[]>`
      insert into owners (person_id, visitor_hash) values (${personId}, ${personId || visitorHash ? visitorHash : randomUUID()})
      on conflict do nothing returning id`;
    if (row) return row.id;
    const [known] = await this.sql<{ id: string }[]>`select id from owners where person_id = ${personId} or visitor_hash = ${visitorHash}`;
    return known!.id;
  }

  async view(owner: string, isShared: boolean): Promise<string> {
    const [row] = await this.sql<{ id: string }[]>`
      insert into saved_views (owner_id, name, question, look, is_shared)
      values (${owner}, ${randomUUID()}, ${this.sql.json(question as never)}, ${this.sql.json({ view: "bang" })}, ${isShared}) returning id`;
    return row!.id;
  }

  /** A board with one card, which asks the question or shows a view. */
  async board(owner: string, isShared: boolean, viewId: string | null = null): Promise<string> {
    const own = viewId ? null : this.sql.json(question as never);
    const [row] = await this.sql<{ id: string }[]>`
      with b as (insert into boards (owner_id, name, is_shared) values (${owner}, ${randomUUID()}, ${isShared}) returning id)
      insert into board_cards (board_id, ordinal, kind, x, y, w, h, view_id, question, look, follows_unit, follows_period)
      select id, 0, 'VIEW', 0, 0, 12, 6, ${viewId}, ${own}, ${viewId ? null : this.sql.json({ view: "bang" })}, false, false from b returning board_id as id`;
    return row!.id;
  }
}
