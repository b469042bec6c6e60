import fastify from "fastify";
import { expect, test } from "vitest";
import { addLargeAnswers, slicesOf } from "./large-answers.ts";

test("slices put together are the text, whatever stands where they meet", () => {
  for (const before of [0, 1, 65_534, 65_535, 65_536]) {
    const text = `${"a".repeat(before)}😀ậ${"é😀".repeat(60_000)}`;
    expect(Buffer.concat([...slicesOf(text)]).toString()).toBe(text);
  }
});

test("a large answer arrives whole, a small one with its length", async () => {
  const app = fastify();
  addLargeAnswers(app);
  const large = "ậ".repeat(600_000);
  app.get("/large", () => large);
  app.get("/small", () => "ậ");
  expect((await app.inject("/large")).body).toBe(large);
  expect((await app.inject("/small")).headers["content-length"]).toBe("3");
  await app.close();
});
