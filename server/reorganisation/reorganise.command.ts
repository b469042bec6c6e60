import { createHash } from "node:crypto";
import type { GraphQLSchema } from "graphql";
import type { TransactionSql } from "postgres";
import type { ReorganisationInput } from "#schema/reorganisation/reorganisation.input.ts";
import type { ReorganisationPayload, UnitEffect } from "#schema/reorganisation/reorganisation.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { recordRead } from "#server/core/postgres/record-read.ts";
import { selectFiguresAfter, selectRolesLeft } from "./aftermath.sql.ts";
import { Refusal, refuse, type Draft, type Outcome } from "./draft.ts";
import { kinds } from "./kinds.command.ts";
import { openLedger } from "./ledger.command.ts";
import { findLegalBasis, findOrigin } from "./legal-basis.command.ts";
import { mustAdminister } from "./asking.policy.ts";
import { findReorganisation } from "./reorganisations.sql.ts";

/** Changes of the tree wait for each other, so that each sees the tree the last one left. */
export const holdTree = (tx: TransactionSql) => tx`select pg_advisory_xact_lock(hashtext('units'))`;

/** Ends a preview: everything was written as it would be, and nothing stays. */
class Previewed extends Error {
  readonly written: Written;
  constructor(written: Written) {
    super("previewed");
    this.written = written;
  }
}

interface Written {
  id: string;
  effects: UnitEffect[];
  seen: string;
  personIds: string[];
}

export interface ReorganiseOptions {
  validateOnly: boolean;
  /** What a preview answered; another effect than the one seen is refused. */
  seen: string | null;
}

/** Changes the tree in one transaction, or tells what that would change. */
export async function reorganiseUnits(
  input: ReorganisationInput,
  options: ReorganiseOptions,
  context: Context,
  schema: GraphQLSchema,
): Promise<ReorganisationPayload> {
  const { sql, viewer } = context;
  mustAdminister(viewer);
  try {
    const { id, personIds, ...written } = await actingAs(sql, viewer, "SCREEN", (tx) => write(tx, input, options, context));
    await recordRead(sql, viewer, "people", personIds);
    return { ...written, reorganisation: await findReorganisation(sql, schema, id), problems: [] };
  } catch (error) {
    if (error instanceof Refusal) return { reorganisation: null, effects: [], seen: null, problems: [...error.problems] };
    if (!(error instanceof Previewed)) throw error;
    const { effects, seen, personIds } = error.written;
    await recordRead(sql, viewer, "people", personIds);
    return { reorganisation: null, effects, seen, problems: [] };
  }
}

async function write(tx: TransactionSql, input: ReorganisationInput, options: ReorganiseOptions, { viewer }: Context): Promise<Written> {
  await holdTree(tx);
  const effects: UnitEffect[] = [];
  const legalBasisId = await findLegalBasis(tx, input.legalBasis, effects);
  const provenanceId = await findOrigin(tx, viewer.tokenId ? "TOKEN" : "FORM", legalBasisId);
  const { path, kind, run } = chosen(input);
  const draft: Draft = {
    ...{ tx, viewer, day: checkDay(input.effectiveOn), path, legalBasisId, provenanceId },
    ...{ ledger: openLedger(tx), effects, ended: new Map() },
  };
  const outcome = await run(draft);
  const seen = markOf(effects);
  if (options.seen !== null && options.seen !== seen)
    throw refuse("CONFLICT", null, "Cây đơn vị đã đổi từ lúc xem trước; hãy xem trước lại rồi xác nhận.");
  const ended = [...draft.ended.keys()];
  const roles = await selectRolesLeft(draft, ended);
  effects.push(...(await selectFiguresAfter(tx, draft.day, ended)), ...roles.effects);
  const id = await noteReorganisation(draft, kind, outcome);
  const written = { id, effects, seen, personIds: roles.personIds };
  if (options.validateOnly) throw new Previewed(written);
  return written;
}

/** The one kind that is asked for. */
function chosen(input: ReorganisationInput) {
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const given = names.filter((name) => input[name] != null);
  if (given.length !== 1) throw badInput("reorganiseUnits.input", `đúng một trong ${names.join(", ")}`, given);
  const path = given[0]!;
  const [kind, run] = kinds[path] as readonly [(typeof kinds)[typeof path][0], (draft: Draft, part: unknown) => Promise<Outcome>];
  return { path, kind, run: (draft: Draft) => run(draft, input[path]) };
}

/** Farther off than this, a year is a slip. */
const yearsAhead = 10;

function checkDay(day: string): string {
  const last = new Date().getFullYear() + yearsAhead;
  if (day < "1945-09-02" || Number(day.slice(0, 4)) > last)
    throw refuse("INVALID", "effectiveOn", `Ngày hiệu lực phải trong khoảng 02/9/1945 đến năm ${last}; hãy xem lại năm.`);
  return day;
}

/** Tells one set of effects from another; what is only good to know is no part of it. */
const markOf = (effects: readonly UnitEffect[]): string =>
  createHash("sha256").update(JSON.stringify(effects)).digest("base64url").slice(0, 22);

async function noteReorganisation({ tx, day, legalBasisId, ledger }: Draft, kind: string, outcome: Outcome): Promise<string> {
  const { from, to, oldName = null, newName = null } = outcome;
  const ids = (list: readonly string[]) => tx`string_to_array(${list.join()}, ',')::uuid[]`;
  const [row] = await tx<{ id: string }[]>`
    insert into reorganisations (kind, effective_on, legal_basis_id, from_ids, to_ids, old_name, new_name, steps)
    values (${kind}, ${day}, ${legalBasisId}, ${ids(from)}, ${ids(to)}, ${oldName}, ${newName}, ${tx.json(ledger.steps as never)}) returning id`;
  return row!.id;
}
