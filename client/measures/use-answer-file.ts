import { onScopeDispose, shallowRef } from "vue";
import type { ShallowRef } from "vue";
import { useI18n } from "vue-i18n";
import { fileRequest } from "#client/measures/answer-address.ts";
import type { FileForm } from "#client/measures/answer-address.ts";
import type { HubLocale } from "#client/core/locale.ts";
import type { Question } from "#client/measures/question.ts";
import { saveFile } from "#client/ui/take-away.ts";

export interface UseAnswerFileReturn {
  save: (form: FileForm, question: Question) => Promise<void>;
  cancel: () => void;
  /** Bytes that have come so far; null when no file is on its way. */
  received: Readonly<ShallowRef<number | null>>;
  /** What went wrong the last time, empty when nothing did. */
  problem: Readonly<ShallowRef<string>>;
}

/** Fetches the whole answer as the server writes it, and saves it. */
export function useAnswerFile(): UseAnswerFileReturn {
  const { t, locale } = useI18n({ useScope: "global" });
  const received = shallowRef<number | null>(null);
  const problem = shallowRef("");
  let leaving: AbortController | null = null;

  function cancel(): void {
    leaving?.abort();
  }
  async function save(form: FileForm, question: Question): Promise<void> {
    cancel();
    const mine = (leaving = new AbortController());
    received.value = 0;
    problem.value = "";
    const { url, body } = fileRequest(form, question, locale.value as HubLocale, location.pathname + location.search);
    try {
      const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body, signal: mine.signal });
      if (response.ok) saveFile(nameOf(response), await readAll(response, (bytes) => (received.value = bytes)));
      else problem.value = await reasonOf(response);
    } catch (error) {
      if (!mine.signal.aborted) problem.value = t(error instanceof TypeError ? "measures.take.broken" : "measures.take.failed");
    } finally {
      if (leaving === mine) received.value = leaving = null;
    }
  }
  async function reasonOf(response: Response): Promise<string> {
    const told = (await response.json().catch(() => null)) as { message?: string } | null;
    return told?.message ?? t("measures.take.failed");
  }
  onScopeDispose(cancel);
  return { save, cancel, received, problem };
}

const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "so-lieu";

async function readAll(response: Response, tell: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body!.getReader();
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    bytes += next.value.length;
    tell(bytes);
  }
  return new Blob(parts, { type: response.headers.get("content-type") ?? "" });
}
