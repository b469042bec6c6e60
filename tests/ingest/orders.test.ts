import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFileText } from "#server/ingest/reading/read-file.ts";
import type { Reading } from "#server/ingest/recognising/found.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";

const knowledge = loadKnowledge(null);
const read = async (bytes: Uint8Array): Promise<Reading> => readDocument(await readFileText(bytes), knowledge);
const file = (name: string) => readFileSync(fileURLToPath(new URL(`orders/${name}.txt`, import.meta.url)));
const shown = ({ tasks }: Reading) =>
  tasks.map(({ ordinal, title, lead, coordinators, deadline }) => [
    ordinal,
    title,
    [...lead.units, ...lead.groups].map(({ code }) => code).join(" "),
    [...coordinators.units, ...coordinators.groups].map(({ code }) => code).join(" "),
    `${deadline.asWritten} ${deadline.to}`,
  ]);

test("the tasks that a notice of conclusions gives in sentences", async () => {
  const found = await read(file("thong-bao"));
  expect(found.document.subject).toBe("Kết luận của Chủ tịch UBND tỉnh tại phiên họp về dịch vụ công");
  expect(shown(found)).toEqual([
    ["1", "soạn lại quy trình liên thông về hộ tịch", "so-tu-phap", "so-tai-chinh cong-an-tinh", "trước ngày 20/4/2023 2023-04-20"],
    ["2", "mở điểm hỗ trợ người dân nộp hồ sơ tại nhà văn hóa", "ubnd-cap-huyen", "", "Quý II/2023 2023-06-30"],
    ["3", "kiểm tra đột xuất bộ phận một cửa", "so-noi-vu", "", "trong tháng 5 năm 2023 2023-05-31"],
  ]);
});

test("items under the name of who is told to do them, and none of the closing sentence", async () => {
  const found = await read(file("chi-thi"));
  expect(found.document).toMatchObject({
    type: "CHI_THI",
    subject: "Về chấn chỉnh việc tiếp công dân và trả lời đơn thư trên địa bàn huyện",
  });
  expect(shown(found)).toEqual([
    ["1.a", "lập tổ kiểm tra việc trả lời đơn thư tại các xã", "p-noi-vu", "p-tu-phap", "chậm nhất ngày 30/11/2022 2022-11-30"],
    ["1.b", "Tổng hợp những đơn chưa được trả lời", "p-noi-vu", "", " null"],
    ["2", "niêm yết lịch tiếp công dân tại trụ sở", "ubnd-cap-xa", "", " null"],
  ]);
});

const table = `<!DOCTYPE html><p>UBND HUYỆN ĐÔNG MỸ</p><p>Số: 90/BC-UBND</p><p>Đông Mỹ, ngày 05 tháng 7 năm 2023</p><p>BÁO CÁO</p>
<p>Kết quả giải quyết thủ tục hành chính quý II năm 2023</p><p>Kết quả như sau:</p>
<table><tr><th rowspan=2>TT</th><th rowspan=2>Lĩnh vực</th><th colspan=2>Số hồ sơ tiếp nhận</th><th colspan=3>Số hồ sơ đã giải quyết</th></tr>
<tr><th>Tổng số</th><th>Kỳ trước chuyển sang</th><th>Tổng số</th><th>Trước hạn</th><th>Quá hạn</th></tr>
<tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</td><td>(5)</td><td>(6)</td><td>(7)</td></tr>
<tr><td>1</td><td>Xây dựng</td><td>316</td><td>21</td><td>300</td><td>287</td><td>13</td></tr>
<tr><td colspan=2>Tổng số</td><td>412</td><td>25</td><td>396</td><td>383</td><td>13</td></tr></table>`;

test("numbers under merged heads say what all heads above them say, and of which field", async () => {
  const { figures } = await read(new TextEncoder().encode(table));
  const said = figures.map(({ indicator, value, breakdown }) => `${indicator} ${value} ${String(breakdown["field"] ?? "")}`.trim());
  expect(said).toEqual([
    "DOSSIERS_RECEIVED 316 Xây dựng",
    "DOSSIERS_CARRIED_OVER 21 Xây dựng",
    "DOSSIERS_RESOLVED 300 Xây dựng",
    "DOSSIERS_EARLY 287 Xây dựng",
    "DOSSIERS_OVERDUE 13 Xây dựng",
    "DOSSIERS_RECEIVED 412",
    "DOSSIERS_CARRIED_OVER 25",
    "DOSSIERS_RESOLVED 396",
    "DOSSIERS_EARLY 383",
    "DOSSIERS_OVERDUE 13",
  ]);
});

