import type { Citation, Finding } from "#server/ingest/recognising/found.ts";
import { day, groupBy, passageAt, plain, shown, tell, type Checked, type DocumentCheck } from "./place.ts";

const isDay = (date: string | null): date is string => date !== null && date.length === 10;
/** The last day that an ISO day, month or year may be. */
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);
/** The number alone: "158/KH-UBND" and "32 /KH-UBND" both. */
const written = ({ number }: Citation): string => (number ?? "").replace(/\s/gu, "");
const partsOf = (symbol: string): string[] => symbol.split(/[-/]/u).map((part) => part.trim());
const around = (checked: Checked, citation: Citation, back: number, on: number): string => {
  const place = passageAt(checked, citation.span);
  if (!place) return "";
  const { passage, offset } = place;
  return passage.text.slice(Math.max(0, offset - back), offset + citation.text.length + on);
};

/** The word for its kind that stands by the number, beside what the symbol says. */
export const symbols: DocumentCheck = (checked) => {
  const { reading, knowledge } = checked;
  const names = [...knowledge.symbols.values()];
  return reading.citations.flatMap((citation) => {
    if (!citation.number || !citation.symbol) return [];
    // "BCTĐ" is a report too.
    const first = partsOf(citation.symbol)[0]!.toLocaleUpperCase("vi");
    const parts = partsOf(citation.symbol).map((part) => part.toLocaleUpperCase("vi"));
    const said = names.find(({ name }) => plain(citation.text).startsWith(`${name} `));
    const all = names
      .filter(({ name }) => said && (name === said.name || name.startsWith(`${said.name} của`)))
      .flatMap((row) => row.symbols);
    const fits =
      all.some((symbol) => first.startsWith(symbol.toLocaleUpperCase("vi"))) ||
      all.some((symbol) => parts.some((part) => part === symbol.toLocaleUpperCase("vi") || new RegExp(`^${symbol}\\d+$`, "iu").test(part)));
    if (!said || fits) return [];
    return [
      tell(checked, "V8", citation.span, {
        message: `${citation.number} được gọi là ${said.name}, nhưng ký hiệu của ${said.name} có “${said.symbols[0]}”.`,
        values: { "Số, ký hiệu": citation.number, "Loại ghi": said.name },
        fix: "Đối chiếu bản chính: có thể nhầm ký hiệu, hoặc là công văn.",
      }),
    ];
  });
};

/** Who is said to have issued it, beside the organ of the symbol. */
export const issuers: DocumentCheck = (checked) => {
  const { reading, knowledge } = checked;
  return reading.citations.flatMap((citation) => {
    const place = passageAt(checked, citation.span);
    const after = place?.passage.text.slice(place.offset + citation.text.length) ?? "";
    const said = /^\s*(?:,\s*)?(?:ngày[^,;.]{5,25}?\s)?của\s+(?<issuer>\p{L}[^;.()\d]{3,80})/u.exec(after)?.groups?.["issuer"];
    const organ = partsOf(citation.symbol ?? "").find((part) => knowledge.organs.has(part));
    if (!said || !organ) return [];
    const words = knowledge.organs.get(organ)!;
    if (words.some((word) => plain(said).includes(plain(word)))) return [];
    const other = [...knowledge.organs].find(
      ([symbol, names]) => symbol !== organ && names.some((word) => plain(said).startsWith(plain(word))),
    );
    if (!other) return [];
    return [
      tell(checked, "V8", citation.span, {
        message: `${citation.number} có ký hiệu của ${words[0]}, nhưng ghi là của ${said.trim().slice(0, 60)}.`,
        values: { "Ký hiệu": citation.symbol, "Cơ quan ghi": said.trim().slice(0, 60) },
        fix: `Kiểm tra ký hiệu (${other[0]}) hoặc cơ quan ban hành.`,
      }),
    ];
  });
};

/** Days that are not what is known of a central document, and numbers one digit away from the one that is meant. */
export const known: DocumentCheck = (checked) => {
  const { central } = checked.knowledge;
  return checked.reading.citations.flatMap((citation) => {
    const number = written(citation);
    const document = central.get(number);
    if (!document) return [];
    const hasYear = /\/\d{4}\//u.test(number);
    const isSameYear = isDay(citation.date) && citation.date.slice(0, 4) === document.date.slice(0, 4);
    if (isDay(citation.date) && citation.date !== document.date && (hasYear || isSameYear))
      return [
        tell(checked, "V9", citation.span, {
          message: `${number} ghi ngày ${day(citation.date)}; ngày ban hành đã biết là ${day(document.date)} (${document.about}).`,
          values: { "Ngày ghi": day(citation.date), "Ngày đã biết": day(document.date) },
          fix: `Ngày ${day(document.date)}.`,
        }),
      ];
    return hasYear ? mistaken(checked, citation) : [];
  });
};

