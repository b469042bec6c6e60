import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadUnitIndex } from "./unit-index.ts";
import { findUnit, resolveParties } from "./units.ts";

const index = loadUnitIndex(null);

/** Codes of units, then of groups, then what is left. */
function codesOf(text: string, home: { code: string; name: string } | null = null) {
  const { units, groups, unresolved } = resolveParties(text, index, home);
  return [...[...units, ...groups].map(({ code }) => code), ...(unresolved ? [`? ${unresolved}`] : [])];
}

describe("who a phrase means", () => {
  test.each([
    ["Văn phòng UBND tỉnh, Sở Tư pháp", ["vp-ubnd-tinh", "so-tu-phap"]],
    ["VPUBND tỉnh; STP; SNV", ["vp-ubnd-tinh", "so-tu-phap", "so-noi-vu"]],
    ["Sở TT & TT chủ trì, phối hợp với Sở KHCN", ["so-tttt", "so-khcn"]],
    ["Sở Nội vụ, Tài chính, KH&ĐT", ["so-noi-vu", "so-tai-chinh", "so-khdt"]],
    ["Các Sở: Y tế, Xây dựng; UBND các huyện, thị xã", ["so-y-te", "so-xay-dung", "ubnd-cap-huyen"]],
    ["Sở Văn hóa, Thể thao và Du lịch; Sở LĐ-TB&XH", ["so-vhttdl", "so-ldtbxh"]],
    ["Sở Nông nghiệp và Môi trường, Sở Dân tộc và Tôn giáo", ["so-nnmt", "so-dan-toc-ton-giao"]],
    ["Sở Nội vụ tỉnh Hà Nam", ["so-noi-vu"]],
    ["Các sở, ban ngành; UBND cấp huyện, cấp xã", ["cac-so-ban-nganh", "ubnd-cap-huyen", "ubnd-cap-xa"]],
    ["Sở, ngành, đoàn thể và UBND các quận, huyện", ["cac-so-ban-nganh", "doan-the", "ubnd-cap-huyen"]],
    ["Thủ trưởng các cơ quan chuyên môn thuộc UBND tỉnh; Chủ tịch UBND các xã, phường, đặc khu", ["cqcm-cap-tinh", "ubnd-cap-xa"]],
    ["Các phòng, ban chuyên môn; UBND các xã, thị trấn", ["cqcm-cap-huyen", "ubnd-cap-xa"]],
    ["Các cơ quan, đơn vị, địa phương có liên quan", ["co-quan-lien-quan"]],
    ["UBND huyện Đông Sơn và UBND thị trấn Bến Lức", ["ubnd-dong-son", "ubnd-tt-ben-luc"]],
    ["HĐND và UBND tỉnh", ["hdnd-tinh", "ubnd-tinh"]],
    ["Báo Tân An, Đài PT-TH tỉnh", ["bao-tan-an", "dai-ptth"]],
    ["Trung tâm PVHCC tỉnh", ["tt-pvhcc"]],
    ["Sở Nội vụ và Công ty Sao Mai", ["so-noi-vu", "? Công ty Sao Mai"]],
    ["", []],
  ])("%s", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("where the mark of tone stands, the form of Unicode and case do not matter", () => {
    for (const text of ["Uỷ ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh".normalize("NFD")])
      expect(codesOf(text)).toEqual(["ubnd-tinh"]);
  });

  test("a district's own plan: its committee is itself", () => {
    const home = { code: "ubnd-dong-son", name: "Ủy ban nhân dân huyện Đông Sơn" };
    expect(codesOf("UBND huyện", home)).toEqual(["ubnd-dong-son"]);
    expect(codesOf("UBND huyện")).toEqual(["ubnd-cap-huyen"]);
    expect(codesOf("UBND xã", home)).toEqual(["ubnd-cap-xa"]);
  });

  test.each([
    ["của Bộ trưởng Bộ Nội vụ", "bo-noi-vu"],
    ["của Thủ tướng Chính phủ", "ttg"],
    ["UBND tỉnh Hưng Yên", "ubnd-tinh"],
    ["Ủy ban nhân dân thành phố Hà Nội", "ubnd-tinh"],
    ["Ủy ban nhân dân thành phố Vinh", "ubnd-tp-vinh"],
    ["Hội đồng nhân dân huyện Đông Sơn", "hdnd-dong-son"],
    ["Huyện ủy Đông Sơn", "huyen-uy-dong-son"],
    ["mọi người", null],
  ])("issuer %s", (text, code) => {
    expect(findUnit(text, index)?.code ?? null).toBe(code);
  });

  test("offices that bear a name of their own, and those that the one who writes has", () => {
    const own = "p-quan-ly-van-tai-phuong-tien-va-nguoi-lai";
    expect(codesOf("Phòng Quản lý vận tải, phương tiện và người lái; Phòng Nội vụ")).toEqual([own, "p-noi-vu"]);
    expect(codesOf("Công chức Tư pháp - Hộ tịch, công chức Địa chính; các thôn")).toEqual([
      "cong-chuc-tu-phap-ho-tich",
      "cong-chuc-dia-chinh",
      "thon-to-dan-pho",
    ]);
    expect(codesOf("Thanh tra Sở; Văn phòng Sở Nội vụ; công chức Phòng Nội vụ")).toEqual(["thanh-tra-so", "so-noi-vu", "p-noi-vu"]);
    expect(codesOf("Các phòng chuyên môn", { code: "so-gtvt", name: "Sở Giao thông vận tải" })).toEqual(["phong-thuoc-so"]);
    expect(codesOf("Sở Nội vụ, Kế hoạch & ĐT, Khoa học & CN")).toEqual(["so-noi-vu", "so-khdt", "so-khcn"]);
  });

  test("who holds an office is no place", () => {
    expect(findUnit("Chủ tịch UBND TP Lê Thế Thảo", index)).toBeNull();
    expect(codesOf("Chủ tịch UBND huyện Trần Văn Bình; UBND huyện Trần Văn Thời")).toEqual(["ubnd-tran-van-thoi", "ubnd-cap-huyen"]);
    expect(codesOf("UBND phường Trần Hưng Đạo")).toEqual(["ubnd-phuong-tran-hung-dao"]);
  });

  test("an administrator adds a unit", () => {
    const folder = mkdtempSync(join(tmpdir(), "knowledge-"));
    writeFileSync(join(folder, "units.csv"), "code,name,aliases,level,type\nvien-qh,Viện Quy hoạch,VQH,PROVINCE,PUBLIC_SERVICE_UNIT\n");
    const more = loadUnitIndex(folder);
    expect(resolveParties("Viện Quy hoạch; VQH", more).units).toEqual([{ code: "vien-qh", name: "Viện Quy hoạch" }]);
    expect(resolveParties("Viện Quy hoạch", index).unresolved).toBe("Viện Quy hoạch");
  });
});

test.each([
  ["UBND huyện Thanh Trì", "ubnd-thanh-tri"],
  ["UBND huyện Bố Trạch", "ubnd-bo-trach"],
  ["UBND huyện Phong Điền", "ubnd-phong-dien"],
  ["UBND thành phố Hội An", "ubnd-tp-hoi-an"],
  ["UBND huyện Chi Lăng, Chi cục Thuế", "ubnd-chi-lang"],
  ["UBND huyện Thường Tín", "ubnd-thuong-tin"],
  ["UBND huyện Đoan Hùng", "ubnd-doan-hung"],
  ["UBND huyện Năm Căn năm 2024", "ubnd-nam-can"],
  ["UBND xã Trung Sơn, Trung tâm Y tế", "ubnd-xa-trung-son"],
])("a place may begin like the name of an office: %s", (text, code) => {
  expect(findUnit(text, index, null)?.code).toBe(code);
});

test("a name in capitals is written as in a sentence, and a province or city keeps its own", () => {
  const nameOf = (text: string) => findUnit(text, index)?.name;
  expect(nameOf("ỦY BAN NHÂN DÂN HUYỆN YÊN LẠC")).toBe("Ủy ban nhân dân huyện Yên Lạc");
  expect(findUnit("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", index)).toEqual({ code: "ubnd-tinh", name: "Ủy ban nhân dân thành phố Cần Thơ" });
  expect(nameOf("UBND tỉnh Hà Nam")).toBe("Ủy ban nhân dân tỉnh Hà Nam");
  expect(nameOf("UBND tỉnh")).toBe("Ủy ban nhân dân tỉnh");
});
