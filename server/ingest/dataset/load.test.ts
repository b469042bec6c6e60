import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyDataset, loadFaults, swap } from "#tests/helpers/dataset-copy.ts";
import type { DatasetCopy } from "#tests/helpers/dataset-copy.ts";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { loadDataset, syncDataset } from "./load.ts";

let db: TestDb;
let copy: DatasetCopy;

beforeAll(async () => {
  db = await makeDb();
});

afterAll(() => db.drop());

beforeEach(async () => {
  copy = await copyDataset();
});

afterEach(() => copy.remove());

const faults = () => loadFaults(db.sql, copy.folder);
const lineOf = (text: string, start: string) => text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

describe("a wrong line names its file, line and column and leaves the database empty", () => {
  const cases: {
    what: string;
    file: string;
    from: string;
    to: string;
    line: string;
    header: string | null;
    reason: RegExp;
    expected: RegExp | null;
  }[] = [
    {
      what: "an unknown code",
      file: "unit-parents.csv",
      from: "so-noi-vu,ubnd-tinh,",
      to: "so-noi-vu,ubnd-tinhh,",
      line: "so-noi-vu,",
      header: "parent",
      reason: /không có mã “ubnd-tinhh”/,
      expected: /units\.csv/,
    },
    {
      what: "an unknown member of a list",
      file: "tasks.csv",
      from: ",so-tu-phap,co-quan-lien-quan,Sở Tư pháp,",
      to: ",so-tu-phap,khong-co,Sở Tư pháp,",
      line: "CCHC2023-I.2.2,",
      header: "coordinators",
      reason: /“khong-co”/,
      expected: /units\.csv hoặc unit-groups\.csv/,
    },
    {
      what: "an unknown source document",
      file: "index-scores.csv",
      from: ",bc-cchc-h1-2023,158\n",
      to: ",bc-cchc-h1-2032,158\n",
      line: "ubnd-tinh,2022,IN_PERIOD,,SUBTREE,PAR_INDEX,INSTITUTIONAL",
      header: "document",
      reason: /bc-cchc-h1-2032/,
      expected: /documents\.csv/,
    },
    {
      what: "a value outside its enumeration",
      file: "plans.csv",
      from: "CCHC_PLAN,",
      to: "CCHC,",
      line: "kh-158-cchc,",
      header: "type",
      reason: /“CCHC” không có trong danh mục/,
      expected: /CCHC_PLAN, TTHC_CONTROL_PLAN/,
    },
    {
      what: "a number with a thousands separator",
      file: "dossier-stats.csv",
      from: ",119101,",
      to: ",119.101,",
      line: "ubnd-tinh,",
      header: "received",
      reason: /“119\.101” không phải một số nguyên/,
      expected: /119101/,
    },
    {
      what: "a number that its column cannot hold",
      file: "dossier-stats.csv",
      from: ",119101,",
      to: ",9119101000,",
      line: "ubnd-tinh,",
      header: "received",
      reason: /quá lớn/,
      expected: /2147483647/,
    },
    {
      what: "a decimal comma",
      file: "index-scores.csv",
      from: ",84.86,",
      to: ',"84,86",',
      line: "ubnd-tinh,2022,",
      header: "score",
      reason: /“84,86” không phải một số/,
      expected: /84\.86/,
    },
    {
      what: "too many decimals",
      file: "index-scores.csv",
      from: ",84.86,",
      to: ",84.86012,",
      line: "ubnd-tinh,2022,",
      header: "score",
      reason: /5 chữ số thập phân/,
      expected: /3/,
    },
    {
      what: "a day that does not exist",
      file: "task-progress.csv",
      from: "2023-12-25",
      to: "2023-02-31",
      line: "KSTTHC2024-I.1,",
      header: "doneOn",
      reason: /“2023-02-31” không phải một ngày/,
      expected: /2023-06-15/,
    },
    {
      what: "a yes/no in other words",
      file: "unit-groups.csv",
      from: ",false,10\n",
      to: ",không,10\n",
      line: "ubnd-cap-huyen,",
      header: "isOpen",
      reason: /đúng\/sai/,
      expected: /true hoặc false/,
    },
    {
      what: "a missing value",
      file: "procedures.csv",
      from: "Danh hiệu Chiến sỹ thi đua cơ sở,noi-vu,DISTRICT,ABOLISHED",
      to: ",noi-vu,DISTRICT,ABOLISHED",
      line: "danh-hieu-chien-sy-thi-dua-co-so-bai-bo,",
      header: "name",
      reason: /bỏ trống/,
      expected: /một giá trị/,
    },
    {
      what: "a missing origin",
      file: "soe-actions.csv",
      from: ",bc-cchc-h1-2023,637-639",
      to: ",,",
      line: "ubnd-tinh,2021-2025,IN_PERIOD,,SUBTREE,DIVEST",
      header: "document",
      reason: /không ghi nguồn gốc/,
      expected: /source/,
    },
    {
      what: "a wrong range of lines",
      file: "soe-actions.csv",
      from: "637-639",
      to: "639-637",
      line: "ubnd-tinh,2021-2025,IN_PERIOD,,SUBTREE,DIVEST",
      header: "lines",
      reason: /639-637/,
      expected: /478-480/,
    },
    {
      what: "a broken dimension",
      file: "observations.csv",
      from: "type=TOTAL",
      to: "type TOTAL",
      line: "obs-009,",
      header: "dimensions",
      reason: /“type TOTAL”/,
      expected: /tên=giá trị|cặp/,
    },
    {
      what: "a wrong number of cells",
      file: "periods.csv",
      from: "2022,Năm 2022,YEAR,",
      to: "2022,Năm 2022,YEAR,YEAR,",
      line: "2022,",
      header: null,
      reason: /có 10 ô/,
      expected: /9 ô/,
    },
    {
      what: "an unknown column",
      file: "plans.csv",
      from: "yearFrom",
      to: "fromYear",
      line: "code,",
      header: "fromYear",
      reason: /cột “fromYear” không có/,
      expected: /yearFrom/,
    },
  ];

  test.each(cases)("$what", async ({ file, from, to, line, header, reason, expected }) => {
    let at = 0;
    await copy.edit(file, (text) => {
      expect(text).toContain(from);
      const changed = text.replace(from, to);
      at = lineOf(changed, line);
      return changed;
    });
    const columns = (await readFile(join(copy.folder, file), "utf8")).split("\n")[0]!.split(",");
    const [first] = await faults();
    expect(first).toMatchObject({ file, line: at, header, column: header === null ? null : columns.indexOf(header) + 1 });
    expect(first!.reason).toMatch(reason);
    expect(first!.expected).toMatch(expected!);
  });

  test("a key written twice", async () => {
    await copy.edit("procedure-fields.csv", (text) => `${text}tu-phap,Tư pháp (hai)\n`);
    expect(await faults()).toMatchObject([
      { file: "procedure-fields.csv", line: 14, column: 1, header: "code", reason: "trùng khóa “tu-phap” với dòng 2" },
    ]);
  });

  test("bytes that are not UTF-8", async () => {
    await copy.edit("procedure-fields.csv", (text) => Buffer.concat([Buffer.from(`${text}khac,`), Buffer.from([0xc4, 0x0a])]));
    expect(await faults()).toContainEqual(
      expect.objectContaining({ file: "procedure-fields.csv", line: 14, reason: "có byte không phải UTF-8" }),
    );
  });

  test("a quote that is not closed", async () => {
    await copy.edit("procedure-fields.csv", swap("noi-vu,Nội vụ", 'noi-vu,"Nội vụ'));
    expect(await faults()).toContainEqual(
      expect.objectContaining({ file: "procedure-fields.csv", reason: expect.stringContaining("ngoặc kép") }),
    );
  });

  test("a missing file, and one that does not belong", async () => {
    await rm(join(copy.folder, "targets.csv"));
    await writeFile(join(copy.folder, "target.csv"), "code\n");
    expect(await faults()).toMatchObject([
      { file: "target.csv", reason: "tệp không thuộc bộ dữ liệu" },
      { file: "targets.csv", reason: "thiếu tệp" },
    ]);
  });

  test("an empty file", async () => {
    await copy.edit("targets.csv", () => "");
    expect(await faults()).toMatchObject([{ file: "targets.csv", reason: "tệp rỗng" }]);
  });
});

