/** One bound of what a request may write, and what to do when it is passed. */
interface Limit {
  readonly most: number;
  /** What is counted, as it reads after "Truy vấn có". */
  readonly name: string;
  readonly advice: string;
}

const split = "Hãy tách thành nhiều truy vấn nhỏ hơn.";

/**
 * What one document may hold. The pages of the client use about a third of each: at most 12,000 characters, 2,300 tokens,
 * 10 levels, 1,000 fields with fragments written out, 45 aliases, 36 root fields. The IDE's introspection is 15 levels deep.
 */
export const documentLimits = {
  tokens: { most: 8_000, name: "từ tố", advice: split },
  nesting: { most: 60, name: "tầng ngoặc lồng nhau", advice: "Hãy chọn ít tầng hơn, hoặc hỏi tầng dưới bằng truy vấn khác." },
  operations: { most: 20, name: "thao tác", advice: "Hãy chỉ gửi thao tác cần chạy." },
  fragments: { most: 100, name: "mảnh (fragment)", advice: "Hãy bỏ các mảnh không dùng." },
  fragmentCycles: { most: 0, name: "mảnh gọi vòng lại chính nó", advice: "Hãy bỏ chỗ mảnh gọi lại chính nó." },
  depth: { most: 16, name: "tầng", advice: "Hãy chọn ít tầng hơn, hoặc hỏi tầng dưới bằng truy vấn khác." },
  fields: { most: 3_000, name: "trường, kể cả trong mảnh", advice: split },
  breadth: { most: 250, name: "trường trong một nhóm chọn", advice: "Hãy chỉ chọn các trường cần dùng." },
  roots: { most: 60, name: "trường gốc", advice: split },
  aliases: { most: 150, name: "bí danh", advice: "Hãy dùng bộ lọc danh sách thay cho nhiều bí danh." },
  repeats: { most: 40, name: "lần một trường lặp lại trong một nhóm chọn", advice: "Hãy chọn mỗi trường một lần." },
  directives: { most: 60, name: "chỉ thị", advice: "Hãy bỏ các chỉ thị lặp lại." },
  spreads: { most: 400, name: "chỗ gọi mảnh, kể cả trong mảnh", advice: "Hãy gộp các mảnh." },
  rows: { most: 10_000, name: "dòng trong một lô", advice: "Hãy chia thành nhiều lô, mỗi lô nhiều nhất 10.000 dòng." },
  values: { most: 20_000, name: "giá trị trong biến", advice: "Hãy chia danh sách thành nhiều yêu cầu." },
  valueDepth: { most: 24, name: "tầng lồng nhau trong biến", advice: "Hãy viết điều kiện phẳng hơn." },
} as const satisfies Record<string, Limit>;

export type LimitKey = keyof typeof documentLimits;

/** A limit that was passed. */
export interface Passed {
  readonly limit: LimitKey;
  readonly found: number;
  /** The root field at fault, or the field whose selection is; null when it is the document as a whole. */
  readonly field: string | null;
}
