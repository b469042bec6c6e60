import { describe, expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

describe("views across domains", () => {
  test("from a unit's page to its scorecard, a figure to how it was reckoned, the link opens it again", async ({ open }) => {
    const page = await open("/don-vi/ubnd-truc-ninh");
    await page.getByRole("main").getByRole("link", { name: "Thẻ điểm đơn vị" }).click();
    await page.getByRole("heading", { level: 1, name: "Thẻ điểm: UBND huyện Trực Ninh" }).waitFor();
    const row = page
      .getByRole("grid")
      .first()
      .getByRole("row", { name: /Tỷ lệ giải quyết/ });
    await expect.poll(() => row.innerText()).toMatch(/99,69%[^]*1 trên \d+ có số/);
    // One report has no course and nothing before it: no columns of blanks.
    await expect.poll(() => page.getByRole("grid").first().locator("thead").getByRole("columnheader").count()).toBe(3);
    await row.getByRole("button", { name: /99,69%/ }).click();
    // Down to the lines of the report that the rate was reckoned from.
    const dialog = page.getByRole("dialog");
    await dialog
      .getByText(/10\.610/)
      .first()
      .waitFor();
    await expect.poll(() => dialog.innerText()).toMatch(/UBND huyện Trực Ninh[^]*10\.577/);
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("button", { name: /99,69%/ }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Trang đơn vị" }).click();
    await page.waitForURL(/don-vi\/ubnd-truc-ninh/);
  });

  test("few units are too few to conclude, said in words; the points stand in a table", async ({ open }) => {
    const page = await open("/phan-tich/tuong-quan?x=RESOLUTION_RATE&y=VACANCY_RATE");
    await page
      .getByText(/chưa đủ để kết luận/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Xem bảng" }).click();
    await expect.poll(() => page.getByRole("grid").innerText()).toMatch(/UBND huyện Trực Ninh\s+99,69%/);
  });

  test("outliers say what was compared and by which rules; the palette leads there", async ({ open }) => {
    const page = await open("/");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("so lieu bat thuong");
    await page
      .getByRole("option", { name: /Số liệu bất thường/ })
      .first()
      .click();
    await page.waitForURL(/phan-tich\/bat-thuong/);
    await page.getByText(/Không có số liệu nào bất thường trong 0 số đã so/).waitFor();
    await page.getByText("Cách tìm").click();
    await expect.poll(() => page.getByRole("main").innerText()).toMatch(/ít nhất 6 kỳ trước[^]*mẫu số dưới 30/);
  });

  // The data set has too few periods for any figure to stand out: here one is put into the hub's own answer.
  test("an outlier leads to the scorecard of its unit in its period, and from there to the unit", async ({ open }) => {
    const page = await open("/");
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data?: { outliers?: object } };
      if (answer.data?.outliers) Object.assign(answer.data.outliers, { totalCount: 1, items: [fallen] });
      await route.fulfill({ response, json: answer });
    });
    await page.goto(new URL("/phan-tich/bat-thuong?ky=2024-q1", page.url()).href);
    const row = page.getByRole("grid").getByRole("row", { name: /Trực Ninh/ });
    await expect.poll(() => row.innerText()).toMatch(/60,00%\s+trên 200[^]*97,75%[^]*−37,8[^]*kém hơn[^]*ngoài 6 kỳ trước[^]*−38,5%/);
    await row.getByRole("link", { name: "UBND huyện Trực Ninh" }).click();
    await page.waitForURL(/phan-tich\/don-vi\?don-vi=ubnd-truc-ninh&ky=2024-q1/);
    await page.getByRole("link", { name: "Trang đơn vị" }).click();
    await page.getByRole("heading", { level: 1, name: /Trực Ninh/ }).waitFor();
  });
});

const mark = { __typename: "OutlierMark", expected: "97.75", z: -37.75, n: 6, least: "97.5", most: "98" };
const fallen = {
  __typename: "Outlier",
  unit: { __typename: "MeasuredUnit", key: "ubnd-truc-ninh", name: "Ủy ban nhân dân huyện Trực Ninh" },
  measure: {
    ...{ __typename: "Measure", key: "ON_TIME_RATE", name: "Tỷ lệ giải quyết đúng hạn", nameEn: "On-time rate", unitOfMeasure: "%" },
    ...{ unitOfMeasureEn: "%", decimals: 2, form: "RATIO", betterWhen: "UP" },
  },
  ...{
    value: "60",
    state: "DERIVED",
    numerator: "120",
    denominator: "200",
    judgement: "WORSE",
    history: mark,
    peers: null,
    strength: 37.75,
  },
  jump: { __typename: "OutlierJump", before: "97.5", percent: -38.5 },
  series: [97.5, 98, 60].map((value) => ({ __typename: "SeriesPoint", period: "2024-q1", value: String(value), state: "DERIVED" })),
};
