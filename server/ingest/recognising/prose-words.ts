import { z } from "zod";
import { loadTable } from "#server/ingest/knowledge/load-table.ts";

/** Words of tasks that are told in sentences, as patterns. */
export interface ProseWords {
  /** Who is asked stands behind it, at the beginning of a sentence. */
  readonly asking: RegExp;
  /** A time with the word before it, and in `done` what leads up to them. */
  readonly due: RegExp;
}

const roles = ["ASK", "DUE", "DONE"] as const;
const time = String.raw`(?:ngày|tháng|quý|năm|tuần|cuối|đầu|hết|thứ|từ|đến|và|hằng|hàng|mỗi|[IVX]{1,4}(?![\p{L}])|\d{1,4}|hai|ba|tư|sáu|bảy)(?![\p{L}])(?:\s*[/.–-]\s*\d+)*`;

export function loadProseWords(extra: string | null): ProseWords {
  const rows = loadTable("task-prose.csv", { phrase: z.string().min(1), role: z.enum(roles) }, extra);
  const any = (role: (typeof roles)[number]) =>
    rows
      .filter((row) => row.role === role)
      .map(({ phrase }) => phrase.replaceAll(" ", String.raw`\s+`))
      .sort((a, b) => b.length - a.length)
      .join("|");
  return {
    asking: new RegExp(`^(?:${any("ASK")})(?!\\p{L})\\s*:?\\s*`, "iu"),
    due: new RegExp(
      String.raw`(?<!\p{L})(?<done>(?:(?:${any("DONE")})(?!\p{L})\s*[:,]?\s*)*)(?<when>(?:(?:(?:${any("DUE")})(?!\p{L})\s*)+(?:là\s+)?|(?<=:\s*))(?:${time}\s*)+)`,
      "giu",
    ),
  };
}
