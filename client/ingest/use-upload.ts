import { shallowRef } from "vue";
import type { ShallowRef } from "vue";

export interface UseUploadReturn {
  /** Part that is sent, 0 to 1; null while nothing is. */
  progress: Readonly<ShallowRef<number | null>>;
  /** Why the hub did not take the file. */
  fault: Readonly<ShallowRef<string | null>>;
  /** Resolves to the import's id, or null when the hub did not take it; `fault` then says why. */
  send: (file: File, unit: string) => Promise<string | null>;
}

/** What the hub takes; more would be refused only after it was sent. */
const mostBytes = 32 * 1024 * 1024;

/** Sends a file with its progress, which `fetch` does not tell. */
export function useUpload(words: { offline: () => string; tooLarge: (bytes: number) => string }): UseUploadReturn {
  const progress = shallowRef<number | null>(null);
  const fault = shallowRef<string | null>(null);

  async function send(file: File, unit: string): Promise<string | null> {
    fault.value = file.size > mostBytes ? words.tooLarge(file.size) : null;
    if (fault.value) return null;
    progress.value = 0;
    const { status, text } = await post(
      `/files/imports?${new URLSearchParams({ unit, name: file.name }).toString()}`,
      file,
      (part) => (progress.value = part),
    );
    progress.value = null;
    const answer = readAnswer(text);
    if (status === 201 && answer.id) return answer.id;
    fault.value = answer.message ?? words.offline();
    return null;
  }
  return { progress, fault, send };
}

function readAnswer(text: string): { id?: string; message?: string } {
  try {
    return JSON.parse(text) as { id?: string; message?: string };
  } catch {
    return {};
  }
}

function post(url: string, file: File, tell: (part: number) => void): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => tell(total > 0 ? loaded / total : 0));
    request.addEventListener("loadend", () => resolve({ status: request.status, text: request.responseText }));
    request.send(file);
  });
}