const digits = (number: string) => /^\d+/u.exec(number)?.[0] ?? "";
const rest = (number: string) => number.replace(/^\d+/u, "");

/** One digit off, and what stands around speaks of the other document. */
function mistaken(checked: Checked, citation: Citation): Finding[] {
  const { central } = checked.knowledge;
  const number = written(citation);
  const near = plain(around(checked, citation, 120, 120));
  const has = (words: readonly string[]) => words.some((word) => near.includes(plain(word)));
  if (has(central.get(number)!.words)) return [];
  const others = [...central.values()].filter((other) => {
    const [mine, theirs] = [digits(number), digits(other.number)];
    const differing = mine.length === theirs.length ? [...mine].filter((digit, at) => digit !== theirs[at]).length : 9;
    return differing === 1 && rest(other.number) === rest(number) && has(other.words);
  });
  if (others.length !== 1) return [];
  return [
    tell(checked, "V9", citation.span, {
      message: `${number} là về ${central.get(number)!.about.toLocaleLowerCase("vi")}; chỗ này nói về điều của ${others[0]!.number}.`,
      values: { "Số ghi": number, "Có thể là": others[0]!.number },
      fix: `Có thể là ${others[0]!.number} (${others[0]!.about.toLocaleLowerCase("vi")}).`,
    }),
  ];
}

const register = ({ issuer, symbol, type, date }: Citation) =>
  issuer && symbol && isDay(date) ? `${issuer.code}/${type}/${symbol.replace(/\s/gu, "")}/${date.slice(0, 4)}` : null;

/** One number for two documents, or two days for one; greater numbers that are older. */
export const registers: DocumentCheck = (checked) => {
  const groups = groupBy(
    checked.reading.citations.filter((citation) => citation.number && register(citation)),
    (citation) => register(citation)!,
  );
  return [...groups.values()].flatMap((all) => [...repeated(checked, all), ...disordered(checked, all)]);
};

function repeated(checked: Checked, all: readonly Citation[]): Finding[] {
  const byNumber = groupBy(all, (citation) => Number(digits(written(citation))));
  return [...byNumber.values()].flatMap((same) => {
    const first = same[0]!;
    const other = same.find(({ date }) => date !== first.date);
    if (!other || checked.knowledge.central.has(written(first))) return [];
    return [
      tell(checked, "V7", other.span, {
        message: `Số ${written(other)} ghi ngày ${day(other.date!)}, chỗ khác ghi ngày ${day(first.date!)}: một số dùng cho hai văn bản, hoặc một ngày ghi nhầm.`,
        values: { "Chỗ này": day(other.date!), "Chỗ khác": day(first.date!) },
        fix: "Đối chiếu bản chính.",
      }),
    ];
  });
}

function disordered(checked: Checked, all: readonly Citation[]): Finding[] {
  const one = [...new Map(all.map((citation) => [`${written(citation)}/${citation.date}`, citation])).values()];
  const sorted = one.toSorted((a, b) => Number(digits(written(a))) - Number(digits(written(b))) || a.date!.localeCompare(b.date!));
  return sorted.flatMap((citation, at) => {
    const before = sorted[at - 1];
    if (!before || Number(digits(written(before))) === Number(digits(written(citation))) || before.date! <= citation.date!) return [];
    return [
      tell(checked, "V7", citation.span, {
        severity: "NOTICE",
        message: `${written(citation)} ngày ${day(citation.date!)} có trước ${written(before)} ngày ${day(before.date!)}, số lại lớn hơn.`,
        values: {
          "Số lớn hơn": `${written(citation)} – ${day(citation.date!)}`,
          "Số nhỏ hơn": `${written(before)} – ${day(before.date!)}`,
        },
        fix: "Kiểm tra số và ngày của hai văn bản.",
      }),
    ];
  });
}

