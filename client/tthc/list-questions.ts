import { newestFirst, orderTerm } from "#client/core/figure-order.ts";

const dossierFields = {
  unit: "UNIT_NAME",
  level: "LEVEL",
  carriedOver: "CARRIED_OVER",
  received: "RECEIVED",
  receivedOnline: "RECEIVED_ONLINE",
  receivedDirect: "RECEIVED_DIRECT",
  receivedByPost: "RECEIVED_BY_POST",
  resolved: "RESOLVED",
  resolvedEarly: "RESOLVED_EARLY",
  resolvedOnTime: "RESOLVED_ON_TIME",
  resolvedLate: "RESOLVED_LATE",
  pending: "PENDING",
  pendingWithin: "PENDING_WITHIN",
  pendingLate: "PENDING_LATE",
  returned: "RETURNED",
  overdue: "OVERDUE",
  onTimeReported: "ON_TIME_PERCENT_REPORTED",
  resolutionRate: "RESOLUTION_RATE",
  backlogRate: "BACKLOG_RATE",
  coverage: "COVERAGE",
} as const;

export const toDossierOrder = (sort: string | null) => newestFirst(sort, dossierFields, [{ field: "RECEIVED", direction: "DESC" }]);

const procedureFields = { name: "NAME", change: "CHANGE", level: "LEVEL", status: "STATUS", onlineLevel: "ONLINE_LEVEL" } as const;

export function toProcedureOrder(sort: string | null) {
  const wanted = orderTerm(sort, procedureFields);
  return wanted ? [wanted, { field: "NAME" as const }] : [{ field: "NAME" as const }, { field: "CHANGE" as const }];
}

/** Every word stands in the name, the field or the number of the decision; accents and case do not matter. */
export function toProcedureFilter(words: string | null) {
  const each = (words ?? "").split(/\s+/).filter(Boolean);
  if (each.length === 0) return {};
  return {
    and: each.map((word) => ({
      or: [
        { name: { contains: word } },
        { code: { contains: word } },
        { field: { name: { contains: word } } },
        { decision: { document: { number: { contains: word } } } },
      ],
    })),
  };
}
