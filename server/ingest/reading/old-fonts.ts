import { Unreadable } from "#server/ingest/reading/unreadable.ts";

/** Signs that stand for letters in fonts of TCVN3, and pairs of letters that do in those of VNI; Vietnamese has neither. */
const tcvn3 = /[µ¸¶·¹¨»¾¼½Æ©§®¬«ª­]/gu;
const vni = /[aeouAEOU][ùøûõïÙØÛÕÏ]/gu;

/** Text of an old font has signs in place of letters: it looks like text to a program and like none to people. */
export function refuseOldFont(text: string): void {
  const sample = text.slice(0, 200_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const count = (signs: RegExp) => sample.match(signs)?.length ?? 0;
  if (count(tcvn3) > letters / 12 || count(vni) > letters / 30)
    throw new Unreadable(
      "BAD_ENCODING",
      "Tệp dùng phông chữ cũ (.VnTime, VNI) nên chữ không đọc được. Hãy gửi bản đã chuyển sang Unicode.",
    );
}
