import { bodiesOf, lives, periodOf, type Body, type Province } from "./province.ts";

/** Groups that documents address, as they stood in a year: members of 2025 are those of its first day. */
export function makeGroups(province: Province): void {
  const { size } = province;
  const start = periodOf(province, String(size.lastYear));
  const before = (body: Body) => lives(body, { ...start, endsOn: start.startsOn });
  add(
    province,
    "cac-so-ban-nganh",
    "các sở, ban, ngành",
    "Cơ quan thuộc UBND tỉnh trước ngày 01/3/2025",
    bodiesOf(province, "DEPARTMENT").filter(before),
  );
  add(
    province,
    "ubnd-cap-huyen",
    "UBND cấp huyện",
    "UBND huyện, thị xã, thành phố, kết thúc ngày 30/6/2025",
    bodiesOf(province, "DISTRICT"),
  );
  add(
    province,
    "ubnd-cap-xa",
    "UBND cấp xã",
    "UBND xã, phường, thị trấn trước ngày 01/7/2025",
    bodiesOf(province, "COMMUNE").filter(before),
  );
  add(
    province,
    "ubnd-cap-xa-moi",
    "UBND cấp xã (từ 01/7/2025)",
    "UBND xã, phường sau sắp xếp",
    bodiesOf(province, "COMMUNE").filter((body) => !before(body)),
  );
  add(province, "co-quan-lien-quan", "cơ quan, đơn vị có liên quan", "Mở: không lập được danh sách, hiển thị như chữ", null);
}

function add({ book, groups }: Province, code: string, name: string, rule: string, members: readonly Body[] | null): void {
  const isOpen = members === null;
  const id = book.add("unitGroups", { code, name, rule, isOpen, aliases: [], statedCount: members?.length ?? null });
  groups.set(code, id);
  for (const { id: unitId } of members ?? []) book.add("unitGroupMembers", { groupId: id, unitId });
}
