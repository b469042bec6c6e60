import { computed } from "vue";
import { usePaging } from "#client/core/use-paging.ts";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";

export const lists = ["qua-han", "sap-den-han", "dang-giai-quyet", "tat-ca"] as const;
export const channels = ["ONLINE", "DIRECT", "POST"] as const;
export const sides = ["RESOLVING", "RECEIVING"] as const;
/** How many working days ahead fall due soon. */
export const dueWithin = 3;

const orderFields = {
  code: "RECEIPT_CODE",
  received: "RECEIVED_AT",
  due: "DUE_AT",
  days: "WORKING_DAYS_LEFT",
  channel: "CHANNEL",
  status: "STATUS",
} as const;

function toOrder(sort: string | null, list: (typeof lists)[number]) {
  const [key = "", direction] = (sort ?? "").split(":");
  if (key in orderFields)
    return [
      {
        field: orderFields[key as keyof typeof orderFields],
        direction: direction === "desc" ? ("DESC" as const) : ("ASC" as const),
      },
    ];
  return list === "tat-ca" ? [{ field: "RECEIVED_AT" as const, direction: "DESC" as const }] : [{ field: "DUE_AT" as const }];
}

/** A unit with all below it: of a people's committee whatever lies in its territory. */
const within = (code: string) => ({
  or: [
    { code: { eq: code } },
    { ancestors: { some: { code: { eq: code } } } },
    {
      ancestors: {
        some: {
          type: { eq: "TERRITORY" as const },
          children: { some: { code: { eq: code }, type: { eq: "PEOPLES_COMMITTEE" as const } } },
        },
      },
    },
  ],
});

const pending = { endedAt: { isNull: true } };
const listed = {
  "qua-han": { ...pending, timeliness: { eq: "PENDING_LATE" as const } },
  "sap-den-han": { ...pending, timeliness: { eq: "WITHIN" as const }, workingDaysLeft: { lte: dueWithin } },
  "dang-giai-quyet": pending,
  "tat-ca": {},
};

/** The page's state, all of it in the address. */
export function useDossierFilters() {
  // Lists of late dossiers are short: one page takes most of them along whole.
  const paging = usePaging(100);
  const { anew } = paging;
  const list = anew(useQueryState("muc", choiceQuery(lists, "qua-han")));
  const unit = anew(useQueryState("don-vi", textQuery));
  const procedure = anew(useQueryState("thu-tuc", textQuery));
  const field = anew(useQueryState("linh-vuc", textQuery));
  const channel = anew(useQueryState("cach-nop", textQuery));
  const side = anew(useQueryState("theo", choiceQuery(sides, "RESOLVING")));
  const period = useQueryState("ky", textQuery);
  const sort = anew(useQueryState("sap-xep", textQuery));
  const opened = useQueryState("ho-so", textQuery);
  // The one that a link names may be on no page of the list; others are opened from it.
  const linked = opened.value;

  const chosen = [unit, procedure, field, channel];
  const active = computed(() => chosen.filter(({ value }) => value !== null).length + (side.value === "RESOLVING" ? 0 : 1));
  function clear(): void {
    for (const one of chosen) one.value = null;
    side.value = "RESOLVING";
  }

  const knownChannel = computed(() => channels.find((one) => one === channel.value) ?? null);
  const variables = computed(() => {
    const asked = { unit: unit.value, procedure: procedure.value, field: field.value, channel: knownChannel.value, side: side.value };
    const counted = { ...asked, pendingOnly: true, dueWithin };
    return {
      byUnit: { ...counted, by: "UNIT" as const, limit: 100 },
      byProcedure: { ...counted, by: "PROCEDURE" as const, limit: 100 },
      flow: { unit: unit.value, period: period.value, side: side.value },
      filter: {
        ...listed[list.value],
        ...(unit.value && (side.value === "RECEIVING" ? { unit: within(unit.value) } : { resolvingUnit: within(unit.value) })),
        ...((procedure.value || field.value) && {
          procedure: {
            ...(procedure.value && { code: { eq: procedure.value } }),
            ...(field.value && { field: { code: { eq: field.value } } }),
          },
        }),
        ...(knownChannel.value && { channel: { eq: knownChannel.value } }),
      },
      order: toOrder(sort.value, list.value),
      units: { or: [{ dossiers: { some: {} } }, { code: { eq: unit.value ?? "" } }] },
      linked: linked ?? "",
      isLinked: linked !== null && /^[\da-f-]{36}$/.test(linked),
      ...paging.variables.value,
    };
  });
  return { list, unit, procedure, field, channel, side, period, sort, opened, active, clear, paging, variables };
}

export type DossierFilters = ReturnType<typeof useDossierFilters>;
