import { expect, it } from "vitest";
import type { TableColumn } from "#client/ui/table-column.ts";
import { makeSheet, toCsv, toHtml, toTsv } from "#client/ui/table-export.ts";

interface Row {
  name: string;
  rate: string | null;
}
const columns: TableColumn<Row>[] = [
  { key: "name", title: "Tên" },
  { key: "rate", title: "Tỷ lệ", unit: "%", numeric: true, text: () => "làm tròn" },
];
const sheet = makeSheet(columns, [
  { name: 'Sở "A", B', rate: "95.351" },
  { name: "Hai\ndòng\t<b>", rate: null },
]);

it("writes exact values, not what the cell shows, and nothing for what was not reported", () => {
  expect(sheet).toEqual({
    head: ["Tên", "Tỷ lệ (%)"],
    rows: [
      ['Sở "A", B', "95.351"],
      ["Hai\ndòng\t<b>", ""],
    ],
    numeric: [false, true],
  });
});

it("makes CSV that Excel reads as Vietnamese", () => {
  expect(toCsv(sheet)).toBe('\uFEFFTên,Tỷ lệ (%)\r\n"Sở ""A"", B",95.351\r\n"Hai\ndòng\t<b>",\r\n');
});

it("keeps a row of TSV on its line and in its cells", () => {
  expect(toTsv(sheet)).toBe('Tên\tTỷ lệ (%)\nSở "A", B\t95.351\nHai dòng <b>\t');
});

it("carries numbers as numbers when pasted, and lets no cell become markup", () => {
  expect(toHtml(sheet)).toContain('<td x:num="95.351">95.351</td>');
  expect(toHtml(sheet)).toContain("&lt;b&gt;</td><td></td>");
});

it("defuses what a spreadsheet would run, in every form, and leaves negative numbers alone", () => {
  const hostile = makeSheet(columns, [{ name: '=HYPERLINK("x")', rate: "-2.5" }]);
  expect(toCsv(hostile)).toContain(`"'=HYPERLINK(""x"")",-2.5`);
  expect(toTsv(hostile)).toContain(`'=HYPERLINK("x")\t-2.5`);
  expect(toHtml(hostile)).toContain("<td>'=HYPERLINK(&quot;x&quot;)</td>");
});
