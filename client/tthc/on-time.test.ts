import { describe, expect, it } from "vitest";
import type { DossierParts } from "#client/tthc/dossier-checks.ts";
import { nothing, province, trucNinh } from "#client/tthc/dossier-samples.ts";
import { checkOnTime, missingForOnTime, onTimeDefinitions, onTimeRate } from "#client/tthc/on-time.ts";

describe("onTimeRate", () => {
  const whole: DossierParts = { ...trucNinh, overdue: 75, resolvedEarly: 1000, resolvedOnTime: 200, pendingWithin: 12 };

  it("divides by another number in each definition", () => {
    expect(onTimeRate(whole, "CCHC")).toEqual({ rate: 1200 / 1272, deduced: false });
    expect(onTimeRate(whole, "QD766")).toEqual({ rate: 1212 / 1288, deduced: false });
    expect(onTimeRate(whole, "ND61")).toEqual({ rate: 1200 / 1288, deduced: false });
  });
  it("follows from a source that counts no overdue dossier, and says that it was deduced", () => {
    expect(onTimeRate(trucNinh, "CCHC")).toEqual({ rate: 1, deduced: true });
    expect(onTimeRate(trucNinh, "QD766")).toEqual({ rate: 1287 / 1288, deduced: true });
    expect(onTimeRate(trucNinh, "ND61")).toEqual({ rate: 1272 / 1288, deduced: true });
  });
  it("takes the late ones off where only they are stated", () => {
    expect(onTimeRate({ ...trucNinh, overdue: 5, resolvedLate: 2, pendingLate: 3 }, "QD766")).toEqual({ rate: 1282 / 1288, deduced: true });
  });
  it("is not reckoned when overdue dossiers are not told apart, and names what is missing", () => {
    expect(onTimeRate({ ...trucNinh, overdue: 3 }, "QD766")).toBeNull();
    expect(missingForOnTime({ ...trucNinh, overdue: 3 }, "QD766")).toEqual(["resolvedEarly", "resolvedOnTime", "pendingWithin"]);
    expect(missingForOnTime(province, "ND61")).toEqual(["resolvedEarly", "resolvedOnTime"]);
    for (const definition of onTimeDefinitions) expect(missingForOnTime(trucNinh, definition)).toEqual([]);
  });
  it("has no value where nothing was received or reported", () => {
    expect(onTimeRate({ ...whole, received: 0 }, "ND61")).toBeNull();
    expect(onTimeRate(nothing, "CCHC")).toBeNull();
    expect(missingForOnTime(nothing, "CCHC")).toContain("resolved");
  });
});

describe("checkOnTime", () => {
  it("takes 100 % and no overdue dossier to imply each other", () => {
    expect(checkOnTime(trucNinh)).toBe("AGREES");
    expect(checkOnTime({ ...trucNinh, overdue: 3 })).toBe("CONTRADICTS");
    expect(checkOnTime({ ...trucNinh, onTimePercentReported: "99.9" })).toBe("CONTRADICTS");
  });
  it("says nothing without the overdue count", () => {
    expect(checkOnTime(province)).toBe("UNKNOWN");
  });
});
