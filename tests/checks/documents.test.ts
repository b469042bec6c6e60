import { expect, test } from "vitest";
import { checkReading } from "#server/ingest/checks/check-reading.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import type { Finding, Reading, Task } from "#server/ingest/recognising/found.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { readFileText } from "#server/ingest/reading/read-file.ts";

const knowledge = loadKnowledge(null);

const head = (title: string) => `ỦY BAN NHÂN DÂN
HUYỆN SÔNG LAM
Số: 77/BC-UBND
Sông Lam, ngày 12 tháng 4 năm 2022

BÁO CÁO
${title}

`;

async function read(body: string, title = "Công tác cải cách hành chính quý I năm 2022"): Promise<Reading> {
  return readDocument(await readFileText(Buffer.from(head(title) + body)), knowledge);
}

const cases: readonly (readonly [what: string, body: string, found: readonly string[]])[] = [
  ["a list that adds up", "UBND huyện đã ban hành 120 văn bản, gồm: 70 quyết định, 30 kế hoạch và 20 công văn.", []],
  ["a list that does not", "UBND huyện đã ban hành 125 văn bản, gồm: 70 quyết định, 30 kế hoạch và 20 công văn.", ["V1"]],
  ["some of a whole", "Toàn huyện có 310 thủ tục, trong đó 120 thủ tục mức độ một phần, 85 thủ tục toàn trình.", []],
  ["all of a whole but for a slip", "Đã công bố 310 thủ tục, trong đó: 100 thủ tục mới, 150 thủ tục sửa đổi, 59 thủ tục bãi bỏ.", ["V1"]],
  ["rates are no parts", "Đã kiểm tra 12 đơn vị, gồm 5 đơn vị cấp phòng và 7 đơn vị cấp xã, đạt 60% kế hoạch năm.", []],
  [
    "dossiers that flow",
    "Tổng số hồ sơ đã tiếp nhận: 1.250 hồ sơ. Trong đó:\n+ Hồ sơ đã giải quyết: 1.200 hồ sơ.\n+ Hồ sơ đang giải quyết: 45 hồ sơ.\n+ Hồ sơ trả lại: 05 hồ sơ.",
    [],
  ],
  [
    "dossiers lost on the way",
    "Tổng số hồ sơ đã tiếp nhận: 1.250 hồ sơ. Trong đó:\n+ Hồ sơ đã giải quyết: 1.200 hồ sơ.\n+ Hồ sơ đang giải quyết: 35 hồ sơ.\n+ Hồ sơ trả lại: 05 hồ sơ.",
    ["V2"],
  ],
  [
    "parts that are the total before something else is counted",
    "Tiếp nhận 5.400 hồ sơ; đã giải quyết 5.000 hồ sơ, trong đó trước và đúng hạn 4.950 hồ sơ, quá hạn 50 hồ sơ; đang giải quyết 400 hồ sơ.",
    [],
  ],
  ["a rate that is its fraction", "Có 15/18 xã, thị trấn đạt chuẩn, đạt 83,3%.", []],
  ["a rate that is not", "Có 15/18 xã, thị trấn đạt chuẩn, đạt 93,3%.", ["V3"]],
  ["late dossiers beside a hundred percent", "Giải quyết đúng hạn đạt 100%, còn 3 hồ sơ quá hạn do đơn vị khác.", ["V3"]],
  ["none late beside a hundred percent", "Giải quyết đúng hạn đạt 100%, không có hồ sơ quá hạn.", []],
  ["posts that are missing", "Biên chế được giao là 90 người.\n\nHiện có mặt là 82 người (thiếu 8 công chức).", []],
  ["posts that are missing otherwise", "Biên chế được giao là 90 người.\n\nHiện có mặt là 82 người (thiếu 12 công chức).", ["V4"]],
  ["a part beyond its whole", "Đến nay 19/18 xã, thị trấn có trang thông tin.", ["V5"]],
  ["two wholes", "Đến nay 18/18 xã, thị trấn có trang thông tin. Tiếp nhận nghị quyết của Hội đồng nhân dân 14 xã, thị trấn.", ["V5"]],
  ["a few communes", "Đến nay 18/18 xã, thị trấn có trang thông tin. Tập huấn cho 5 xã, thị trấn.", []],
  ["a day that is not", "Họp ngày 31/4/2021 và ngày 30/4/2021.", ["V6"]],
  ["the quarter of another year", "Trong quý I năm 2021, UBND huyện không ban hành văn bản quy phạm pháp luật.", ["V6"]],
  ["the same quarter compared", "Hồ sơ tăng 12% so với quý I năm 2021.", []],
  [
    "a plan of a year dated a year too early",
    "UBND huyện đã ban hành Kế hoạch số 12/KH-UBND ngày 20/01/2021 về kiểm tra cải cách hành chính năm 2022.",
    ["V6"],
  ],
  [
    "a plan of a year dated before it",
    "UBND huyện đã ban hành Kế hoạch số 212/KH-UBND ngày 20/12/2021 về kiểm tra cải cách hành chính năm 2022.",
    [],
  ],
  ["cited from the future", "Thực hiện Công văn số 310/SNV-CCHC ngày 05/9/2022 của Sở Nội vụ.", ["V6"]],
  [
    "one number, two days",
    "Kế hoạch số 31/KH-UBND ngày 04/3/2022 của UBND tỉnh về đào tạo; Kế hoạch số 31/KH-UBND ngày 09/3/2022 của UBND tỉnh về thi đua.",
    ["V7"],
  ],
  [
    "one number in two offices",
    "Kế hoạch số 31/KH-UBND ngày 04/3/2022 của UBND tỉnh về đào tạo; Kế hoạch số 31/KH-SNV ngày 09/3/2022 của Sở Nội vụ về thi đua.",
    [],
  ],
  [
    "one number in two years",
    "Kế hoạch số 31/KH-UBND ngày 04/3/2021 của UBND tỉnh về đào tạo; Kế hoạch số 31/KH-UBND ngày 09/3/2022 của UBND tỉnh về thi đua.",
    [],
  ],
  ["a resolution under the symbol of a letter", "Thực hiện Nghị quyết số 55/VPCP-KSTT ngày 07/3/2022 về cắt giảm thủ tục.", ["V8"]],
  ["a circular of an office", "Thực hiện Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ.", []],
  ["a decree with a day not its own", "Thực hiện Nghị định số 45/2020/NĐ-CP ngày 18/4/2020 của Chính phủ.", ["V9"]],
  ["a number that comes again each year", "Thực hiện Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ.", []],
  [
    "a decree one digit beside the right one",
    "Cung cấp dịch vụ công trực tuyến toàn trình theo Nghị định số 43/2022/NĐ-CP của Chính phủ.",
    ["V9"],
  ],
  ["the decree on water", "Bàn giao công trình cấp nước sạch theo Nghị định số 43/2022/NĐ-CP của Chính phủ.", []],
  ["two styles of numbers", "Đã giải quyết 1.250 hồ sơ, đạt 98.7%.", ["V19"]],
  ["one style", "Đã giải quyết 1.250 hồ sơ, đạt 98,7%.", []],
  ["provisional posts", "Biên chế tạm giao năm 2022 là 90 người.", ["V20"]],
  ["posts that are given", "Biên chế được giao năm 2022 là 90 người.", []],
  ["a target of too many percent", "Phấn đấu tỷ lệ hồ sơ trực tuyến năm 2022 đạt trên 120%.", ["V15"]],
  ["a target of all", "Phấn đấu tỷ lệ hồ sơ trực tuyến năm 2022 đạt 100%.", []],
  ["the country reached", "Cả nước đạt 90% kế hoạch.", []],
];

