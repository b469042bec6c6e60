import { periods } from "#db/tables/periods.ts";
import { Period } from "#schema/periods/period.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Period, periods, { order: ["startsOn", "endsOn"] });
addRoots(Period, "kỳ báo cáo", { one: "period", many: "periods" });
