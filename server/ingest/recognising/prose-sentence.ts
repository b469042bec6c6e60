import { mentionsIn } from "./unit-mentions.ts";
import type { Named } from "./found.ts";
import type { ProseWords } from "./prose-words.ts";
import type { TaskKnowledge } from "./task-knowledge.ts";

/** What a sentence gives to do: to whom, with whom, what and by when. */
export interface Order {
  readonly lead: string;
  readonly coordinators: string;
  readonly title: string;
  readonly deadline: string;
  /** It says itself that somebody leads, is asked, or has until some day. */
  readonly explicit: boolean;
}

export interface Listener {
  readonly known: TaskKnowledge;
  readonly home: Named | null;
}

const leading = /^(?<who>[^.;:]{0,200}?)[\s,(–-]*chủ\s+trì(?:\s+thực\s+hiện)?(?!\p{L})[\s,;:)–-]*/iu;
const joining = /^[\s,;–-]*(?:và\s+)?phối\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+(?:với|cùng))?(?!\p{L})[\s:]*/iu;

/** Reads a sentence without its number; `who` leads where it stands over the sentence. */
export function readOrder(text: string, who: string | null, words: ProseWords, listener: Listener): Order | null {
  const asked = words.asking.exec(text)?.[0] ?? "";
  const own = text.slice(asked.length);
  const led = leading.exec(own);
  const lead = led?.groups!["who"]!.trim() ?? partiesAt(own, listener);
  const isOwn = lead !== "" && namesSomebody(lead, listener);
  if (!isOwn && (who === null || lead !== "")) return null;
  let rest = led ? own.slice(led[0].length) : own.slice(lead.length).replace(/^\s*(?:có trách nhiệm|chịu trách nhiệm)?[\s,:–-]*/iu, "");
  const joined = led ? joining.exec(rest) : null;
  const coordinators = joined ? partiesAt(rest.slice(joined[0].length), listener) : "";
  if (joined && coordinators !== "") rest = rest.slice(joined[0].length + coordinators.length).replace(/^[\s,:–-]+/u, "");
  const { title, deadline } = withoutTime(rest, words);
  if (title.length < 12) return null;
  return { lead: isOwn ? lead : who!, coordinators, title, deadline, explicit: Boolean(led) || asked !== "" || deadline !== "" };
}

/** Whether all of a text is parties: "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các huyện". */
export function onlyParties(text: string, words: ProseWords, listener: Listener): string | null {
  const own = text.replace(words.asking, "").replace(/[\s:.]+$/u, "");
  return own !== "" && own.length < 220 && partiesAt(own, listener).length >= own.length ? own : null;
}

const namesSomebody = (text: string, { known, home }: Listener) =>
  mentionsIn(text, known.units, home).some(({ entries }) => entries.length > 0);

/** Words that may stand before and between parties. */
const linking =
  /^(?:[\s,;/&()–-]|(?<!\p{L})(?:và|cùng|với|các|những|của|có|thủ trưởng|người đứng đầu|lãnh đạo|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|chánh|trưởng|thuộc|trực thuộc|khác|liên quan|cơ quan|đơn vị)(?!\p{L}))*$/iu;

/** The parties that a text begins with, as written. */
function partiesAt(text: string, { known, home }: Listener): string {
  const begin = text.slice(0, 300);
  let end = 0;
  for (const mention of mentionsIn(begin, known.units, home)) {
    if (mention.entries.length === 0 || !linking.test(begin.slice(end, mention.start))) break;
    end = mention.end;
  }
  return begin.slice(0, end).trim();
}

/** What is to be done without the time, which stands last; a time in the middle is part of what is said. */
function withoutTime(text: string, { due }: ProseWords): { title: string; deadline: string } {
  const whole = text.replace(/[\s./;,]+$/u, "");
  const found = [...whole.matchAll(due)].findLast(({ 0: all, index }) => whole.length - index - all.length < 90 || all.includes(":"));
  if (!found) return { title: whole, deadline: "" };
  const title = whole
    .slice(0, found.index)
    .replace(/[\s,;(–-]+(?:và)?\s*$/u, "")
    .trim();
  return title.length < 12 ? { title: whole, deadline: "" } : { title, deadline: found.groups!["when"]!.trim() };
}
