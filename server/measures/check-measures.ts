import { catalogue, findDefinition } from "./catalogue/catalogue.ts";
import type { Definition } from "./definition.ts";
import { refuse } from "./refuse.ts";

const MOST_MEASURES = 20;

/** The measures of some keys; refuses none, too many, one named twice, and one that is none. */
export function checkMeasures(keys: readonly string[], root?: string): Definition[] {
  if (keys.length === 0)
    throw refuse("measures", "Chưa có thước đo nào.", "Hãy chọn 1 đến 20 thước đo, tìm bằng `measures(search)`.", root);
  if (keys.length > MOST_MEASURES)
    throw refuse("measures", `Có ${keys.length} thước đo.`, `Hãy chọn nhiều nhất ${MOST_MEASURES} thước đo mỗi câu hỏi.`, root);
  return keys.map((key, index) => {
    if (keys.indexOf(key) !== index) throw refuse(`measures.${index}`, `Thước đo ${key} được hỏi hai lần.`, "Hãy bỏ bớt một lần.", root);
    const found = findDefinition(key);
    if (!found) throw refuse(`measures.${index}`, `Không có thước đo ${JSON.stringify(key)}.`, `Gần nhất: ${nearest(key)}.`, root);
    return found;
  });
}

/** The keys that share most three-letter pieces with a key that is none. */
function nearest(key: string): string {
  const pieces = (text: string) =>
    new Set(Array.from({ length: Math.max(text.length - 2, 0) }, (_, i) => text.toUpperCase().slice(i, i + 3)));
  const wanted = pieces(key);
  const score = (other: string) => [...pieces(other)].filter((piece) => wanted.has(piece)).length / (other.length + key.length);
  const keys = catalogue.map((item) => item.key);
  return keys
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, 3)
    .join(", ");
}
