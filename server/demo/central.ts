import { addDocument } from "./origins.ts";
import type { Province } from "./province.ts";
import { addUnit, departmentsMergedOn, twoTiersOn } from "./units.ts";

const bodies = [
  ["quoc-hoi", "Quốc hội", "LEGISLATURE"],
  ["chinh-phu", "Chính phủ", "GOVERNMENT"],
  ["thu-tuong", "Thủ tướng Chính phủ", "OFFICE_HOLDER"],
  ["bo-noi-vu", "Bộ Nội vụ", "MINISTRY"],
  ["vpcp", "Văn phòng Chính phủ", "MINISTRY"],
  ["bo-tu-phap", "Bộ Tư pháp", "MINISTRY"],
  ["bo-tai-chinh", "Bộ Tài chính", "MINISTRY"],
  ["bo-khcn", "Bộ Khoa học và Công nghệ", "MINISTRY"],
] as const;

/** Law that holds everywhere, cited as it is. */
export const laws = [
  ["nq-76-2021", "76/NQ-CP", "NGHI_QUYET", "2021-07-15", "chinh-phu", "Chương trình tổng thể cải cách hành chính nhà nước 2021-2030"],
  ["nd-61-2018", "61/2018/NĐ-CP", "NGHI_DINH", "2018-04-23", "chinh-phu", "Cơ chế một cửa, một cửa liên thông"],
  ["nd-107-2021", "107/2021/NĐ-CP", "NGHI_DINH", "2021-12-06", "chinh-phu", "Sửa đổi Nghị định 61/2018 về cơ chế một cửa"],
  ["nd-42-2022", "42/2022/NĐ-CP", "NGHI_DINH", "2022-06-24", "chinh-phu", "Cung cấp thông tin và dịch vụ công trực tuyến"],
  ["nd-60-2021", "60/2021/NĐ-CP", "NGHI_DINH", "2021-06-21", "chinh-phu", "Tự chủ tài chính của đơn vị sự nghiệp công lập"],
  ["qd-766-2022", "766/QĐ-TTg", "QUYET_DINH", "2022-06-23", "thu-tuong", "Bộ chỉ số phục vụ người dân, doanh nghiệp"],
  [
    "nd-118-2025",
    "118/2025/NĐ-CP",
    "NGHI_DINH",
    "2025-06-09",
    "chinh-phu",
    "Thủ tục hành chính theo cơ chế một cửa và trên Cổng Dịch vụ công quốc gia",
  ],
] as const;

/** Central bodies, the law the province works under, and the two acts of its own mergers. */
export function makeCentral(province: Province): void {
  for (const [code, name, type] of bodies) addUnit(province, { code, name, type, level: "CENTRAL" });
  for (const [code, number, type, issuedOn, issuer, subject] of laws) {
    addDocument(province, { code, number, type, issuedOn, subject, status: "CITED", issuerId: province.units.get(issuer)! });
  }
  const note = "Văn bản mô phỏng, không có thật";
  const issuerId = province.units.get("quoc-hoi")!;
  addDocument(province, {
    ...{ code: "nq-sap-xep-xa", number: null, type: "NGHI_QUYET", issuedOn: "2025-06-12", issuerId, note, status: "CITED" },
    subject: `Sắp xếp đơn vị hành chính cấp xã của tỉnh mô phỏng, hiệu lực ${twoTiersOn}`,
  });
}

/** Acts of the province's own, once its bodies are there. */
export function makeOwnActs(province: Province): void {
  const note = "Văn bản mô phỏng, không có thật";
  addDocument(province, {
    ...{ code: "nq-sap-xep-so", number: "07/NQ-HĐND", type: "NGHI_QUYET_HDND", issuedOn: "2025-02-20", note, status: "CITED" },
    issuerId: province.units.get("hdnd-tinh")!,
    subject: `Sắp xếp cơ quan chuyên môn thuộc UBND tỉnh, hiệu lực ${departmentsMergedOn}`,
  });
  addDocument(province, {
    ...{ code: "kh-cchc-5-nam", number: "111/KH-UBND", type: "KE_HOACH", issuedOn: "2021-11-25", note, status: "CITED" },
    issuerId: province.units.get("ubnd-tinh")!,
    subject: "Cải cách hành chính giai đoạn 2021-2025 của tỉnh",
  });
}
