import { describe, expect, test } from "vitest";
import { largest, readFileText } from "#server/ingest/reading/read-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (content: Uint8Array) => readFileText(content).catch((fault: unknown) => fault as { code: string; message: string });

describe("files that cannot be read say why", () => {
  test("empty, blank, too large", async () => {
    expect(await refusal(bytes(""))).toMatchObject({ name: "Unreadable", code: "EMPTY" });
    expect(await refusal(bytes(" \n\n"))).toMatchObject({ code: "EMPTY" });
    expect(await refusal(new Uint8Array(largest + 1))).toMatchObject({ code: "TOO_LARGE", message: expect.stringContaining("50 MB") });
  });

  test("more text than any document has", async () => {
    expect(await refusal(bytes("Dòng này dài.\n".repeat(400_000)))).toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining("triệu ký tự"),
    });
  });

  test("bytes that are not UTF-8 are shown by their line", async () => {
    const broken = Uint8Array.from([...bytes("Dòng một\nDòng hai\nDòng "), 0xc3, 0x28, ...bytes("\nDòng bốn")]);
    expect(await refusal(broken)).toMatchObject({ code: "BAD_ENCODING", message: expect.stringContaining("dòng 3") });
  });

  test("an old font is named, not guessed at", async () => {
    const tcvn3 = Uint8Array.from([...bytes("B c o kt qu ci cch hnh chnh")].flatMap((byte) => [byte, 0xb8, 0xae]));
    expect(await refusal(tcvn3)).toMatchObject({ code: "BAD_ENCODING", message: expect.stringContaining("TCVN3") });
  });

  test.each([
    ["TCVN3", "KÕ ho¹ch c¶i c¸ch hµnh chÝnh cña x·, giao c«ng chøc thùc hiÖn ®óng h¹n.".repeat(3)],
    ["VNI", "Keá hoaïch caûi caùch haønh chính cuûa xaõ, giao coâng chöùc thöïc hieän ñuùng haïn.".repeat(3)],
  ])("letters of %s that came through as signs of Unicode", async (_, text) => {
    expect(await refusal(bytes(text))).toMatchObject({ code: "BAD_ENCODING", message: expect.stringContaining("phông chữ cũ") });
  });

  test("text in UTF-16 is read when it says so", async () => {
    const text = "\ufeffKế hoạch số 12/KH-UBND";
    const little = new Uint8Array(Uint16Array.from(text.split("").map((unit) => unit.charCodeAt(0))).buffer);
    const { parts } = await readFileText(little);
    expect(parts).toMatchObject([{ text: "Kế hoạch số 12/KH-UBND" }]);
  });

  test("a program is not text", async () => {
    expect(await refusal(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]))).toMatchObject({ code: "UNKNOWN_FORMAT" });
  });
});