test("a programme of a people's committee and an urgent telegram are kinds of their own", async () => {
  const typed = async (symbol: string, kind: string) =>
    (await read(new TextEncoder().encode(`UBND TỈNH HÒA AN\nSố: 3/${symbol}\n${kind}\nVề cải cách hành chính\nKính gửi: các sở\n`)))
      .document.type;
  expect(await typed("CTr-UBND", "CHƯƠNG TRÌNH")).toBe("CHUONG_TRINH");
  expect(await typed("CTr-TU", "CHƯƠNG TRÌNH")).toBe("CHUONG_TRINH_DANG");
  expect(await typed("CĐ-UBND", "CÔNG ĐIỆN")).toBe("CONG_DIEN");
});

test("a table of tasks whose column of tasks has a head of its own, and outputs that are finished", async () => {
  const found = await read(
    new TextEncoder().encode(
      [
        "UBND TỈNH HÒA AN\nSố: 8/KH-UBND\nKẾ HOẠCH\nRà soát quy định năm 2024\nKính gửi: các sở\n",
        "STT\tTên nhóm quy định được rà soát\tSản phẩm hoàn thành\tĐơn vị chủ trì\tThời hạn",
        "1\tQuy định về cấp phép xây dựng\tPhương án cắt giảm\tSở Xây dựng\tQuý III",
      ].join("\n"),
    ),
  );
  expect(found.tasks).toMatchObject([
    { title: "Quy định về cấp phép xây dựng", output: "Phương án cắt giảm", deadline: { asWritten: "Quý III", to: "2024-09-30" } },
  ]);
});

const report = (body: string) =>
  read(
    new TextEncoder().encode(
      `UBND TỈNH HÒA AN\nSố: 7/BC-UBND\nHòa An, ngày 05 tháng 12 năm 2023\nBÁO CÁO\nCải cách hành chính năm 2023\n${body}`,
    ),
  );

test("a number in letters beside its figures is one number, and a share that rises is none from before", async () => {
  const { figures } = await report(
    "Kính gửi: Sở Nội vụ\nCó ba trăm mười hai (312) đơn vị sự nghiệp công lập thực hiện tự chủ. Phấn đấu từ 60% hồ sơ trở lên được nộp trực tuyến.",
  );
  expect(figures.map(({ indicator, value, comparator }) => `${indicator} ${comparator} ${value}`)).toEqual([
    "AUTONOMY_PSU EQ 312",
    "ONLINE_DOSSIER_RATE GE 60",
  ]);
});

test("headings that end with 'chuyển đổi số' end there, and parts in capitals begin anew", async () => {
  const { outline } = await report("PHẦN I. KẾT QUẢ CHUNG\nI. KẾT QUẢ\n1. Về chuyển đổi số\n1.1. Hạ tầng\nĐã nối mạng đến các xã.\n");
  expect(outline.map(({ ordinal, title }) => `${ordinal} ${title}`)).toEqual([
    "PHẦN I KẾT QUẢ CHUNG",
    "I KẾT QUẢ",
    "I.1 Về chuyển đổi số",
    "I.1.1 Hạ tầng",
  ]);
});

test("a commune whose name begins like a society issues its own papers, and a letterhead in a narrow column is whole", async () => {
  const issuer = async (head: string) =>
    (await read(new TextEncoder().encode(`${head}\nBÁO CÁO\nCải cách hành chính năm 2025\nKính gửi: Sở Nội vụ\n`))).document.issuer?.name;
  expect(await issuer("ỦY BAN NHÂN DÂN\nXÃ HỘI AN ĐÔNG\nSố: 2/BC-UBND")).toBe("Ủy ban nhân dân xã Hội An Đông");
  expect(await issuer("ỦY\nBAN NHÂN DÂN |\nSố: 2/BC-UBND |\nBắc Ninh, ngày 02 tháng 5 năm 2024 |")).toBe("Ủy ban nhân dân tỉnh Bắc Ninh");
  expect(await issuer("UBND TỈNH HÒA AN\nVĂN PHÒNG\nSố: 2/BC-VP")).toBe("Văn phòng UBND tỉnh");
});

test("a one-stop of a town is of the district, and one of a ward of the commune", async () => {
  const { figures } = await report(
    "Kính gửi: Sở Nội vụ\nBộ phận một cửa thị xã tiếp nhận 900 hồ sơ.\nTrung tâm Phục vụ hành chính công phường tiếp nhận 70 hồ sơ.",
  );
  expect(figures.map(({ value, level }) => `${value} ${level}`)).toEqual(["900 DISTRICT", "70 COMMUNE"]);
});
