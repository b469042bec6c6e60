import { describe, expect, test } from "vitest";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readdirSync, readFileSync } from "node:fs";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import { unmark, type Expected } from "#tests/reading/marked-report.ts";
import type { Figure } from "#server/ingest/recognising/found.ts";

/** Reports in the manner of provinces, districts, communes and departments, made up for these tests, with their figures marked. */
const folder = new URL("reports/", import.meta.url);
const knowledge = loadKnowledge(null);

const reports = readdirSync(folder).map((name) => {
  const { text, expected } = unmark(readFileSync(new URL(name, folder), "utf8"));
  return { name, expected, reading: readDocument(readPlain(text, "TXT"), knowledge) };
});

/** What is asked of a figure: its year or kind of period, its level, kind and comparator, or a part of its breakdown. */
function said(figure: Figure, asked: string): unknown {
  if (asked === "year") return figure.period?.year;
  if (asked === "period") return figure.period?.kind;
  if (asked === "level" || asked === "kind" || asked === "comparator") return figure[asked];
  return figure.breakdown[asked];
}

const answers = (figure: Figure, { start, end, indicator, value, asked }: Expected): boolean =>
  figure.span.start < end &&
  start < figure.span.end &&
  figure.indicator === indicator &&
  figure.value === value &&
  Object.entries(asked).every(([name, wanted]) => String(said(figure, name)) === wanted);

function judge({ expected, reading }: (typeof reports)[number]) {
  const missed = expected.filter((one) => !reading.figures.some((figure) => answers(figure, one)));
  const extra = reading.figures.filter((figure) => !expected.some((one) => answers(figure, one)));
  return { missed, extra, precision: 1 - extra.length / reading.figures.length, recall: 1 - missed.length / expected.length };
}

describe.each(reports)("$name", (report) => {
  test("nine of ten figures are right, and as many are found", () => {
    const { missed, extra, precision, recall } = judge(report);
    expect(
      Math.min(precision, recall),
      JSON.stringify({ missed, extra: extra.map(({ text, indicator }) => [text, indicator]) }),
    ).toBeGreaterThanOrEqual(0.9);
  });
});

test("and nineteen of twenty over all of them", () => {
  const all = reports.map((report) => ({ ...judge(report), report }));
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  expect(sum(({ missed }) => missed.length) / sum(({ report }) => report.expected.length)).toBeLessThan(0.05);
  expect(sum(({ extra }) => extra.length) / sum(({ report }) => report.reading.figures.length)).toBeLessThan(0.05);
});

const conclusionsOf = (name: string) =>
  reports
    .find((report) => report.name === name)!
    .reading.conclusions.map(({ type, ordinal, text, addressee }) => [
      type,
      ordinal,
      text,
      addressee?.units.map((unit) => unit.name) ?? null,
    ]);

describe("conclusions", () => {
  test("of a district: strengths, limits, causes, directions, and whom recommendations turn to", () => {
    expect(conclusionsOf("huyen-2022.txt")).toEqual([
      ["ADVANTAGE", "B.I.1", "Công tác cải cách hành chính được cấp ủy quan tâm chỉ đạo.", null],
      ["ADVANTAGE", "B.I.2", "Kỷ luật, kỷ cương hành chính được siết chặt.", null],
      ["LIMITATION", "B.II.1", "Trang thiết bị tại Bộ phận Một cửa một số xã đã cũ.", null],
      ["CAUSE", "B.III.1", "Nguồn kinh phí của huyện còn hạn hẹp.", null],
      ["DIRECTION", "C.1", "Đẩy mạnh tuyên truyền về dịch vụ công trực tuyến;", null],
      ["DIRECTION", "C.2", "Hoàn thành số hóa kết quả giải quyết còn hiệu lực.", null],
      ["RECOMMENDATION", "D.1", "Đề nghị Sở Nội vụ sớm mở lớp bồi dưỡng cho công chức cấp xã.", ["Sở Nội vụ"]],
      ["RECOMMENDATION", "D.2", "Kiến nghị UBND tỉnh quan tâm bố trí kinh phí nâng cấp Bộ phận Một cửa.", ["Ủy ban nhân dân tỉnh"]],
    ]);
  });

  test("of a city: limits with their causes in one list, and directions", () => {
    expect(conclusionsOf("thanh-pho-2024.txt").map(([type, ordinal]) => `${type} ${ordinal}`)).toEqual([
      "LIMITATION II.1",
      "LIMITATION II.2",
      "DIRECTION III.1",
      "DIRECTION III.2",
    ]);
  });
});
