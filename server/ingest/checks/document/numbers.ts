import type { Finding } from "#server/ingest/recognising/found.ts";
import { at, countOf, decimalOf, plain, shown, tell, type Checked, type DocumentCheck } from "./place.ts";

const units =
  "xã|phường|thị trấn|huyện|quận|thị xã|thành phố|sở|cơ quan|đơn vị|phòng|ban|trường|dịch vụ|thủ tục|TTHC|hồ sơ|văn bản|nhiệm vụ|chỉ tiêu|tiêu chí|cán bộ|công chức|viên chức|người|giáo viên";
/** "21/21 xã, thị trấn"; days and numbers of documents have something else around. */
const share = new RegExp(
  String.raw`(?<![\d/.,]|(?:số|ngày|tháng|quý)\s)(?<part>\d[\d.]*)\s?/\s?(?<whole>\d[\d.]*)\s+(?<what>(?:${units})(?:[\s,]+(?:${units}))*)(?!\p{L})`,
  "giu",
);
const rateAfter = /^[^.;\d]{0,60}?(?:đạt|tỷ lệ|tỉ lệ|chiếm|tương đương|\()\s*(?:tỷ lệ|tỉ lệ)?\s*(?<rate>\d{1,3}(?:[.,]\d+)?)\s?%/iu;
/** As many as a whole has: "HĐND 15 xã, thị trấn". */
const whole = new RegExp(
  String.raw`(?:Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND|toàn huyện có|toàn tỉnh có|toàn tỉnh hiện có|toàn huyện hiện có)\s+(?<whole>\d{1,4})\s+(?<what>(?:xã|phường|huyện)(?:[\s,]+(?:và\s+)?(?:${units}))+)(?!\p{L})`,
  "giu",
);

const noun = (what: string) => plain(what).replaceAll(",", "");

/** "x/y": no part is more than its whole, a rate beside it is theirs, and the same things are as many throughout. */
export const shares: DocumentCheck = (checked: Checked): Finding[] => {
  const found: Finding[] = [];
  const wholes = new Map<string, number>();
  for (const passage of checked.passages)
    for (const match of passage.text.matchAll(share)) {
      const [part, all] = [countOf(match.groups!["part"]!), countOf(match.groups!["whole"]!)];
      if (part === null || all === null || all === 0) continue;
      const what = noun(match.groups!["what"]!);
      const span = at(passage, match.index, match.index + match[0].length);
      if (part > all)
        found.push(
          tell(checked, "V5", span, {
            severity: "ERROR",
            message: `Ghi ${shown(part)} trên ${shown(all)} ${what}: phần lớn hơn tổng.`,
            values: { Phần: part, Tổng: all },
            fix: "Có thể viết ngược hoặc nhầm số.",
          }),
        );
      if (what.includes(" ") && !wholes.has(what)) wholes.set(what, all);
      const rate = rateAfter.exec(passage.text.slice(match.index + match[0].length))?.groups?.["rate"];
      if (rate) found.push(...rateFault(checked, { part, all, rate, span }));
    }
  for (const passage of checked.passages)
    for (const match of passage.text.matchAll(whole)) {
      const known = wholes.get(noun(match.groups!["what"]!));
      const here = Number(match.groups!["whole"]);
      if (known !== undefined && known !== here)
        found.push(
          tell(checked, "V5", at(passage, match.index, match.index + match[0].length), {
            severity: "NOTICE",
            message: `Chỗ này ghi ${here} ${noun(match.groups!["what"]!)}, chỗ khác trong báo cáo ghi tổng số ${known}.`,
            values: { "Chỗ này": here, "Chỗ khác": known },
            fix: "Nói rõ nếu chỉ một phần; nếu là tất cả thì sửa số.",
          }),
        );
    }
  return found;
};

interface Rate {
  readonly part: number;
  readonly all: number;
  readonly rate: string;
  readonly span: Finding["span"];
}

function rateFault(checked: Checked, { part, all, rate, span }: Rate): Finding[] {
  const decimals = /[.,](\d+)$/u.exec(rate)?.[1]!.length ?? 0;
  const exact = (100 * part) / all;
  const gap = Math.abs(exact - decimalOf(rate));
  const slack = Math.max(checked.knowledge.rules.get("V3")!.tolerance, 0.5 * 10 ** -decimals) + 1e-9;
  if (gap <= slack) return [];
  // Cut off instead of rounded is how many count.
  const severity = gap < 10 ** -decimals ? "NOTICE" : "ERROR";
  return [
    tell(checked, "V3", span, {
      severity,
      message: `Ghi ${rate}%, tính ${shown(part)}/${shown(all)} được ${shown(Number(exact.toFixed(2)))}%.`,
      values: { "Tỷ lệ ghi, %": rate, "Tỷ lệ tính, %": Number(exact.toFixed(2)) },
      fix: `Theo các số đã ghi, tỷ lệ là ${shown(Number(exact.toFixed(Math.max(decimals, 1))))}%.`,
    }),
  ];
}

const onTime = /(?:đúng hạn|trước hạn)[^.;%]{0,60}100\s?%/iu;
const late = /(?:có|còn)\s+(?<count>\d[\d.]*)\s+hồ sơ\s+(?:quá hạn|trễ hạn|chậm hạn)/iu;

/** A hundred percent on time, and dossiers late beside it. */
export const allOnTime: DocumentCheck = (checked) =>
  checked.passages.flatMap((passage) => {
    const found = onTime.test(passage.text) ? late.exec(passage.text) : null;
    const count = found && countOf(found.groups!["count"]!);
    if (!found || !count) return [];
    return [
      tell(checked, "V3", at(passage, found.index, found.index + found[0].length), {
        message: `Ghi đúng hạn 100%, cùng chỗ ghi ${shown(count)} hồ sơ quá hạn.`,
        values: { "Tỷ lệ ghi, %": 100, "Quá hạn": count },
        fix: "Có hồ sơ quá hạn thì tỷ lệ đúng hạn dưới 100%.",
      }),
    ];
  });

const present = /có mặt[^\d.;]{0,40}(?<present>\d[\d.]*)\s+[^\d.;]{0,30}\(\s*(?:còn\s+)?thiếu\s+(?<gap>\d[\d.]*)/giu;
const assigned =
  /(?:được giao|tạm giao|giao)[^.\d]{0,80}?(?:năm\s+\d{4}[^.\d]{0,40}?)?(?:là|:)\s*(?<count>\d[\d.]*)|(?<more>\d[\d.]*)\s+(?:người|biên chế|chỉ tiêu)/giu;

/** People missing are those assigned less those present, where the text says all three. */
export const posts: DocumentCheck = (checked) => {
  const all = checked.passages;
  return all.flatMap((passage, index) =>
    [...passage.text.matchAll(present)].flatMap((match) => {
      const [here, gap] = [countOf(match.groups!["present"]!), countOf(match.groups!["gap"]!)];
      const before =
        all
          .slice(Math.max(0, index - 2), index)
          .map(({ text }) => text)
          .join(" ") +
        " " +
        passage.text.slice(0, match.index);
      if (here === null || gap === null || !/giao/iu.test(before)) return [];
      const given = [...before.matchAll(assigned)]
        .map(({ groups }) => countOf(groups!["count"] ?? groups!["more"]!))
        .filter((count): count is number => count !== null && count >= here);
      if (given.length === 0 || given.includes(here + gap)) return [];
      const nearest = given.toSorted((one, other) => Math.abs(one - here - gap) - Math.abs(other - here - gap))[0]!;
      return [
        tell(checked, "V4", at(passage, match.index, match.index + match[0].length), {
          message: `Ghi thiếu ${shown(gap)}; được giao ${shown(nearest)} trừ có mặt ${shown(here)} còn ${shown(nearest - here)}.`,
          values: { "Thiếu ghi": gap, "Được giao": nearest, "Có mặt": here },
          fix: `Nếu số giao và số có mặt đúng thì còn thiếu ${shown(nearest - here)}.`,
        }),
      ];
    }),
  );
};