/** Cited before it was made: younger than the document itself, older than what it carries out, or far from the year it is about. */
export const days: DocumentCheck = (checked) => {
  const own = checked.reading.document.date;
  const latest = own && lastDay(own);
  return checked.reading.citations.flatMap((citation, index) => {
    if (!isDay(citation.date)) return [];
    if (latest && citation.date > latest)
      return [
        tell(checked, "V6", citation.span, {
          message: `Viện dẫn văn bản ngày ${day(citation.date)}, sau ngày của văn bản này (${own.length === 10 ? day(own) : `tháng ${day(own)}`}).`,
          values: { "Văn bản được viện dẫn": day(citation.date), "Văn bản này": day(own) },
          fix: "Kiểm tra năm.",
        }),
      ];
    return [...aboutAnotherYear(checked, citation), ...beforeItsBasis(checked, citation, index)].slice(0, 1);
  });
};

/** What a year is planned by is made from the middle of the year before on. */
function aboutAnotherYear(checked: Checked, citation: Citation): Finding[] {
  if (!["KE_HOACH", "QUYET_DINH"].includes(citation.type ?? "") || !citation.subject) return [];
  const subject = plain(citation.subject);
  const years = [...new Set([...subject.matchAll(/(?<!giai đoạn )năm (\d{4})(?!\s?[-–]\s?\d{4})/gu)].map(([, year]) => Number(year)))];
  const year = years.length === 1 ? years[0]! : null;
  const at = Number(citation.date!.slice(0, 4));
  if (
    year === null ||
    !/kế hoạch|thông tin|tuyên truyền|kiểm tra|rà soát|theo dõi|thực hiện|cải cách/u.test(`${plain(citation.text)} ${subject}`)
  )
    return [];
  if (year !== at + 1 || Number(citation.date!.slice(5, 7)) > 5) return [];
  return [
    tell(checked, "V6", citation.span, {
      message: `Văn bản về năm ${year} nhưng ghi ngày ${day(citation.date!)}.`,
      values: { "Năm nói tới": year, "Ngày ghi": day(citation.date!) },
      fix: `Có thể là ngày ${day(`${year}${citation.date!.slice(4)}`)}.`,
    }),
  ];
}

/** "Thực hiện Kế hoạch … ngày 25/12/2023; ngày 15/01/2023, … ban hành Kế hoạch …". */
function beforeItsBasis(checked: Checked, citation: Citation, index: number): Finding[] {
  const place = passageAt(checked, citation.span);
  if (!place || !/ban hành(?:\s+và\s+triển khai)?\s*$/iu.test(place.passage.text.slice(0, place.offset))) return [];
  const basis = checked.reading.citations
    .slice(0, index)
    .find(
      ({ span, date, relation }) =>
        span.start >= place.passage.starts[0]! && isDay(date) && date > citation.date! && /IMPLEMENTS|BASED_ON/u.test(relation ?? ""),
    );
  const between = basis && place.passage.text.slice(passageAt(checked, basis.span)!.offset, place.offset);
  if (!basis || !between || /\.\s+\p{Lu}/u.test(between)) return [];
  return [
    tell(checked, "V6", citation.span, {
      message: `Ghi ngày ${day(citation.date!)}, trước văn bản mà nó thực hiện (${written(basis)} ngày ${day(basis.date!)}).`,
      values: { "Văn bản này": day(citation.date!), "Văn bản được thực hiện": day(basis.date!) },
      fix: "Kiểm tra năm của hai ngày.",
    }),
  ];
}

/** The same number, kind and day under two symbols. */
export const twoSymbols: DocumentCheck = (checked) => {
  const numbered = checked.reading.citations.filter(({ number, date, type }) => number && isDay(date) && type);
  const groups = groupBy(numbered, ({ number, date, type }) => `${digits(number!)}/${type}/${date}`);
  return [...groups.values()].flatMap((same) => {
    const other = same.find(
      (citation) => written(citation) !== written(same[0]!) && partsOf(citation.symbol ?? "")[0] === partsOf(same[0]!.symbol ?? "")[0],
    );
    if (!other) return [];
    return [
      tell(checked, "V8", other.span, {
        message: `Cùng số và ngày, chỗ này ghi ${written(other)}, chỗ khác ghi ${written(same[0]!)}.`,
        values: { "Chỗ này": written(other), "Chỗ khác": written(same[0]!), "Số lần": shown(same.length) },
        fix: "Đối chiếu bản chính.",
      }),
    ];
  });
};
