import type { AnalyzeDimensionInput, AnalyzeFilterInput } from "#schema/measures/analyze.input.ts";
import type { Definition } from "./definition.ts";
import { dimensionLabel, dimensionsOf, hasDimension, isAxis, membersOf, type DimensionKey } from "./dimensions.ts";
import type { AskedDimension, AskedFilter } from "./question.ts";
import { refuse } from "./refuse.ts";

const MOST_DIMENSIONS = 4;
const MOST_MEMBERS = 1000;

/** Refuses a dimension that some measures do not have, with the nearest question that works. */
function checkCarried(key: DimensionKey, definitions: readonly Definition[], path: string): void {
  const lacking = definitions.filter((definition) => !hasDimension(definition, key));
  if (lacking.length === 0) return;
  const keys = (of: readonly Definition[]) => of.map((definition) => definition.key).join(", ");
  const able = definitions.filter((definition) => hasDimension(definition, key));
  const shared = dimensionsOf(definitions[0]!).filter((other) => isAxis(other) && definitions.every((item) => hasDimension(item, other)));
  const ways = [
    ...(able.length > 0 ? [`hỏi riêng ${keys(able)} theo ${key}`] : []),
    `bỏ ${key}${shared.length > 0 ? ` hoặc thay bằng ${shared.join(", ")}` : ""}`,
  ];
  throw refuse(
    path,
    `Chiều ${key} (${dimensionLabel(key)[0]}) không có ở: ${keys(lacking)}.`,
    `Hãy ${ways.join("; hoặc ")}; đơn vị và kỳ thì thước đo nào cũng có.`,
  );
}

export function checkDimensions(asked: readonly AnalyzeDimensionInput[], definitions: readonly Definition[]): AskedDimension[] {
  if (asked.length > MOST_DIMENSIONS)
    throw refuse(
      "dimensions",
      `Có ${asked.length} chiều.`,
      `Hãy chọn nhiều nhất ${MOST_DIMENSIONS} chiều; chiều khác có thể dùng làm bộ lọc.`,
    );
  const seen = new Set<string>();
  return asked.map(({ dimension, level }, index) => {
    const key = dimension as DimensionKey;
    const path = `dimensions.${index}`;
    const name = `${key} ${level ?? ""}`;
    if (seen.has(name)) throw refuse(path, `Chiều ${key} được hỏi hai lần.`, "Hãy bỏ bớt một lần.");
    seen.add(name);
    if (key === "UNIT_ANCESTOR" && !level) throw refuse(`${path}.level`, "Đơn vị cấp trên ở cấp nào?", "Hãy nêu `level`, như DISTRICT.");
    if (key !== "UNIT_ANCESTOR" && level)
      throw refuse(`${path}.level`, `Chiều ${key} không có cấp.`, "Hãy bỏ `level`, hoặc dùng UNIT_ANCESTOR.");
    checkCarried(key, definitions, `${path}.dimension`);
    return { key, level: level ?? null };
  });
}

export function checkFilters(asked: readonly AnalyzeFilterInput[], definitions: readonly Definition[]): AskedFilter[] {
  const seen = new Set<string>();
  return asked.map(({ dimension, in: members }, index) => {
    const key = dimension as DimensionKey;
    const path = `filters.${index}`;
    if (key === "PERIOD")
      throw refuse(`${path}.dimension`, "Kỳ không lọc ở đây.", "Hãy lọc kỳ bằng `time.periods`, `time.from` và `time.to`.");
    if (seen.has(key)) throw refuse(`${path}.dimension`, `Chiều ${key} được lọc hai lần.`, "Hãy gộp các giá trị vào một bộ lọc.");
    seen.add(key);
    checkCarried(key, definitions, `${path}.dimension`);
    if (members.length === 0) throw refuse(`${path}.in`, "Bộ lọc không có giá trị nào.", "Hãy nêu giá trị, hoặc bỏ bộ lọc để lấy tất cả.");
    if (members.length > MOST_MEMBERS)
      throw refuse(
        `${path}.in`,
        `Bộ lọc có ${members.length} giá trị.`,
        `Hãy nêu nhiều nhất ${MOST_MEMBERS}, hoặc lọc theo cấp trên, loại, nhóm.`,
      );
    const known = membersOf(key);
    const stranger = members.findIndex((member) => (known ? !known.has(member) : member.includes("\0") || member.length > 200));
    if (stranger >= 0)
      throw refuse(
        `${path}.in.${stranger}`,
        `Chiều ${key} không có giá trị ${JSON.stringify(members[stranger]).slice(0, 80)}.`,
        known ? `Các giá trị có: ${[...known.keys()].join(", ")}.` : "Hãy dùng mã của bản ghi.",
      );
    return { key, members: [...new Set(members)] };
  });
}