test.each(cases)("%s", async (_what, body, found) => {
  const { findings } = await read(body);
  expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual(
    found.map((rule) => expect.stringMatching(new RegExp(`^${rule} `))),
  );
});

test("every rule that looks at documents finds something here and misses something near to it", () => {
  const rules = [...knowledge.checks.rules.values()].filter(({ applies }) => applies.includes("văn bản")).map(({ rule }) => rule);
  const found = new Set([...cases.flatMap(([, , all]) => all), "V10"]);
  expect(rules.filter((rule) => !found.has(rule))).toEqual([]);
  expect(cases.filter(([, , all]) => all.length === 0).length).toBeGreaterThanOrEqual(rules.length);
});

test("a finding stands at its place in the text, with its values and what it likely should be", async () => {
  const text = head("Kết quả quý I năm 2022") + "Đã ban hành 11 văn bản, gồm: 6 quyết định và 4 công văn.";
  const [finding] = readDocument(await readFileText(Buffer.from(text)), knowledge).findings;
  expect(text.slice(finding!.span.start, finding!.span.end)).toContain("11 văn bản");
  expect(finding).toMatchObject({ values: { "Tổng ghi": 11, "Cộng các phần": 10 }, fix: "Nếu các phần đúng thì tổng là 10." });
});

