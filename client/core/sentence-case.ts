/** A label at the start of a cell or line: `cấp huyện` → `Cấp huyện`. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
