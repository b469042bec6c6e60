import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { KnowledgeFault } from "#server/ingest/knowledge/load-table.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { summaryOf } from "#server/ingest/reading-summary.ts";
import { isVietnamese } from "#server/ingest/reading/language.ts";
import { checkSize, readFileText } from "#server/ingest/reading/read-file.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";

const help = `Đọc một văn bản hành chính, không cần cơ sở dữ liệu.

  npm run --silent ingest -- read TỆP [--json] [--knowledge THƯ_MỤC]

  TỆP            Word (.docx), PDF, HTML hoặc văn bản (.txt)
  --json         in toàn bộ kết quả thành một đối tượng JSON: document, outline, citations,
                 figures, tasks, conclusions, findings; mỗi mục có "span" (vị trí ký tự trong
                 văn bản đã giải mã) và "text"
  --knowledge    thư mục có các tệp CSV cùng tên với server/ingest/knowledge, bổ sung cho chúng
  --help         in hướng dẫn này
`;

/** A command that cannot be followed; what to do is in the message. */
class Misused extends Error {}

async function run(): Promise<void> {
  const { values, positionals } = parse();
  if (values.help) return void process.stdout.write(help);
  const [command, file, ...more] = positionals;
  if (command !== "read" || !file || more.length > 0) throw new Misused(`Lệnh không đúng.\n\n${help}`);
  if (!existsSync(file)) throw new Misused(`Không có tệp "${file}".`);
  const status = statSync(file);
  if (!status.isFile()) throw new Misused(`"${file}" không phải là tệp.`);
  checkSize(status.size);
  const knowledge = loadKnowledge(values.knowledge ?? null);
  const read = await readFileText(readFileSync(file));
  if (!isVietnamese(read.raw)) process.stderr.write("Văn bản không phải tiếng Việt có dấu; có thể chỉ đọc được một phần.\n");
  const reading = readDocument(read, knowledge);
  process.stdout.write(values.json ? `${JSON.stringify(reading, null, 1)}\n` : summaryOf(reading));
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" }, knowledge: { type: "string" } },
    });
  } catch (error) {
    throw new Misused(`${(error as Error).message}\n\n${help}`);
  }
}

try {
  await run();
} catch (error) {
  const told = error instanceof Unreadable || error instanceof KnowledgeFault || error instanceof Misused;
  process.stderr.write(`${told ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
