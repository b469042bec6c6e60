const name = String.raw`("[^"]*")`;
const anything = "([^]+)";

/** What GraphQL and Apollo say of a request, piece by piece, and the same in Vietnamese; the pieces of names stay as they are. */
const phrases: readonly (readonly [said: string, told: string])[] = [
  [`Cannot query field ${name} on type ${name}\\.`, "Kiểu $2 không có trường $1."],
  [`Unknown argument ${name} on field ${name}\\.`, "Trường $2 không có tham số $1."],
  [`Unknown argument ${name} on directive ${name}\\.`, "Chỉ thị $2 không có tham số $1."],
  [`Unknown type ${name}\\.`, "Không có kiểu $1."],
  [`Unknown fragment ${name}\\.`, "Không có mảnh (fragment) $1."],
  [`Unknown directive ${name}\\.`, "Không có chỉ thị $1."],
  [`Directive ${name} may not be used on (\\w+)\\.`, "Chỉ thị $1 không dùng được ở $2."],
  [`The directive ${name} can only be used once at this location\\.`, "Chỉ thị $1 chỉ dùng một lần ở chỗ này."],
  [`(?:Field|Directive) ${name} argument ${name} of type ${name} is required, but it was not provided\\.`, "$1 cần tham số $2 kiểu $3."],
  [
    `Field ${name} must not have a selection since type ${name} has no subfields\\.`,
    "Trường $1 kiểu $2 không có trường con; hãy bỏ phần { … }.",
  ],
  [
    `Field ${name} of type ${name} must have a selection of subfields\\. Did you mean "[^"]+"\\?`,
    "Trường $1 kiểu $2 phải chọn trường con: $1 { … }.",
  ],
  [`Field ${name} of type ${name} must have at least one field selected\\.`, "Trường $1 kiểu $2 phải chọn ít nhất một trường con."],
  [`Variable ${name} is not defined by operation ${name}\\.`, "Thao tác $2 không khai báo biến $1."],
  [`Variable ${name} is not defined\\.`, "Biến $1 chưa được khai báo."],
  [`Variable ${name} is never used in operation ${name}\\.`, "Thao tác $2 khai báo biến $1 mà không dùng."],
  [`Variable ${name} is never used\\.`, "Biến $1 được khai báo mà không dùng."],
  [`Variable ${name} of type ${name} used in position expecting type ${name}\\.`, "Biến $1 kiểu $2 đứng ở chỗ cần kiểu $3."],
  [`Variable ${name} cannot be non-input type ${name}\\.`, "Biến $1 không thể mang kiểu $2, là kiểu chỉ để trả lời."],
  [`Variable ${name} of required type ${name} was not provided\\.`, "Thiếu biến $1, kiểu $2, là bắt buộc."],
  [`Variable ${name} of non-null type ${name} must not be null\\.`, "Biến $1, kiểu $2, không được để null."],
  [`Argument ${name} of non-null type ${name} must not be null\\.`, "Tham số $1, kiểu $2, không được để null."],
  [
    `Argument ${name} of required type ${name} was provided the variable ${name} which was not provided a runtime value\\.`,
    "Tham số $1, kiểu $2, lấy từ biến $3, mà biến này không có giá trị.",
  ],
  [`Argument ${name} has invalid value ([^]+)\\.`, "Tham số $1 nhận giá trị sai: $2."],
  [`Fragment ${name} is never used\\.`, "Mảnh $1 không được dùng ở đâu."],
  [
    `Fragment (?:${name} )?cannot condition on non composite type ${name}\\.`,
    "Mảnh $1 không đặt được trên kiểu $2, là kiểu không có trường.",
  ],
  [`Cannot spread fragment ${name} within itself(?: via ([^.]+))?\\.`, "Mảnh $1 tự gọi lại chính nó $2."],
  [
    `Fragment (?:${name} )?cannot be spread here as objects of type ${name} can never be of type ${name}\\.`,
    "Mảnh $1 không dùng được ở đây: kiểu $2 không bao giờ là kiểu $3.",
  ],
  [
    `Fields ${name} conflict because ${anything}\\. Use different aliases on the fields to fetch both if this was intentional\\.`,
    "Các trường $1 trùng tên mà khác nhau; hãy đặt bí danh khác nhau nếu cần cả hai.",
  ],
  ["There can be only one (\\w+(?: \\w+)?) named " + name + "\\.", "Tên $2 ($1) chỉ được dùng một lần."],
  [
    "This anonymous operation must be the only defined operation\\.",
    "Thao tác không tên phải đứng một mình; hãy đặt tên cho từng thao tác.",
  ],
  [`The ${anything} definition is not executable\\.`, "Định nghĩa $1 không chạy được; truy vấn chỉ gồm thao tác và mảnh."],
  [`Field ${name} of required type ${name} was not provided\\.`, "Thiếu $1, kiểu $2, là bắt buộc."],
  [`Field ${name} is not defined by type ${name}\\.`, "Kiểu $2 không có $1."],
  [`(?:Enum )?${name} cannot represent value: ${anything}`, "$1 không nhận giá trị $2"],
  ["Syntax Error: Expected (.+), found (.+)\\.", "Sai cú pháp: cần $1, gặp $2."],
  ["Syntax Error: Unexpected character: (.+)\\.", "Sai cú pháp: ký tự $1 không đứng được ở đây."],
  ["Syntax Error: Unexpected (.+)\\.", "Sai cú pháp: không chờ đợi $1."],
  ["Syntax Error: Unexpected single quote character[^]*", "Sai cú pháp: gặp dấu nháy đơn; văn bản cần dấu nháy kép."],
  ["Syntax Error: Invalid number, [^:]+: (.+)\\.", "Sai cú pháp: số viết sai ở $1."],
  ["Syntax Error: Invalid character within String: (.+)\\.", "Sai cú pháp: trong văn bản có ký tự không được phép $1."],
  ["Syntax Error: Invalid (?:Unicode|character) escape sequence: (.+)\\.", "Sai cú pháp: ký hiệu thoát $1 viết sai."],
  [
    "This operation has been blocked as a potential Cross-Site[^]*",
    "Yêu cầu không có kiểu nội dung application/json hay tiêu đề apollo-require-preflight nên bị chặn: trang của nơi khác cũng gửi được như vậy.",
  ],
  ["Apollo Server supports only GET/POST[^]*", "Địa chỉ này nhận GET và POST."],
  ["GET requests only support query operations[^]*", "GET chỉ để đọc (query); hãy gửi mutation bằng POST."],
  ["Syntax Error: Unterminated string\\.", "Sai cú pháp: văn bản thiếu dấu nháy kép ở cuối."],
];

const known = phrases.map(([said, told]) => [new RegExp(`^${said}$`), told] as const);

/** The names that GraphQL holds for likely: `"a", "b", or "c"`. */
const suggestion = /^([^]*?) Did you mean (?:to use an inline fragment on )?([^?]+)\?$/;
const either = (names: string) => names.replace(/,? or /, " hay ");

/** A sentence of GraphQL about a document in Vietnamese, with what it suggests if wanted; null for one that is not known here. */
export function inVietnamese(said: string, suggests: boolean): string | null {
  const [whole, first, names] = suggestion.exec(said) ?? [said, said, null];
  for (const [pattern, told] of known) {
    const sentence = pattern.test(whole) ? whole : first!;
    const found = pattern.exec(sentence);
    if (!found) continue;
    const text = told.replace(/\$(\d)/g, (_, at: string) => found[Number(at)] ?? "").replace(/ +([.,:;])/g, "$1");
    return suggests && names && sentence === first ? `${text} Có phải là ${either(names)}?` : text;
  }
  return null;
}
