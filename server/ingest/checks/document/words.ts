import type { Finding } from "#server/ingest/recognising/found.ts";
import { at, plain, tell, type DocumentCheck } from "./place.ts";

const written =
  /(?<!\d)(?<day>\d{1,2})\s?[/.]\s?(?<month>\d{1,2})\s?[/.]\s?(?<year>(?:19|20)\d{2})(?!\d)|ngày\s+(?<day2>\d{1,2})\s+tháng\s+(?<month2>\d{1,2})\s+năm\s+(?<year2>(?:19|20)\d{2})/giu;

/** Days that no calendar has. */
export const calendar: DocumentCheck = (checked) =>
  checked.passages.flatMap((passage) =>
    [...passage.text.matchAll(written)].flatMap((match) => {
      const { day, month, year, day2, month2, year2 } = match.groups!;
      const [d, m, y] = [Number(day ?? day2), Number(month ?? month2), Number(year ?? year2)];
      const time = new Date(Date.UTC(y, m - 1, d));
      // A number of a document may look like a day: "61/2018/NĐ-CP" does not, "01/13/2018" hardly.
      if (d >= 1 && m >= 1 && m <= 12 && d <= 31 && time.getUTCDate() === d) return [];
      if (m > 12 && !/ngày\s*$/iu.test(passage.text.slice(0, match.index))) return [];
      return [
        tell(checked, "V6", at(passage, match.index, match.index + match[0].length), {
          severity: "ERROR",
          message: `Không có ngày ${d}/${m}/${y}.`,
          values: { "Ngày ghi": match[0] },
          fix: "Kiểm tra ngày và tháng.",
        }),
      ];
    }),
  );

const span =
  /(?:quý\s+(?<quarter>IV|III|II|I|[1-4])|(?<half>6 tháng (?:đầu|cuối) năm|9 tháng(?: đầu năm)?))(?:\s*[,/-]?\s*năm|\s*\/|,)?\s+(?<year>20\d{2})/giu;
const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const compared = /so với|cùng kỳ|năm trước|trước đó|tăng|giảm|kế hoạch|phương hướng|nhiệm vụ|tiếp theo|kết quả chỉ số/iu;

/** The report's own quarter or half with another year: copied from the report before. */
export const years: DocumentCheck = (checked) => {
  const { period } = checked.reading.document;
  if (!period?.year || (period.kind !== "QUARTER" && period.kind !== "HALF_YEAR" && period.kind !== "NINE_MONTHS")) return [];
  return checked.passages.flatMap((passage) =>
    [...passage.text.matchAll(span)].flatMap((match) => {
      const { quarter, half, year } = match.groups!;
      const isSame =
        (period.kind === "QUARTER" && quarter !== undefined && (romans[quarter.toUpperCase()] ?? Number(quarter)) === period.number) ||
        (period.kind === "HALF_YEAR" &&
          half !== undefined &&
          half.startsWith("6") &&
          plain(half).includes(period.number === 2 ? "cuối" : "đầu")) ||
        (period.kind === "NINE_MONTHS" && half?.startsWith("9") === true);
      const near = passage.text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40);
      if (!isSame || Number(year) === period.year || compared.test(near)) return [];
      return [
        tell(checked, "V6", at(passage, match.index, match.index + match[0].length), {
          message: `Ghi ${match[0].trim()}, báo cáo là của ${period.label}.`,
          values: { "Năm ghi": Number(year), "Năm báo cáo": period.year },
          fix: `Có thể là năm ${period.year}.`,
        }),
      ];
    }),
  );
};

/** The same title with two years: that of the decision and that of the plan it brings out. */
export const titles: DocumentCheck = (checked) => {
  const { subject, span: head } = checked.reading.document;
  const found = subject && /^(?<words>.{15,}?)\s+năm\s+(?<year>20\d{2})$/iu.exec(subject.trim());
  if (!found) return [];
  const words = plain(found.groups!["words"]!)
    .replace(/^(?:về việc\s+)?(?:ban hành|phê duyệt)\s+/u, "")
    .replace(/^kế hoạch\s+/u, "");
  const other = [
    ...plain(checked.passages.map(({ text }) => text).join(" ")).matchAll(
      new RegExp(`${words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)} năm (20\\d{2})`, "gu"),
    ),
  ].map(([, year]) => year!);
  const others = other.filter((year) => year !== found.groups!["year"]);
  if (others.length < 2 && !(others.length === 1 && other.length === 1)) return [];
  return [
    tell(checked, "V6", head, {
      message: `Tên văn bản ghi năm ${found.groups!["year"]}, trong bài ghi năm ${others[0]!} (${others.length} chỗ).`,
      values: { "Ở tên": found.groups!["year"]!, "Trong bài": others[0]! },
      fix: `Có thể là năm ${others[0]!}.`,
    }),
  ];
};

