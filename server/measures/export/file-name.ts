/** A title as a file name: without accents, spaces or signs; files of simulated figures say so. */
export function fileName(title: string, extension: string, isSimulated: boolean): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const short = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");
  return `${isSimulated ? "mo-phong-" : ""}${short || "so-lieu"}.${extension}`;
}
