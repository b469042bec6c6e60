import { describe, expect, it } from "vitest";
import { checkFlow } from "#client/tthc/dossier-checks.ts";
import { nothing, province, trucNinh } from "#client/tthc/dossier-samples.ts";

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