test("all faults of all files come at once, in sentences", async () => {
  await copy.edit("plans.csv", (text) => text.replace("CCHC_PLAN,", "CCHC,").replace("ubnd-tinh,qd-2505", "ubnd-x,qd-2505"));
  await copy.edit("task-progress.csv", swap("2023-12-25", "25/12/2023"));
  const error = await loadDataset(db.sql, copy.folder).catch((thrown: unknown) => thrown);
  expect(String(error)).toBe(
    [
      "DatasetError: Bộ dữ liệu có 3 chỗ sai, chưa ghi gì vào cơ sở dữ liệu:",
      "plans.csv, dòng 2, cột 2 (type): “CCHC” không có trong danh mục; cần một trong: CCHC_PLAN, TTHC_CONTROL_PLAN, REVIEW_PLAN, COMMUNICATION_PLAN, INSPECTION_PLAN, DIGITAL_PLAN, EMULATION_PLAN",
      "task-progress.csv, dòng 2, cột 3 (doneOn): “25/12/2023” không phải một ngày có thật; cần năm-tháng-ngày, ví dụ 2023-06-15",
      "plans.csv, dòng 3, cột 6 (issuer): không có mã “ubnd-x”; cần mã có trong units.csv",
    ].join("\n"),
  );
});

test("a file with a byte order mark, CRLF and decomposed letters reads the same", async () => {
  const own = await makeDb();
  await copy.edit("procedure-fields.csv", (text) => `\uFEFF${text.replaceAll("\n", "\r\n").normalize("NFD")}`);
  await loadDataset(own.sql, copy.folder);
  expect(await syncDataset(own.sql)).toEqual({ rows: 0 });
  await own.drop();
});