/** A footnote's mark against a number reads as one of its digits. */
const glued: DocumentCheck = (checked) =>
  checked.passages.flatMap((passage) =>
    passage.marks.flatMap(({ at: offset, mark }) => {
      const digits = /\d+$/u.exec(passage.text.slice(0, offset))?.[0];
      const end = passage.ends[offset - 1];
      if (
        !digits ||
        end === undefined ||
        !/^\d/u.test(checked.read.raw.slice(end)) ||
        checked.read.raw.slice(end, end + mark.length) !== mark
      )
        return [];
      return [
        tell(
          checked,
          "V19",
          { start: passage.starts[offset - digits.length]!, end: end + mark.length },
          {
            message: `Dấu chú thích “${mark}” dính vào số “${digits}”, đọc thành ${digits}${mark}.`,
            values: { Số: digits, "Dấu chú thích": mark },
            fix: "Đặt dấu chú thích ở dạng chỉ số trên.",
          },
        ),
      ];
    }),
  );

const english = /(?<![\d.,])\d{1,3}\.\d{1,2}\s?%/u;
const vietnamese = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\d)|(?<![\d.,])\d+,\d{1,2}\s?%/u;

/** Two styles of numbers in one document: the first of the rarer one is told. */
const styles: DocumentCheck = (checked) => {
  const odd = checked.passages.find(({ text }) => english.test(text));
  if (!odd || !checked.passages.some(({ text }) => vietnamese.test(text))) return [];
  const match = english.exec(odd.text)!;
  return [
    tell(checked, "V19", at(odd, match.index, match.index + match[0].length), {
      message: `“${match[0]}” dùng dấu chấm cho phần thập phân, các số khác viết theo kiểu Việt Nam.`,
      values: { "Viết là": match[0] },
      fix: `Viết “${match[0].replace(".", ",")}”.`,
    }),
  ];
};

const broken = /\uFFFD|á»[\u0080-\u00BF]|Ã[\u00A0-\u00BF]|Æ°/u;

const encoding: DocumentCheck = (checked) => {
  const found: Finding[] = [];
  const bad = broken.exec(checked.read.raw);
  if (bad)
    found.push(
      tell(
        checked,
        "V19",
        { start: bad.index, end: bad.index + bad[0].length },
        { severity: "WARNING", message: "Có chữ hỏng vì sai bảng mã.", fix: "Lưu lại tệp bằng Unicode (UTF-8)." },
      ),
    );
  const loose = /\p{L}\p{M}/u.exec(checked.read.raw);
  if (loose && checked.read.raw.normalize("NFC") !== checked.read.raw)
    found.push(
      tell(
        checked,
        "V19",
        { start: loose.index, end: loose.index + 2 },
        { message: "Chữ gõ bằng Unicode tổ hợp, dấu rời khỏi chữ.", fix: "Gõ bằng Unicode dựng sẵn." },
      ),
    );
  return found;
};

export const looks: DocumentCheck = (checked) => [...glued(checked), ...styles(checked), ...encoding(checked)];

const tentative = /(?<!\p{L})(?:tạm giao|tạm phân bổ|tạm tính|số sơ bộ|ước (?:thực hiện|đạt|tính|cả năm))(?!\p{L})/giu;

/** Numbers that are not final, once for each word that says so. */
export const provisional: DocumentCheck = (checked) => {
  const seen = new Set<string>();
  return checked.passages.flatMap((passage) =>
    [...passage.text.matchAll(tentative)].flatMap((match) => {
      const word = plain(match[0]);
      const after = passage.text.slice(match.index, match.index + 200);
      if (
        seen.has(word) ||
        !/(?<![/\d])\d[\d.,]*\s*(?:%|người|biên chế|hồ sơ|triệu|tỷ|đồng|chỉ tiêu|văn bản|công chức|viên chức)/u.test(after)
      )
        return [];
      seen.add(word);
      return [
        tell(checked, "V20", at(passage, match.index, match.index + match[0].length), {
          message: `Số liệu “${word}”: sẽ được thay bằng số chính thức.`,
          fix: "Đánh dấu là số tạm khi đưa vào hub.",
        }),
      ];
    }),
  );
};
