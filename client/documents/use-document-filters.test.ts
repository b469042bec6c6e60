import { describe, expect, it } from "vitest";
import { toDocumentFilter, toDocumentOrder } from "#client/documents/use-document-filters.ts";
import type { DocumentChoices } from "#client/documents/use-document-filters.ts";

const types = ["KE_HOACH", "BAO_CAO"];
const asked = (given: Partial<DocumentChoices>) =>
  toDocumentFilter({ text: null, type: null, issuer: null, year: null, status: "tat-ca", ...given }, types);

describe("what the address asks of the server", () => {
  it("asks for all when nothing is chosen, or nothing the server knows", () => {
    expect(asked({})).toBeNull();
    expect(asked({ type: "KHONG_CO", year: "hai nghìn", text: "  " })).toBeNull();
  });

  it("wants every word somewhere", () => {
    expect(asked({ text: "ke  hoach" })?.and).toHaveLength(2);
  });

  it("bounds a year, and knows documents without a date", () => {
    expect(asked({ year: "2023" })?.and).toEqual([{ issuedOn: { gte: "2023-01-01", lte: "2023-12-31" } }]);
    expect(asked({ year: "khong" })?.and).toEqual([{ issuedOn: { isNull: true } }]);
  });

  it("joins what is chosen", () => {
    expect(asked({ type: "KE_HOACH", issuer: "ubnd-tinh", status: "da-doc" })?.and).toEqual([
      { type: { eq: "KE_HOACH" } },
      { issuer: { code: { eq: "ubnd-tinh" } } },
      { status: { eq: "SOURCE" } },
    ]);
  });

  it("orders by the newest unless told", () => {
    expect(toDocumentOrder(null)[0]).toEqual({ field: "ISSUED_ON", direction: "DESC" });
    expect(toDocumentOrder("-so")).toEqual([{ field: "NUMBER", direction: "DESC" }]);
    expect(toDocumentOrder("vo-nghia")[0]).toEqual({ field: "ISSUED_ON", direction: "DESC" });
  });
});
