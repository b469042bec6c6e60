import type { Reading } from "#server/ingest/recognising/found.ts";

const day = (iso: string) => iso.split("-").reverse().join("/");

/** What was found, in a few lines for a person. */
export function summaryOf({ document, outline, citations, figures, tasks, conclusions, findings }: Reading): string {
  const lines = [
    ["Số, ký hiệu", document.number ?? (document.symbol ? `để trống (…/${document.symbol})` : "không có")],
    ["Loại", document.type],
    ["Cơ quan ban hành", document.issuer?.name],
    ["Ngày", document.date && day(document.date)],
    ["Trích yếu", document.subject],
    [
      "Kỳ",
      document.period &&
        `${document.period.label}${document.period.from ? ` (${day(document.period.from)} – ${day(document.period.to ?? "")})` : ""}`,
    ],
    ["Đề mục", outline.length],
    ["Văn bản viện dẫn", `${citations.length} lần, ${new Set(citations.map(({ number, subject }) => number ?? subject)).size} văn bản`],
    ["Số liệu", figures.length],
    ["Nhiệm vụ", tasks.length],
    ["Nhận định, kiến nghị", conclusions.length],
    ["Phát hiện khi kiểm tra", findings.length],
  ];
  return `${lines.map(([name, value]) => `${`${name}:`.padEnd(24)}${value ?? "không rõ"}`).join("\n")}\n`;
}
