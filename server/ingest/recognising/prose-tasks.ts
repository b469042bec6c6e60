import type { Identity } from "./found.ts";
import { onlyParties, readOrder, type Listener, type Order } from "./prose-sentence.ts";
import type { TaskDraft } from "./task-draft.ts";
import type { TaskKnowledge } from "./task-knowledge.ts";
import { spanOf, type Passage, type ReadText } from "#server/ingest/reading/text.ts";

/** Documents whose sentences give orders. In plans and decisions only a sentence that says who leads, and by when, does. */
const orders = /^(?:CHI_THI|CONG_DIEN|CONG_VAN|THONG_BAO|KET_LUAN)/u;
const plans = /^(?:KE_HOACH|QUYET_DINH|CHUONG_TRINH)/u;
const over = /^(?:nơi nhận|tm\.|kt\.|tl\.)|^(?:trên đây|nhận được)/iu;

const ways = [
  /^(?<no>[IVX]{1,5})\s*[.)/-]\s*/u,
  /^(?:Điều\s+)?(?<no>\d{1,2})\s*[.)/:]\s*(?!\d)/u,
  /^(?<no>\d{1,2}\.\d{1,2})\.?\s*(?=\p{L})/u,
  /^(?<no>[a-zđ])[.)]\s*/u,
  /^(?<no>[-–+•*])\s*/u,
];

interface Level {
  readonly way: number;
  readonly no: string;
  /** Who leads what stands below, where the line names only parties. */
  readonly who: string | null;
  bullets: number;
}

/** Tasks that sentences give: "Giao Sở Nội vụ chủ trì, phối hợp với …, hoàn thành trước ngày …", or items under a party's name. */
export function proseTasks(read: ReadText, identity: Identity, known: TaskKnowledge): TaskDraft[] {
  const giving = orders.test(identity.type ?? "");
  if (!giving && !plans.test(identity.type ?? "")) return [];
  const listener: Listener = { known, home: identity.issuer };
  const open: Level[] = [];
  const drafts: TaskDraft[] = [];
  for (const part of read.parts) {
    if (part.kind !== "paragraph" || spanOf(part).start < identity.span.end) continue;
    if (over.test(part.text)) break;
    const { way, no, from } = numberOf(part);
    while (way !== null && open.length > 0 && open.at(-1)!.way >= way) open.pop();
    const text = part.text.slice(from);
    const above = open.at(-1) ?? null;
    const who = way === null ? null : onlyParties(text, known.prose, listener);
    const order = who === null ? readOrder(text, above?.who ?? null, known.prose, listener) : null;
    const numbers = [...open.map((level) => level.no), ...(way === null ? [] : [no === "-" ? String(bulletOf(above)) : no!])];
    if (way !== null && ways[way] !== ways.at(-1)) open.push({ way, no: no!, who: who ?? runIn(order, above), bullets: 0 });
    if (order && isTask(order, giving, way !== null || above?.who != null))
      drafts.push(
        draftOf(
          order,
          part,
          from,
          numbers.filter((one) => !/^[IVX]+$/u.test(one)),
          giving,
        ),
      );
  }
  return drafts;
}

const runIn = (order: Order | null, above: Level | null): string | null => (order && above?.who === order.lead ? above.who : null);

const bulletOf = (above: Level | null): number => (above ? ++above.bullets : 1);

function numberOf({ text }: Passage): { way: number | null; no: string | null; from: number } {
  for (const [way, pattern] of ways.entries()) {
    const found = pattern.exec(text);
    if (found) return { way, no: found.groups!["no"]!.replace(/[–+•*]/u, "-"), from: found[0].length };
  }
  return { way: null, no: null, from: 0 };
}

/** A lone sentence closes a letter ("Yêu cầu các đơn vị nghiêm túc thực hiện"), unless it says until when. */
const isTask = (order: Order, giving: boolean, listed: boolean): boolean =>
  giving ? (listed ? true : order.explicit && order.deadline !== "") : order.explicit && order.deadline !== "" && listed;

function draftOf(order: Order, part: Passage, from: number, numbers: readonly string[], giving: boolean): TaskDraft {
  const { lead, coordinators, title, deadline } = order;
  return {
    area: null,
    numbers: numbers.length > 0 ? numbers : ["1"],
    itemTitle: title,
    title,
    output: null,
    lead,
    coordinators,
    deadline,
    span: spanOf(part, from),
    confidence: giving && order.explicit ? 0.8 : 0.7,
  };
}
