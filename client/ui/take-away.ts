import { simulatedProvince } from "#client/core/simulated.ts";

/**
 * Puts several forms of one thing on the clipboard. The old command is used on purpose: the newer API is
 * missing on plain-HTTP addresses, which is how a hub on an office network is often reached.
 */
export function copyForms(forms: Record<string, string>): boolean {
  function fill(event: ClipboardEvent): void {
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
  }
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
}

/** Offers a file to save. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A title as a file name: without accents, spaces or signs; files of simulated figures say so. */
export function fileName(title: string, extension: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return `${simulatedProvince === null ? "" : "mo-phong-"}${plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)}.${extension}`;
}
