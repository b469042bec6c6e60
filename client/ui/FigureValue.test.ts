import { afterEach, expect, it } from "vitest";
import { mountPart } from "#client/core/mount-part.ts";
import FigureValue from "#client/ui/FigureValue.vue";
import type { Figure } from "#client/ui/figure.ts";
import { useOrigin } from "#client/ui/use-origin.ts";

const makeFigure = (given: Partial<Figure> = {}): Figure => ({ label: "Hồ sơ đã tiếp nhận", value: "119101", unit: "hồ sơ", ...given });
const show = (figure: Figure, size = "text") => mountPart(FigureValue, { figure, size });
const words = (text: string) => text.replaceAll("\u00a0", " ");

afterEach(() => useOrigin().close());

it("opens its origin with what it is, how it was reckoned and where it stands", async () => {
  const origins = [{ kind: "DOCUMENT", lineStart: 476, lineEnd: 478 }] as const;
  const wrapper = show(makeFigure({ period: "Quý I/2024", comparator: "GE", formula: "E + O", origins }));
  await wrapper.get("button").trigger("click");
  expect(useOrigin().subject.value).toEqual({
    title: "Hồ sơ đã tiếp nhận, Quý I/2024",
    text: "≥ 119.101 hồ sơ",
    formula: "E + O",
    origins,
  });
});

it("says a comparator to those who hear the page", () => {
  const wrapper = show(makeFigure({ comparator: "GE", value: 80, style: "percent", unit: undefined }));
  expect(words(wrapper.text())).toContain("≥");
  expect(wrapper.get(".hub-sr-only").text()).toBe("tối thiểu");
});

it("shows zero as a figure, and a missing one as a gap without a button", () => {
  expect(
    words(
      show(makeFigure({ value: 0 }))
        .get("button")
        .text(),
    ),
  ).toContain("0 hồ sơ");
  const missing = show(makeFigure({ value: null }));
  expect(missing.text()).toBe("chưa có số liệu");
  expect(missing.find("button").exists()).toBe(false);
});

it("leaves an unreported cell blank to the eye but not to the ear; none and not-applicable have signs", () => {
  const blank = show(makeFigure({ value: null }), "cell");
  expect(blank.get(".hub-sr-only").text()).toBe("chưa có số liệu");
  expect(show(makeFigure({ value: null, gap: "NONE" }), "cell").text()).toBe("–");
  expect(show(makeFigure({ value: null, gap: "NOT_APPLICABLE" }), "cell").text()).toBe("K/A");
  expect(
    show(makeFigure({ value: null }), "line")
      .find(".hub-sr-only")
      .exists(),
  ).toBe(false);
});

it("marks what is not final, and only that", () => {
  expect(
    show(makeFigure({ state: "PROVISIONAL" }))
      .get("small")
      .text(),
  ).toBe("tạm tính");
  expect(
    show(makeFigure({ state: "PUBLISHED" }))
      .find("small")
      .exists(),
  ).toBe(false);
});

it("has the whole amount of money in the tooltip", () => {
  const wrapper = show(makeFigure({ value: "9635000000", style: "vnd", unit: undefined }));
  expect(words(wrapper.get("button").text())).toContain("9,64 tỷ đồng");
  expect(wrapper.get("button").attributes("title")).toBe("9.635.000.000 đồng");
});
