import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import type { Identity, Task } from "#server/ingest/recognising/found.ts";
import { loadTaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { planYear } from "#server/ingest/recognising/plan-year.ts";
import { recogniseTasks } from "#server/ingest/recognising/tasks.ts";

const known = loadTaskKnowledge(null);

function tasksOf(text: string, subject: string): { raw: string; tasks: Task[] } {
  const read = readPlain(text, "TXT");
  const identity: Identity = {
    span: { start: 0, end: 1 },
    text: "",
    confidence: 1,
    number: null,
    symbol: null,
    type: "KE_HOACH",
    issuer: null,
    date: null,
    subject,
    period: null,
  };
  return { raw: read.raw, tasks: recogniseTasks(read, identity, [], known) };
}

const plan = (name: string) => readFileSync(fileURLToPath(new URL(`plans/${name}.txt`, import.meta.url)), "utf8");
const codes = ({ units, groups, unresolved }: Task["lead"]) =>
  [...units, ...groups].map(({ code }) => code).join(" ") + (unresolved ? ` ? ${unresolved}` : "");
const days = ({ deadline: { kind, from, to } }: Task) => `${kind} ${from ?? ""}..${to ?? ""}`;
const shown = (task: Task) => [task.ordinal, task.area, task.title, task.output, codes(task.lead), codes(task.coordinators), days(task)];

const year = "YEAR 2025-01-01..2025-12-31";
const always = "CONTINUOUS 2025-01-01..2025-12-31";

const answers: Record<string, ReturnType<typeof shown>[]> = {
  "one-cell-a-line": [
    [
      "I.1",
      "INSTITUTIONAL",
      "Ban hành kế hoạch kiểm tra, xử lý văn bản năm 2025",
      "Kế hoạch",
      "so-tu-phap",
      "cac-so-ban-nganh",
      "MONTH 2025-01-01..2025-01-31",
    ],
    [
      "I.2",
      "INSTITUTIONAL",
      "Tổ chức đối thoại với doanh nghiệp về quy định của tỉnh",
      "Hội nghị; thông báo kết luận",
      "so-tai-chinh",
      "hiep-hoi-dn-tinh co-quan-lien-quan",
      "QUARTER 2025-04-01..2025-12-31",
    ],
    [
      "I.3",
      "INSTITUTIONAL",
      "Số hóa văn bản của HĐND, UBND tỉnh",
      "Cơ sở dữ liệu văn bản",
      "vp-ubnd-tinh",
      "so-khcn",
      "BEFORE_DATE ..2025-11-30",
    ],
    [
      "II.1",
      "ORGANISATION",
      "Rà soát chức năng, nhiệm vụ của các phòng thuộc sở",
      "Đề án",
      "so-noi-vu",
      "cac-so-ban-nganh",
      "MONTH_RANGE 2025-01-01..2025-06-30",
    ],
    [
      "II.2",
      "ORGANISATION",
      "Giao biên chế năm 2026",
      "Quyết định của UBND tỉnh",
      "so-noi-vu",
      "cac-co-quan-don-vi",
      "QUARTER 2025-10-01..2025-12-31",
    ],
  ],
  "output-last": [
    [
      "1.1",
      "DIRECTION",
      "Ban hành kế hoạch kiểm tra công vụ",
      "Kế hoạch của UBND huyện",
      "p-noi-vu",
      "cqcm-cap-huyen",
      "MONTH 2024-02-01..2024-02-29",
    ],
    [
      "1.2",
      "DIRECTION",
      "Đánh giá, xếp hạng công tác CCHC cấp xã",
      "Quyết định công bố",
      "p-noi-vu",
      "vp-huyen ubnd-cap-xa",
      "MONTH 2024-12-01..2024-12-31",
    ],
    ["2.1", "PROCEDURES", "Niêm yết công khai TTHC tại bộ phận một cửa", "Danh mục được niêm yết", "ubnd-cap-xa", "vp-huyen", always],
  ],
  "pages-and-merged-cells": [
    [
      "I.1",
      "PROCEDURES",
      "Góp ý về thủ tục trong dự thảo quyết định của tỉnh",
      "Văn bản góp ý",
      "cac-so-ban-nganh ? dự thảo",
      "so-tu-phap",
      year,
    ],
    ["I.2", "PROCEDURES", "Đánh giá tác động của thủ tục mới", "Biểu mẫu đánh giá", "cac-so-ban-nganh ? dự thảo", "so-tu-phap", year],
    [
      "II.1",
      "PROCEDURES",
      "Trình công bố danh mục thủ tục thuộc phạm vi quản lý của ngành mình",
      "Quyết định công bố",
      "cac-so-ban-nganh",
      "vp-ubnd-tinh",
      "BEFORE_DATE ..2025-06-20",
    ],
    ["II.2", "PROCEDURES", "Niêm yết tại nơi tiếp nhận, bảo đảm đúng mẫu và đủ các lĩnh vực", null, "ubnd-cap-huyen", "", always],
    [
      "II.3",
      "PROCEDURES",
      "Tổng hợp phản ánh của người dân",
      "Báo cáo",
      "vp-ubnd-tinh",
      "cong-an-tinh bao-tan-hai",
      "QUARTER 2025-04-01..2025-12-31",
    ],
  ],
  "tabs-two-heads": [
    ["A.1", null, "Triển khai bộ chỉ số", "Văn bản", "so-noi-vu", "so-khcn vp-ubnd-tinh", "QUARTER 2026-01-01..2026-03-31"],
    ["A.2", null, "Kiểm tra CCHC", "Báo cáo kết quả", "so-noi-vu", "ubnd-cap-xa", "QUARTER 2025-04-01..2025-09-30"],
    ["I.1.a", "INSTITUTIONAL", "Lập danh mục", "Quyết định", "so-tu-phap", "", "MONTH 2025-03-01..2025-03-31"],
    ["I.1.b", "INSTITUTIONAL", "Thẩm định dự thảo", "Báo cáo thẩm định", "so-tu-phap", "cac-so-ban-nganh", always],
    ["I.2", "INSTITUTIONAL", "Rà soát văn bản", "Báo cáo", "cac-so-ban-nganh", "so-tu-phap", year],
    ["1.1", "DIRECTION", "Ban hành kế hoạch", "Kế hoạch", "so-noi-vu", "", "MONTH 2025-01-01..2025-01-31"],
    ["1.2", "DIRECTION", "Giao ban", "Thông báo", "so-noi-vu", "", "MONTH 2025-01-01..2025-01-31"],
    ["2", null, "Khảo sát", "Báo cáo", "so-tu-phap", "", "MONTH 2025-09-01..2025-09-30"],
  ],
  "tabs-merged-parties": [
    ["1", null, "Tập huấn nghiệp vụ một cửa", null, "vp-ubnd-tinh", "so-noi-vu", "QUARTER 2024-07-01..2024-09-30"],
    ["2", null, "Nâng cấp cổng dịch vụ công", null, "so-tttt", "vnpt-tinh cac-so-ban-nganh", "BY_OTHER_PLAN .."],
    ["3", null, "Truyền thông", null, "bao-tan-hai dai-ptth", "", always],
  ],
};

describe("tasks of plans in many layouts", () => {
  test.each(Object.entries(answers))("%s", (name, expected) => {
    const { raw, tasks } = tasksOf(plan(name), "Cải cách hành chính năm 2025");
    expect(tasks.map(shown)).toEqual(expected);
    for (const { span, title } of tasks)
      expect(raw.slice(span.start, span.end).replace(/\s+/gu, " ")).toContain(title.split(" ").slice(0, 3).join(" "));
  });

  test("areas of a plan of control of procedures are its own", () => {
    const { tasks } = tasksOf(plan("pages-and-merged-cells"), "Kiểm soát thủ tục hành chính năm 2025");
    expect(tasks.map(({ area }) => area)).toEqual(["DRAFT_QUALITY", "DRAFT_QUALITY", "PUBLICATION", "PUBLICATION", "PUBLICATION"]);
  });

  test("sub-items numbered in the column of outputs have the item's title and their own number", () => {
    const rows = [
      "STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian",
      "II\tCải cách công vụ\t\t\t",
      "1\tĐào tạo\t1.1. Lập kế hoạch\tSở Nội vụ\tQuý I",
      "\t\t1.2. Mở lớp\tSở Nội vụ, Trường Chính trị tỉnh\tQuý II, III",
      "2\tThi đua\tBáo cáo\tSở Nội vụ\t",
    ];
    const { tasks } = tasksOf(rows.join("\n"), "năm 2024");
    expect(tasks.map(({ ordinal, itemTitle, title, deadline }) => [ordinal, itemTitle, title, deadline.kind])).toEqual([
      ["II.1.1", "Đào tạo", "Lập kế hoạch", "QUARTER"],
      ["II.1.2", "Đào tạo", "Mở lớp", "QUARTER"],
      ["II.2", "Thi đua", "Thi đua", "UNSPECIFIED"],
    ]);
  });

  test.each([
    "",
    "Một đoạn văn không có bảng nào, chỉ nói Sở Nội vụ chủ trì, phối hợp với các sở.",
    "STT\tHọ và tên\tChức vụ\n1\tNguyễn Văn A\tTrưởng phòng\n2\tTrần Thị B\tChuyên viên",
    "STT Nhiệm vụ Chủ trì Thời gian",
  ])("no tasks in %j", (text) => {
    expect(tasksOf(text, "năm 2024").tasks).toEqual([]);
  });

  test("the year of a plan: of its titles and times when its subject names another, else of its date", () => {
    const none = { span: { start: 0, end: 1 }, deadline: "" };
    const read = readPlain("QUYẾT ĐỊNH\n\nBan hành Kế hoạch năm 2023\n\nKẾ HOẠCH\n\nCông tác năm 2024 theo Kế hoạch này\n\nBảng", "TXT");
    const late = { start: read.raw.length - 1, end: read.raw.length };
    expect(
      planYear({ subject: "năm 2023", period: null, date: null }, read, [
        { span: late, deadline: "Quý I/2024" },
        { span: late, deadline: "Năm 2024" },
        { span: late, deadline: "3/2024" },
        { span: late, deadline: "Tháng 12/2024" },
      ]),
    ).toBe(2024);
    expect(planYear({ subject: "năm 2023", period: null, date: null }, read, [none])).toBe(2023);
    expect(planYear({ subject: "giai đoạn 2026-2030", period: null, date: "2022-12-30" }, readPlain("x", "TXT"), [none])).toBe(2022);
  });
});
