import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "#server/core/paths.ts";

const guides = ["README.md", ...readdirSync(join(projectFolder, "docs")).map((name) => join("docs", name))].filter((name) =>
  name.endsWith(".md"),
);

/** The anchor a heading gets: lower case, no punctuation, blanks as hyphens. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");

describe.each(guides)("%s", (guide) => {
  const text = readFileSync(join(projectFolder, guide), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map((match) => `#${anchorOf(match[1]!)}`);

  test("leads only where there is something", () => {
    const inside = links.filter((link) => !/^https?:/.test(link));
    const lost = inside.filter((link) =>
      link.startsWith("#") ? !anchors.includes(link) : !existsSync(join(projectFolder, dirname(guide), link)),
    );
    expect(lost).toEqual([]);
  });
});
