const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu;

/** Whether a text is Vietnamese: one letter in five has a sign; of text without signs, and of other languages, hardly any. */
export function isVietnamese(text: string): boolean {
  const composed = text.slice(0, 50_000).normalize("NFC");
  const letters = composed.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (composed.match(vietnamese)?.length ?? 0) / letters > 0.05;
}
