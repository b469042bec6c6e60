const surnames =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Đào|Cao|Trương|Lương|Lưu|Hà|Tạ|Phùng|Tô|Châu|Quách|Thái|Chu|Nông|Vương|Lâm";
const person = new RegExp(String.raw`^(?:${surnames})(?: \p{Lu}[\p{Ll}\p{M}]+){2,3}(?![\p{L}\p{M}])`, "u");
/** Districts with names as people have them. */
const places = /^(?:Trần Văn Thời|Hoàng Su Phì)(?![\p{L}\p{M}])/u;

/** How many characters the name of a person takes at the beginning of a text; 0 when none stands there. */
export function personLength(text: string): number {
  const written = text.normalize("NFC");
  if (written.length !== text.length || places.test(written)) return 0;
  return person.exec(written)?.[0].length ?? 0;
}
