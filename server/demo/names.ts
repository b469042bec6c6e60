import type { Random } from "./random.ts";

/** A province that does not exist; so do its districts. Names of communes are put together from syllables. */
export const provinceName = "An Lam";

export const districtNames = [
  ["Thành phố", "Châu Lam"],
  ["Thị xã", "Hạ Vân"],
  ["Huyện", "Vân Khê"],
  ["Huyện", "Thạch Ninh"],
  ["Huyện", "Đông Khánh"],
  ["Huyện", "Yên Trạch"],
  ["Huyện", "Nghĩa Lam"],
  ["Huyện", "Hoằng Giang"],
  ["Huyện", "Xuân Trạch"],
  ["Huyện", "Kim Khánh"],
] as const;

const first =
  "An Bình Bảo Cẩm Châu Đại Đông Đức Gia Giao Hà Hải Hòa Hồng Hương Kim Lam Liên Long Mỹ Nam Nghĩa Phú Phúc Quảng Sơn Tam Tân Tây Thạch Thái Thanh Thiện Thọ Thuận Trung Vân Việt Vĩnh Xuân Yên";
const second =
  "An Bắc Châu Điền Định Giang Hà Hậu Hiệp Hòa Hưng Khánh Khê Lạc Lâm Lĩnh Lộc Lương Minh Mỹ Ninh Phong Phú Quang Sơn Tâm Tân Thắng Thành Thịnh Thủy Tiến Trạch Trung Tường Vượng Xá Ý";

/** Names of two syllables, no two alike. */
export function makeCommuneNames(random: Random, count: number): string[] {
  const all = first.split(" ").flatMap((one) =>
    second
      .split(" ")
      .filter((two) => two !== one)
      .map((two) => `${one} ${two}`),
  );
  const taken = new Set<string>(districtNames.map(([, name]) => name));
  return random
    .shuffle(all)
    .filter((name) => !taken.has(name))
    .slice(0, count);
}

/** A name as a code: without marks, in lower case. */
export const slug = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
