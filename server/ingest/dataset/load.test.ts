import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { DatasetError } from "./faults.ts";
import { defaultFolder, loadDataset, syncDataset } from "./load.ts";

let db: TestDb;
let folder: string;

beforeAll(async () => {
  db = await makeDb();
  folder = await mkdtemp(join(tmpdir(), "cchc-dataset-"));
});

afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await cp(defaultFolder, folder, { recursive: true });
});

/** Changes one file of the copy. */
async function edit(file: string, change: (text: string) => string | Buffer): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, "utf8")));
}

const lineOf = (text: string, start: string) => text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

/** The load of the copy fails; gives its faults after making sure that nothing was written. */
async function faults(): Promise<DatasetError["faults"]> {
  const error = await loadDataset(db.sql, folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DatasetError);
  const [left] =
    await db.sql`select (select count(*) from units) + (select count(*) from documents) + (select count(*) from provenances) as rows`;
  expect(left).toEqual({ rows: "0" });
  return (error as DatasetError).faults;
}

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
    await edit(file, (text) => {
      expect(text).toContain(from);
      const changed = text.replace(from, to);
      at = lineOf(changed, line);
      return changed;
    });
    const columns = (await readFile(join(folder, file), "utf8")).split("\n")[0]!.split(",");
    const [first] = await faults();
    expect(first).toMatchObject({ file, line: at, header, column: header === null ? null : columns.indexOf(header) + 1 });
    expect(first!.reason).toMatch(reason);
    expect(first!.expected).toMatch(expected!);
  });

  test("a key written twice", async () => {
    await edit("procedure-fields.csv", (text) => `${text}tu-phap,Tư pháp (hai)\n`);
    expect(await faults()).toMatchObject([
      { file: "procedure-fields.csv", line: 14, column: 1, header: "code", reason: "trùng khóa “tu-phap” với dòng 2" },
    ]);
  });

  test("bytes that are not UTF-8", async () => {
    await edit("procedure-fields.csv", (text) => Buffer.concat([Buffer.from(`${text}khac,`), Buffer.from([0xc4, 0x0a])]));
    expect(await faults()).toContainEqual(
      expect.objectContaining({ file: "procedure-fields.csv", line: 14, reason: "có byte không phải UTF-8" }),
    );
  });

  test("a quote that is not closed", async () => {
    await edit("procedure-fields.csv", (text) => text.replace("noi-vu,Nội vụ", 'noi-vu,"Nội vụ'));
    expect(await faults()).toContainEqual(
      expect.objectContaining({ file: "procedure-fields.csv", reason: expect.stringContaining("ngoặc kép") }),
    );
  });

  test("a missing file, and one that does not belong", async () => {
    await rm(join(folder, "targets.csv"));
    await writeFile(join(folder, "target.csv"), "code\n");
    expect(await faults()).toMatchObject([
      { file: "target.csv", reason: "tệp không thuộc bộ dữ liệu" },
      { file: "targets.csv", reason: "thiếu tệp" },
    ]);
  });

  test("an empty file", async () => {
    await edit("targets.csv", () => "");
    expect(await faults()).toMatchObject([{ file: "targets.csv", reason: "tệp rỗng" }]);
  });
});

describe("what only the database can see is named by line too", () => {
  test("two parents at one time", async () => {
    await edit("unit-parents.csv", (text) => `${text}so-noi-vu,tinh-nam-dinh,2020-01-01,\n`);
    const [fault, ...others] = await faults();
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ file: "unit-parents.csv", line: 145, column: 1, header: "unit" });
    expect(fault!.reason).toMatch(/chồng lên/);
    expect(fault!.expected).toMatch(/unit_parents_one_at_a_time/);
  });

  test("a unit that is its own ancestor", async () => {
    await edit("unit-parents.csv", (text) => `${text}quoc-hoi,ubtvqh,1997-01-01,\n`);
    expect(await faults()).toMatchObject([{ file: "unit-parents.csv", line: 145, reason: expect.stringContaining("its own ancestor") }]);
  });

  test("a check of the table, on every line that breaks it", async () => {
    await edit("units.csv", (text) =>
      text.replaceAll("DISTRICT,TERRITORY,1997-01-01,2025-07-01", "DISTRICT,TERRITORY,1997-01-01,1996-07-01"),
    );
    const all = await faults();
    expect(all.length).toBe(9);
    expect(all[0]).toMatchObject({
      file: "units.csv",
      line: 47,
      reason: expect.stringContaining("trái với một quy tắc"),
      expected: expect.stringContaining("units_validity"),
    });
  });
});

test("all faults of all files come at once, in sentences", async () => {
  await edit("plans.csv", (text) => text.replace("CCHC_PLAN,", "CCHC,").replace("ubnd-tinh,qd-2505", "ubnd-x,qd-2505"));
  await edit("task-progress.csv", (text) => text.replace("2023-12-25", "25/12/2023"));
  const error = await loadDataset(db.sql, folder).catch((thrown: unknown) => thrown);
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
  await edit("procedure-fields.csv", (text) => `\uFEFF${text.replaceAll("\n", "\r\n").normalize("NFD")}`);
  await loadDataset(own.sql, folder);
  expect(await syncDataset(own.sql)).toEqual({ rows: 0 });
  await own.drop();
});
