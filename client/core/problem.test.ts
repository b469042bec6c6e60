import { CombinedGraphQLErrors, ServerError } from "@apollo/client";
import { expect, it } from "vitest";
import { toProblems } from "#client/core/problem.ts";

it("tells every GraphQL error apart, with its code and place", () => {
  const errors = [
    { message: "Không có quyền", path: ["unit", "staffing", 0], extensions: { code: "FORBIDDEN" } },
    { message: "Lạ", extensions: {} },
  ];
  expect(toProblems(new CombinedGraphQLErrors({ errors }))).toEqual([
    { code: "FORBIDDEN", message: "Không có quyền", path: "unit.staffing.0" },
    { code: "UNEXPECTED", message: "Lạ" },
  ]);
});

it("tells a server that failed from a server that is not there", () => {
  const response = new Response("", { status: 502 });
  expect(toProblems(new ServerError("Bad gateway", { response, bodyText: "" }))[0]).toMatchObject({ code: "SERVER", status: 502 });
  expect(toProblems(new TypeError("Failed to fetch"))[0]?.code).toBe("OFFLINE");
  expect(toProblems("?")).toEqual([{ code: "UNEXPECTED", message: "?" }]);
});
