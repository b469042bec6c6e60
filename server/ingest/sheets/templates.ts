import { z } from "zod";
import { list, loadTable, optional } from "#server/ingest/knowledge/load-table.ts";

const types = ["TEXT", "CODE", "INTEGER", "NUMBER", "DAY", "LIST", "UNIT", "PERIOD", "INDICATOR", "FIELD"] as const;

/** One of the values a column may hold. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface TemplateColumn {
  readonly key: string;
  readonly header: string;
  /** The cell that stands over it and its neighbours in the head; null when the head has one row here. */
  readonly group: string | null;
  readonly type: (typeof types)[number];
  readonly isRequired: boolean;
  /** Values of a list that is the same in every hub; empty for units and periods, which are each hub's own. */
  readonly choices: readonly Choice[];
  /** The list of its drop-down: one of its own choices, or of the hub's units, periods, indicators or fields; null for none. */
  readonly list: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Columns whose sum it is. */
  readonly sumOf: readonly string[];
  readonly help: string;
  readonly example: string;
  /** Other headers it goes by. */
  readonly aliases: readonly string[];
}

/** A layout to fill in. */
export interface SheetTemplate {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TemplateColumn[];
}

const text = z.string();
const some = z.string().min(1);
const number = optional.transform((value) => (value === null ? null : Number(value)));

/** The templates by their keys; `extra` is a folder of an administrator's files. */
export function loadTemplates(extra: string | null): ReadonlyMap<string, SheetTemplate> {
  const choices = loadTable("sheet-lists.csv", { value: some, list: some, label: some }, extra);
  const columns = loadTable(
    "sheet-columns.csv",
    {
      column: some,
      header: some,
      group: optional,
      type: z.enum(types),
      required: z.enum(["yes", "no"]),
      list: optional,
      min: number,
      max: number,
      sum: text,
      help: text,
      example: text,
      aliases: list,
    },
    extra,
  );
  const columnOf = (row: (typeof columns)[number]): TemplateColumn => ({
    key: row.column.slice(row.column.indexOf(".") + 1),
    header: row.header,
    group: row.group,
    type: row.type,
    isRequired: row.required === "yes",
    choices: choices
      .filter((choice) => choice.list === row.list)
      .map(({ value, label, list: own }) => ({ value: value.slice(own.length + 1), label })),
    list: row.list,
    min: row.min,
    max: row.max,
    sumOf: row.sum === "" ? [] : row.sum.split("+"),
    help: row.help,
    example: row.example,
    aliases: row.aliases,
  });
  const templates = loadTable("sheet-templates.csv", { template: some, title: some, note: text }, extra);
  return new Map(
    templates.map(({ template, title, note }) => [
      template,
      { key: template, title, note, columns: columns.filter(({ column }) => column.startsWith(`${template}.`)).map(columnOf) },
    ]),
  );
}