test("a mark of a footnote against a year", async () => {
  const reading = await read("Nội dung.");
  const raw = "Các luật ban hành năm 20211 có hiệu lực";
  const places = [...raw].map((_letter, place) => place).filter((place) => place !== raw.indexOf("1 có"));
  const text = places.map((place) => raw[place]).join("");
  const passage = {
    kind: "paragraph" as const,
    text,
    starts: places,
    ends: places.map((place) => place + 1),
    mark: null,
    marks: [{ at: text.indexOf(" có"), mark: "1" }],
  };
  const [finding] = checkReading(
    { format: "TXT", raw, parts: [passage], lines: [passage] },
    { ...reading, citations: [] },
    knowledge.checks,
  );
  expect(finding).toMatchObject({ rule: "V19", text: "20211" });
});

const someone = (...codes: string[]) => ({
  asWritten: codes.join(", "),
  units: codes.map((code) => ({ code, name: code })),
  groups: [],
  unresolved: null,
});

/** A plan for 2022 with tasks as they are found in its table. */
async function plan(...tasks: readonly Partial<Task>[]): Promise<Finding[]> {
  const source = await readFileText(Buffer.from(head("Kế hoạch cải cách hành chính năm 2022") + "Nội dung kế hoạch."));
  const reading = readDocument(source, knowledge);
  const usual: Task = {
    ...{
      span: { start: 0, end: 5 },
      text: "",
      confidence: 1,
      areaNo: "I",
      area: null,
      areaTitle: null,
      ordinal: "I.1",
      itemTitle: "Việc",
      title: "Việc",
      output: "Báo cáo",
    },
    ...{ lead: someone("so-noi-vu"), coordinators: someone("so-tu-phap") },
    deadline: {
      asWritten: "Quý II/2022",
      kind: "QUARTER",
      from: "2022-04-01",
      to: "2022-06-30",
      exclusive: false,
      recurrence: null,
      openEnded: false,
      multiYear: false,
    },
  };
  const all = tasks.map((task, at) => ({
    ...usual,
    ordinal: `I.${at + 1}`,
    itemTitle: `Việc ${at}`,
    title: `Việc ${at}`,
    span: { start: at, end: at + 5 },
    ...task,
  }));
  return checkReading(
    source,
    { ...reading, document: { ...reading.document, subject: "Kế hoạch cải cách hành chính năm 2022", period: null }, tasks: all },
    knowledge.checks,
  );
}

const due = (asWritten: string, to: string, kind: Task["deadline"]["kind"] = "YEAR"): Partial<Task> => ({
  deadline: { asWritten, kind, from: null, to, exclusive: false, recurrence: null, openEnded: false, multiYear: false },
});

test("tasks of a plan: deadlines of another year, what is not said, who leads and helps, tasks twice", async () => {
  const said = (findings: readonly Finding[]) => findings.map(({ message }) => message.replace(/ “.*/u, ""));
  expect(await plan({}, {}, {})).toEqual([]);
  expect(said(await plan({}, {}, due("Năm 2021", "2021-12-31")))).toEqual(["Thời hạn"]);
  // What a plan prepares for falls into the weeks before its year; a title of another year is wrong itself.
  expect(await plan({}, {}, due("Tháng 12/2021", "2021-12-31", "MONTH"))).toEqual([]);
  expect(
    await plan(due("Năm 2023", "2023-12-31"), due("Quý I/2023", "2023-03-31", "QUARTER"), due("Quý II/2023", "2023-06-30", "QUARTER")),
  ).toEqual([]);
  expect(said(await plan({}, {}, { lead: someone() }))).toEqual(["Nhiệm vụ I.3"]);
  expect(said(await plan({}, {}, { output: null }))).toEqual(["Nhiệm vụ I.3"]);
  // Where no task names a product the table has no such column.
  expect(await plan({ output: null }, { output: null }, {})).toEqual([]);
  expect(said(await plan({}, {}, { coordinators: someone("so-noi-vu") }))).toEqual([
    "Nhiệm vụ I.3: cơ quan chủ trì cũng là cơ quan phối hợp.",
  ]);
  expect(said(await plan({}, { itemTitle: "A", title: "A" }, { itemTitle: "A", title: "A" }))).toEqual([
    "Nhiệm vụ I.3 lặp lại nhiệm vụ I.2:",
  ]);
});
