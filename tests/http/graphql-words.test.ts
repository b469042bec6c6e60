import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeWeb, type Web } from "#tests/helpers/web.ts";

let open: Web;
let closed: Web;
beforeAll(async () => {
  [open, closed] = await Promise.all([makeWeb(), makeWeb({ INTROSPECTION: "off" })]);
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const messages = async (web: Web, query: string, variables?: object) =>
  (await web.browser().ask(query, variables)).errors?.map(({ message }) => message);

describe("what GraphQL has against a document is told in Vietnamese", () => {
  test.each<[document: string, told: string]>([
    ["{ unitz { id } }", `Kiểu "Query" không có trường "unitz". Có phải là "unit" hay "units"?`],
    ["{ units { nodes { tenGoi } } }", `Kiểu "Unit" không có trường "tenGoi".`],
    [`{ unit(cod: "a") { id } }`, `Trường "Query.unit" không có tham số "cod". Có phải là "code" hay "id"?`],
    ["{ analyze { totalCount } }", `"analyze" cần tham số "input" kiểu "AnalyzeInput!".`],
    ["{ units }", `Trường "units" kiểu "UnitConnection!" phải chọn trường con: "units" { … }.`],
    ["{ units { totalCount { x } } }", `Trường "totalCount" kiểu "Int!" không có trường con; hãy bỏ phần { … }.`],
    ["{ units(first: $n) { totalCount } }", `Biến "$n" chưa được khai báo.`],
    ["query A($n: Int) { units { totalCount } }", `Thao tác "A" khai báo biến "$n" mà không dùng.`],
    ["query A($n: String) { units(first: $n) { totalCount } }", `Biến "$n" kiểu "String" đứng ở chỗ cần kiểu "Int".`],
    ["query A($n: Unit) { units { totalCount } }", `Biến "$n" không thể mang kiểu "Unit", là kiểu chỉ để trả lời.`],
    ["query A($n: Số) { units { totalCount } }", `Sai cú pháp: ký tự U+1ED1 không đứng được ở đây.`],
    ["query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount } }", `Thiếu biến "$input", kiểu "AnalyzeInput!", là bắt buộc.`],
    ["query ($n: Int) { people(first: $n) { totalCount } }", `Tham số "first", kiểu "Int!", không được để null.`],
    ["{ units { ...F } }", `Không có mảnh (fragment) "F".`],
    ["fragment F on Unit { id } { units { totalCount } }", `Mảnh "F" không được dùng ở đâu.`],
    ["fragment F on Task { id } { units { nodes { ...F } } }", `Mảnh "F" không dùng được ở đây: kiểu "Unit" không bao giờ là kiểu "Task".`],
    ["{ units @la { totalCount } }", `Không có chỉ thị "@la".`],
    [
      "{ units { totalCount totalCount: nodes { id } } }",
      `Các trường "totalCount" trùng tên mà khác nhau; hãy đặt bí danh khác nhau nếu cần cả hai.`,
    ],
    ["{ a: units { totalCount } } { b: units { totalCount } }", "Thao tác không tên phải đứng một mình; hãy đặt tên cho từng thao tác."],
    ["{ units { totalCount }", "Sai cú pháp: cần Name, gặp <EOF>."],
    ["{ units(first: 01) { totalCount } }", `Sai cú pháp: số viết sai ở "1".`],
  ])("%s", async (document, told) => {
    expect((await messages(open, document, { n: null }))?.join()).toContain(told);
  });

  test("without a name of the schema in its place where the schema cannot be asked for", async () => {
    expect(await messages(closed, "{ unitz { id } }")).toEqual([`Kiểu "Query" không có trường "unitz".`]);
  });
});
