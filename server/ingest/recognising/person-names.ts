import { z } from "zod";
import { loadTable } from "#server/ingest/knowledge/load-table.ts";

/** How many characters the name of a person takes at the beginning of a text; 0 when none stands there. */
export type PersonLength = (text: string) => number;

/** Knows people by their surnames; some places have names as people have them. */
export function loadPersonNames(extra: string | null): PersonLength {
  const rows = loadTable("person-names.csv", { name: z.string().min(1), kind: z.enum(["SURNAME", "PLACE"]) }, extra);
  const any = (kind: "SURNAME" | "PLACE") =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ name }) => name.normalize("NFC"))
      .join("|");
  const person = new RegExp(String.raw`^(?:${any("SURNAME")})(?: \p{Lu}[\p{Ll}\p{M}]+){2,3}(?![\p{L}\p{M}])`, "u");
  const places = new RegExp(String.raw`^(?:${any("PLACE")})(?![\p{L}\p{M}])`, "u");
  return (text) => {
    const written = text.slice(0, 80).normalize("NFC");
    if (written.length !== Math.min(text.length, 80) || places.test(written)) return 0;
    return person.exec(written)?.[0].length ?? 0;
  };
}
