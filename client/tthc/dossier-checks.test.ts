import { describe, expect, it } from "vitest";
import { checkFlow, checkOnTime, missingForOnTime, onTimeRate } from "#client/tthc/dossier-checks.ts";
import type { DossierParts } from "#client/tthc/dossier-checks.ts";

const nothing: DossierParts = {
  received: null,
  resolved: null,
  resolvedEarly: null,
  resolvedOnTime: null,
  pending: null,
  pendingWithin: null,
  returned: null,
  overdue: null,
  onTimePercentReported: null,
};
const trucNinh: DossierParts = {
  ...nothing,
  received: 1288,
  resolved: 1272,
  pending: 15,
  returned: 1,
  overdue: 0,
  onTimePercentReported: "100",
};
const province: DossierParts = { ...nothing, received: 119101, resolved: 113564, onTimePercentReported: "99.9" };

describe("checkFlow", () => {
  it("holds when received is resolved, pending and returned together", () => {
    expect(checkFlow(trucNinh)).toEqual({ state: "HOLDS", returnedIsResolved: false });
  });
  it("holds the other way when the returned are among the resolved", () => {
    expect(checkFlow({ ...trucNinh, resolved: 1273 })).toEqual({ state: "HOLDS", returnedIsResolved: true });
  });
  it("says by how much it does not hold", () => {
    expect(checkFlow({ ...trucNinh, pending: 10 })).toEqual({ state: "BROKEN", parts: 1283, difference: 5 });
  });
  it("cannot be known without all parts, and says what is left over", () => {
    expect(checkFlow(province)).toEqual({ state: "UNKNOWN", missing: ["pending", "returned"], rest: 5537 });
  });
  it("compares nothing when all parts are missing", () => {
    expect(checkFlow({ ...nothing, received: 7 })).toMatchObject({ state: "UNKNOWN", rest: null });
  });
});

describe("onTimeRate", () => {
  const whole: DossierParts = { ...trucNinh, resolvedEarly: 1000, resolvedOnTime: 200, pendingWithin: 12 };
  it("divides by another number in each definition", () => {
    expect(onTimeRate(whole, "CCHC")).toBeCloseTo(1200 / 1272);
    expect(onTimeRate(whole, "QD766")).toBeCloseTo(1212 / 1288);
    expect(onTimeRate(whole, "ND61")).toBeCloseTo(1200 / 1288);
  });
  it("is not reckoned from missing parts, and names them", () => {
    expect(onTimeRate(trucNinh, "QD766")).toBeNull();
    expect(missingForOnTime(trucNinh, "QD766")).toEqual(["resolvedEarly", "resolvedOnTime", "pendingWithin"]);
  });
  it("has no value where nothing was received", () => {
    expect(onTimeRate({ ...whole, received: 0 }, "ND61")).toBeNull();
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
