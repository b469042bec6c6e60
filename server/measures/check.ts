import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { checkDimensions, checkFilters } from "./check-dimensions.ts";
import { checkMeasures } from "./check-measures.ts";
import type { Definition } from "./definition.ts";
import { refuse } from "./refuse.ts";
import { perYear } from "./query/time.sql.ts";
import type { AskedOrder, AskedTime, Bound, Comparison, Having, PeriodKindKey, Question } from "./question.ts";

const MOST_CELLS = 100_000;
const MOST_LAST = 60;

/** The question that an input asks; throws `HubError` when it makes no sense, before any SQL runs. */
export function readQuestion(input: AnalyzeInput): Question {
  const definitions = checkMeasures(input.measures);
  const dimensions = checkDimensions(input.dimensions, definitions);
  const filters = checkFilters(input.filters, definitions);
  const time = readTime(input);
  const compare = [...new Set(input.compare as Comparison[])];
  if (compare.length > 0 && !dimensions.some(({ key }) => key === "PERIOD"))
    throw refuse("compare", "So sánh giữa các kỳ cần biết từng ô thuộc kỳ nào.", "Hãy thêm chiều PERIOD.");
  if (compare.length > 0 && perYear[time.kind] === null)
    throw refuse("compare", "Giai đoạn nhiều năm không có kỳ liền trước.", "Hãy bỏ so sánh hoặc chọn loại kỳ YEAR.");
  checkSize(input, definitions.length);
  return {
    definitions,
    dimensions,
    time,
    filters,
    compare,
    having: readHaving(input, definitions),
    order: readOrder(input, definitions, dimensions.length),
    totals: input.totals as Question["totals"],
    rank: input.rank,
    boundariesOn: readBoundaries(input),
    limit: input.limit,
    offset: input.offset,
  };
}

function readTime({ time }: AnalyzeInput): AskedTime {
  if (time.kind === "AD_HOC")
    throw refuse(
      "time.kind",
      "Kỳ đột xuất không có khoảng thời gian để gộp.",
      "Hãy chọn MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR hoặc MULTI_YEAR.",
    );
  if (time.from && time.to && time.from > time.to)
    throw refuse("time.from", `Ngày đầu ${time.from} sau ngày cuối ${time.to}.`, "Hãy đổi chỗ hai ngày.");
  if (time.periods?.length === 0) throw refuse("time.periods", "Danh sách kỳ rỗng.", "Hãy nêu mã kỳ, hoặc bỏ trống để lấy mọi kỳ.");
  if (time.last && time.periods)
    throw refuse("time.last", "Câu hỏi vừa nêu các kỳ, vừa lấy kỳ gần nhất.", "Hãy bỏ `periods` hoặc bỏ `last`.");
  if (typeof time.last === "number" && (time.last < 1 || time.last > MOST_LAST))
    throw refuse("time.last", `Số kỳ gần nhất là ${time.last}.`, `Hãy dùng số từ 1 đến ${MOST_LAST}.`);
  return {
    kind: time.kind as PeriodKindKey,
    window: time.window as AskedTime["window"],
    mode: time.mode as AskedTime["mode"],
    periods: time.periods ?? null,
    from: time.from ?? null,
    to: time.to ?? null,
    last: time.last ?? null,
  };
}

function checkSize({ limit, offset }: AnalyzeInput, measures: number): void {
  if (limit < 0) throw refuse("limit", `Số dòng ${limit} là số âm.`, "Hãy dùng số từ 0.");
  if (offset < 0) throw refuse("offset", `Số dòng bỏ qua ${offset} là số âm.`, "Hãy dùng số từ 0.");
  const most = Math.floor(MOST_CELLS / measures);
  if (limit > most)
    throw refuse(
      "limit",
      `${limit} dòng × ${measures} thước đo là ${limit * measures} ô, quá ${MOST_CELLS} ô.`,
      `Hãy lấy nhiều nhất ${most} dòng mỗi trang, bớt thước đo, hoặc lọc bớt đơn vị và kỳ.`,
    );
}

function readHaving({ having }: AnalyzeInput, definitions: readonly Definition[]): Having[] {
  return having.flatMap((item, index) => {
    const measure = measureIndex(item.measure, definitions, `having.${index}.measure`);
    const bounds = (["lt", "lte", "gt", "gte"] as const).flatMap((bound: Bound): Having[] => {
      const value = item[bound];
      return value === undefined || value === null ? [] : [{ measure, bound, value }];
    });
    if (bounds.length === 0) throw refuse(`having.${index}`, "Điều kiện không có giá trị nào để so.", "Hãy thêm lt, lte, gt hoặc gte.");
    return bounds;
  });
}

function measureIndex(key: string, definitions: readonly Definition[], path: string): number {
  const index = definitions.findIndex((item) => item.key === key);
  if (index < 0)
    throw refuse(
      path,
      `Thước đo ${JSON.stringify(key)} không có trong câu hỏi.`,
      "Hãy thêm nó vào `measures` hoặc dùng một thước đo đã hỏi.",
    );
  return index;
}

function readOrder({ order }: AnalyzeInput, definitions: readonly Definition[], dimensions: number): AskedOrder[] {
  return order.map(({ measure, dimension, direction }, at) => {
    const descending = direction === "DESC";
    const hasMeasure = measure !== undefined && measure !== null;
    const hasDimension = dimension !== undefined && dimension !== null;
    if (hasMeasure === hasDimension)
      throw refuse(`order.${at}`, "Mỗi tiêu chí sắp xếp theo đúng một thứ.", "Hãy nêu `measure` hoặc `dimension`.");
    if (hasMeasure) return { by: "MEASURE", index: measureIndex(measure, definitions, `order.${at}.measure`), descending };
    if (dimension! < 0 || dimension! >= dimensions)
      throw refuse(`order.${at}.dimension`, `Câu hỏi có ${dimensions} chiều, không có chiều thứ ${dimension}.`, "Chiều được đếm từ 0.");
    return { by: "DIMENSION", index: dimension!, descending };
  });
}

function readBoundaries({ boundaries, boundariesOn }: AnalyzeInput): string | null {
  if (boundaries === "AS_OF" && !boundariesOn)
    throw refuse("boundariesOn", "Ranh giới tại một ngày cần biết ngày nào.", "Hãy nêu `boundariesOn`, hoặc dùng AS_REPORTED.");
  if (boundaries === "AS_REPORTED" && boundariesOn)
    throw refuse("boundariesOn", "Ngày của ranh giới chỉ đi với AS_OF.", "Hãy bỏ ngày, hoặc đặt `boundaries: AS_OF`.");
  return boundariesOn ?? null;
}
