import { describe, expect, it } from "vitest";
import { newestFirst, orderTerm } from "#client/core/figure-order.ts";

const fields = { received: "RECEIVED", unit: "UNIT_NAME" } as const;

describe("newestFirst", () => {
  it("sorts inside a period as the table asks, never among periods", () => {
    const byPeriod = [{ field: "PERIOD_ENDS_ON", direction: "DESC" }, { field: "PERIOD_STARTS_ON" }];
    expect(newestFirst("-received", fields, [{ field: "UNIT_NAME" }])).toEqual([...byPeriod, { field: "RECEIVED", direction: "DESC" }]);
    expect(newestFirst(null, fields, [{ field: "UNIT_NAME" }])).toEqual([...byPeriod, { field: "UNIT_NAME" }]);
  });
});

describe("orderTerm", () => {
  it("asks for nothing that the list cannot be ordered by", () => {
    expect(orderTerm("unit", fields)).toEqual({ field: "UNIT_NAME", direction: "ASC" });
    expect(orderTerm("-nonsense", fields)).toBeNull();
  });
});
