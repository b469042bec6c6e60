import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** Where the figures of an indicator stand. */
export interface FigurePlace {
  readonly table: string;
  readonly column: string;
  readonly timing: "IN_PERIOD" | "POINT";
  readonly coverage: "OWN" | "SUBTREE";
  /** Columns that have one value for the indicator. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Dimensions of a breakdown and the column that each is. */
  readonly parts: Readonly<Record<string, string>>;
}

const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(";")
      .filter(Boolean)
      .map((pair) => pair.split("=") as [string, string]),
  );

const rows = parse(readFileSync(new URL("figure-places.csv", import.meta.url), "utf8"), { columns: true }) as Record<string, string>[];

const places = new Map(
  rows.map(({ indicator, fixed, parts, ...place }) => [
    indicator!,
    { ...place, fixed: pairs(fixed!), parts: pairs(parts!) } as unknown as FigurePlace,
  ]),
);

/** Figures that are a column of a table and no indicator of the hub's own: they have no place but there. */
export const columnFigures = rows
  .filter(({ name }) => name !== "")
  .map(({ indicator, name }) => ({ id: null, code: indicator!, name: name!, unitOfMeasure: "hồ sơ" }));

/** What has no table of its own, or a breakdown that its table does not know, stands by itself. */
export const lonePlace = (place?: FigurePlace): FigurePlace => ({
  ...{ table: "lone_observations", column: "value", fixed: {}, parts: {} },
  ...{ timing: place?.timing ?? "IN_PERIOD", coverage: place?.coverage ?? "SUBTREE" },
});

export const placeOf = (indicator: string): FigurePlace => places.get(indicator) ?? lonePlace();
