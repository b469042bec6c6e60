import type { TransactionSql } from "postgres";
import type { ReorganisationKind, UnitEffectKind, UnitProblemCode } from "#schema/reorganisation/reorganisation.enum.ts";
import type { UnitEffect, UnitMention, UnitProblem } from "#schema/reorganisation/reorganisation.type.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import type { Ledger } from "./ledger.command.ts";

export type Kind = keyof typeof ReorganisationKind;

/** A change of the tree while it is being written; nothing of it is seen by others before the transaction ends. */
export interface Draft {
  readonly tx: TransactionSql;
  readonly viewer: Viewer;
  /** The first day after the change. */
  readonly day: string;
  /** Where in the input the kind stands: `merge`. */
  readonly path: string;
  readonly legalBasisId: string;
  readonly provenanceId: string;
  readonly ledger: Ledger;
  readonly effects: UnitEffect[];
  /** Units that end with the change, as they are found. */
  readonly ended: Map<string, UnitMention>;
}

/** What became what. */
export interface Outcome {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly oldName?: string;
  readonly newName?: string;
}

/** Ends the work with problems that the caller can mend; nothing is written. */
export class Refusal extends Error {
  readonly problems: readonly UnitProblem[];
  constructor(...problems: UnitProblem[]) {
    super("refused");
    this.problems = problems;
  }
}

export function refuse(
  code: keyof typeof UnitProblemCode,
  path: string | null,
  message: string,
  units: readonly UnitMention[] = [],
): Refusal {
  return new Refusal({ code, message, path, units: units.map(({ code: key, name }) => ({ code: key, name })) });
}

const none = { unit: null, before: null, after: null, words: null, share: null, figures: null, role: null, count: null };
const mention = (unit: UnitMention | null | undefined) => unit && { code: unit.code, name: unit.name };

/** One thing that changes, or is to be known, told to the caller. */
export function effect(kind: keyof typeof UnitEffectKind, { unit, before, after, ...rest }: Partial<UnitEffect>): UnitEffect {
  return { ...none, ...rest, kind, unit: mention(unit) ?? null, before: mention(before) ?? null, after: mention(after) ?? null };
}

/** `2025-07-01` → `01/7/2025`, as official texts write it. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** Names of units in a sentence; of many the first few. */
export function namesOf(units: readonly UnitMention[], most = 5): string {
  const names = units.slice(0, most).map(({ name }) => name);
  return units.length > most ? `${names.join(", ")} và ${units.length - most} đơn vị khác` : names.join(", ");
}
