import type { ChildrenFate, NewUnitInput, ReorganisationInput, SuccessorInput } from "#client/reorganisation/reorganise-query.ts";

export const kinds = ["MERGE", "SPLIT", "RENAME", "MOVE", "DISSOLVE", "ADD"] as const;
export type Kind = (typeof kinds)[number];

/** A unit that takes over: one that is there, or a new one in words. */
export interface SuccessorDraft {
  isNew: boolean;
  existing: string | null;
  name: string;
  shortName: string;
  code: string;
  level: string | null;
  type: string | null;
  parent: string | null;
  share: string;
}

/** What is typed; fields of other kinds stay as they are while the kind changes. */
export interface ReorganisationDraft {
  effectiveOn: string;
  basis: { isNew: boolean; code: string | null; number: string; type: string; issuedOn: string; issuer: string | null };
  into: SuccessorDraft;
  parts: SuccessorDraft[];
  name: string;
  shortName: string;
  asSuccessor: boolean;
  parent: string | null;
  takenOverBy: string | null;
  children: ChildrenFate | null;
}

export const emptySuccessor = (): SuccessorDraft => ({
  ...{ isNew: true, existing: null, name: "", shortName: "", code: "", level: null, type: null, parent: null, share: "" },
});

export const emptyDraft = (effectiveOn: string): ReorganisationDraft => ({
  effectiveOn,
  basis: { isNew: false, code: null, number: "", type: "NGHI_QUYET", issuedOn: "", issuer: null },
  ...{ into: emptySuccessor(), parts: [emptySuccessor(), emptySuccessor()] },
  ...{ name: "", shortName: "", asSuccessor: false, parent: null, takenOverBy: null, children: null },
});

/** Ready for the next of many from one document: the day and the legal basis stay. */
export const nextDraft = ({ effectiveOn, basis, children }: ReorganisationDraft): ReorganisationDraft => ({
  ...emptyDraft(effectiveOn),
  ...{ basis, children },
});

function toNewUnit({ name, shortName, code, level, type, parent }: SuccessorDraft): NewUnitInput {
  return {
    ...{ name, aliases: [], shortName: shortName || null, code: code || null, parent },
    ...{ level: level as NewUnitInput["level"] & string, type: type as NewUnitInput["type"] & string },
  };
}

const toSuccessor = (draft: SuccessorDraft): SuccessorInput =>
  draft.isNew ? { new: toNewUnit(draft) } : { existing: draft.existing ?? "" };

/** `0,6` as people write it, `0.6` as the hub reads it. */
const toShare = (written: string) => written.trim().replace(",", ".") || null;

/** The question to the hub: of what is typed only the fields of one kind. */
export function toInput(kind: Kind, units: readonly string[], draft: ReorganisationDraft): ReorganisationInput {
  const { basis, children } = draft;
  const chosen = [...units];
  const [unit = ""] = chosen;
  const { number, issuedOn, issuer } = basis;
  const type = basis.type as NonNullable<NonNullable<ReorganisationInput["legalBasis"]["new"]>["type"]>;
  const parts: Record<Kind, Partial<ReorganisationInput>> = {
    MERGE: { merge: { units: chosen, into: toSuccessor(draft.into), children } },
    SPLIT: { split: { unit, into: draft.parts.map((part) => ({ ...toSuccessor(part), share: toShare(part.share) })), children } },
    RENAME: { rename: { unit, name: draft.name, shortName: draft.shortName || null, asSuccessor: draft.asSuccessor } },
    MOVE: { move: { units: chosen, parent: draft.parent ?? "" } },
    DISSOLVE: { dissolve: { units: chosen, takenOverBy: draft.takenOverBy, children } },
    ADD: { add: toNewUnit(draft.into) },
  };
  const legalBasis = basis.isNew ? { new: { number, type, issuedOn, issuer } } : { code: basis.code ?? "" };
  return { effectiveOn: draft.effectiveOn, legalBasis, ...parts[kind] };
}

/** How the names begin, whole words: `Ủy ban nhân dân xã ` of two communes. */
export function commonBeginning(names: readonly string[]): string {
  const [first = "", ...rest] = names;
  if (rest.length === 0) return "";
  const words = first.split(" ");
  const shared = words.findIndex((word, at) => rest.some((name) => name.split(" ")[at] !== word));
  return shared > 0 ? `${words.slice(0, shared).join(" ")} ` : "";
}
