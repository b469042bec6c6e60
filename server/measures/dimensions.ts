import { AutonomyBody, AutonomyClass, BudgetKind, SoeActionKind } from "#schema/finance/finance.type.ts";
import { ReformArea, UnitLevel } from "#schema/core/figure.enum.ts";
import { enumLabels, enumNames, type Label } from "#schema/core/enums.ts";
import { AnalyzeDimension, Channel, TaskState } from "#schema/measures/measures.enum.ts";
import { DocumentType } from "#schema/documents/documents.enum.ts";
import { DeadlineKind } from "#schema/plans/plans.enum.ts";
import { StaffKind } from "#schema/staffing/staffing.type.ts";
import { ProcedureChange } from "#schema/tthc/tthc.enum.ts";
import { UnitType } from "#schema/units/units.enum.ts";
import type { Definition } from "./definition.ts";
import type { Axis } from "./facts/fact.ts";

export type DimensionKey = keyof typeof AnalyzeDimension;
type UnitDimension = "UNIT" | "UNIT_ANCESTOR" | "UNIT_LEVEL" | "UNIT_TYPE" | "UNIT_GROUP";

const unitDimensions: readonly string[] = ["UNIT", "UNIT_ANCESTOR", "UNIT_LEVEL", "UNIT_TYPE", "UNIT_GROUP"];

/** Whether a dimension is read off the reporting unit; every measure has these. */
export const isUnitDimension = (key: DimensionKey): key is UnitDimension => unitDimensions.includes(key);
/** Whether a dimension is a breakdown that only some facts carry. */
export const isAxis = (key: DimensionKey): key is Axis => key !== "PERIOD" && !isUnitDimension(key);

/** Dimensions whose members are the values of an enum of the contract. */
const enums: Partial<Record<DimensionKey, object>> = {
  UNIT_LEVEL: UnitLevel,
  UNIT_TYPE: UnitType,
  REFORM_AREA: ReformArea,
  PROCEDURE_LEVEL: UnitLevel,
  PROCEDURE_CHANGE: ProcedureChange,
  CHANNEL: Channel,
  TASK_STATUS: TaskState,
  DEADLINE_KIND: DeadlineKind,
  STAFF_KIND: StaffKind,
  DOCUMENT_TYPE: DocumentType,
  BUDGET_KIND: BudgetKind,
  AUTONOMY_BODY: AutonomyBody,
  AUTONOMY_CLASS: AutonomyClass,
  SOE_ACTION: SoeActionKind,
};

/** Tables whose rows are the members of a dimension, by their business code. */
const tables: Partial<Record<DimensionKey, string>> = {
  UNIT: "units",
  UNIT_ANCESTOR: "units",
  UNIT_GROUP: "unit_groups",
  PERIOD: "periods",
  PROCEDURE_FIELD: "procedure_fields",
  PLAN: "plans",
};

/** The table that holds the members of a dimension; undefined when they are the values of an enum. */
export const memberTable = (key: DimensionKey): string | undefined => tables[key];

/** Members of an enum dimension in their order; undefined for a dimension of codes. Documents have one kind more: the rest. */
export function membersOf(key: DimensionKey): ReadonlyMap<string, Label> | undefined {
  const of = enums[key];
  if (!of) return undefined;
  const labels = new Map<string, Label>(Object.entries(enumLabels.get(enumNames.get(of)!)!));
  if (key === "DOCUMENT_TYPE") labels.set("OTHER", ["loại khác", "other"]);
  return labels;
}

/** The name of a dimension. */
export const dimensionLabel = (key: DimensionKey): Label => enumLabels.get("AnalyzeDimension")![key]!;

/** Whether every part of a measure can be split or filtered by a dimension. */
export const hasDimension = ({ parts }: Definition, key: DimensionKey): boolean =>
  !isAxis(key) || parts.every((part) => part.fact.axes[key] !== undefined);

/** Every dimension that a measure can be analysed by. */
export const dimensionsOf = (definition: Definition): DimensionKey[] =>
  (Object.keys(AnalyzeDimension) as DimensionKey[]).filter((key) => hasDimension(definition, key));
