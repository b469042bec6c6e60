import { names, type Row } from "./plant.ts";
import { counts, lone, month, moves, plain, staff, target } from "./rows.ts";
import { both, huyen, people, three, type Case } from "./shown-rows.ts";
import type { Figure } from "./small-hub.ts";

const money = (unit: string, amount: number, changes: Figure = {}): Row => [
  "budget_figures",
  { unit, kind: "PSU_DIRECT_SUPPORT_CUT", amount_vnd: amount * 1_000_000, ...changes },
];
const whole = { coverage: "SUBTREE" };

/** Rows of figures that say of themselves what cannot be. */
const rows: Record<string, Case> = {
  "V1.channels": {
    finds: [month({ received_online: 700 })],
    misses: {
      "what was carried over is counted in": [month()],
      "what was carried over is left out": [month({ received: 100, resolved: 90, resolved_early: 50 })],
      "a channel is not told": [month({ received_by_post: null })],
    },
  },
  "V2.flow": {
    finds: [month({ pending: 6, pending_within: 5 })],
    misses: {
      "everything adds up": [month()],
      "returned dossiers are counted among the resolved": [month({ ...plain, received: 108 })],
      "returned dossiers are not told": [month({ ...plain, received: 108, returned: null })],
    },
  },
  "V2.resolved": { finds: [month({ resolved: 99 })], misses: { "a part is not told": [month({ resolved: 99, resolved_early: null })] } },
  "V2.pending": {
    finds: [month({ pending_within: 6 })],
    misses: { "a part is not told": [month({ pending_within: 6, pending_late: null })] },
  },
  "V3.rate": {
    finds: [month({ on_time_percent_reported: 100 })],
    misses: {
      "a rate by dossiers received": [month({ on_time_percent_reported: 89.1 })],
      "a rate in whole percents": [month({ resolved_early: 59, resolved_late: 3, on_time_percent_reported: 97 })],
      "only overdue ones are told, and there are none": [
        month({
          ...plain,
          ...{ resolved_early: null, resolved_on_time: null, resolved_late: null, overdue: 0 },
          on_time_percent_reported: 100,
        }),
      ],
      "nothing was resolved": [month({ ...plain, resolved: 0, on_time_percent_reported: 100 })],
    },
  },
  "V4.gap": {
    finds: [staff({ assigned: 20, gap_reported: 5 })],
    misses: {
      "the gap is right": [staff({ assigned: 20, gap_reported: 2 })],
      "nobody was counted": [staff({ present: null, assigned: 20, gap_reported: 5 })],
    },
  },
  "V4.over": {
    finds: [staff({ assigned: 17 })],
    misses: {
      "it is explained": [staff({ assigned: 17, note: "Tinh giản theo lộ trình" })],
      "as many as posts": [staff({ assigned: 18 })],
    },
  },
  "V5.quota": { finds: [moves("Giáo viên", 4, { quota: 3 })], misses: { "the quota is filled": [moves("Giáo viên", 4, { quota: 4 })] } },
  "V5.members": {
    finds: [lone({ ...huyen, level: "COMMUNE", value: 2, out_of: 3 })],
    misses: {
      "all communes there are": [lone({ ...huyen, level: "COMMUNE", value: 2, out_of: 2 })],
      "a part of something else": [lone({ ...huyen, value: 2, out_of: 3 })],
    },
  },
  "V15.percent": {
    finds: [target({ value: 900 })],
    misses: { "all of it": [target({ value: 100 })], "a number that is no rate": [target({ indicator: "trang-tin", value: 900 })] },
  },
  "V15.baseline": {
    finds: [target({ value: 20, is_yearly_growth: true })],
    misses: {
      "it grows from something": [target({ value: 20, is_yearly_growth: true }), lone({ unit: "ubnd", indicator: "ty-le", value: 40 })],
      "it is no growth": [target({ value: 20 })],
    },
  },
};

/** Totals beside their parts. */
const totals: Record<string, Case> = {
  "V1.fields": {
    finds: [month(), month({ ...plain, field: "dat-dai" }), month({ ...plain, field: "tu-phap" })],
    misses: {
      "they add up": [month({ ...plain, received: 220 }), month({ ...plain, field: "dat-dai" }), month({ ...plain, field: "tu-phap" })],
      "one field alone": [month(), month({ ...plain, received: 70, field: "dat-dai" })],
    },
  },
  "V1.levels": {
    finds: [
      month({ ...both, received: 230 }),
      month({ ...both, level: "COMMUNE", received: 110 }),
      month({ ...both, level: "DISTRICT", received: 110 }),
    ],
    misses: {
      "levels add up": [
        month(both),
        month({ ...both, level: "COMMUNE", received: 110 }),
        month({ ...both, level: "DISTRICT", received: 110 }),
      ],
      "a part waits for its approval": [
        month({ ...both, received: 230 }),
        month({ ...both, level: "COMMUNE", received: 110 }),
        month({ ...both, level: "DISTRICT", received: 110, state: "DRAFT" }),
      ],
    },
  },
  "V1.published": {
    finds: [counts("PUBLISHED", 7), counts("NEW", 4), counts("ABOLISHED", 2)],
    misses: {
      "one kind alone": [counts("PUBLISHED", 7), counts("NEW", 4)],
      "what is in force is no change": [counts("PUBLISHED", 6), counts("NEW", 4), counts("ABOLISHED", 2), counts("IN_FORCE", 90)],
    },
  },
  "V1.procedures-fields": {
    finds: [counts("IN_FORCE", 9), counts("IN_FORCE", 5, { field: "dat-dai" }), counts("IN_FORCE", 5, { field: "tu-phap" })],
    misses: {
      "they add up": [counts("IN_FORCE", 10), counts("IN_FORCE", 5, { field: "dat-dai" }), counts("IN_FORCE", 5, { field: "tu-phap" })],
    },
  },
  "V1.procedures-levels": {
    finds: [counts("IN_FORCE", 9), counts("IN_FORCE", 5, { level: "PROVINCE" }), counts("IN_FORCE", 5, { level: "COMMUNE" })],
    misses: {
      "they add up": [counts("IN_FORCE", 10), counts("IN_FORCE", 5, { level: "PROVINCE" }), counts("IN_FORCE", 5, { level: "COMMUNE" })],
    },
  },
  "V1.moves": {
    finds: [moves(null, 5), moves("Giáo viên", 3), moves("Y tế", 3)],
    misses: {
      "they add up": [moves(null, 5), moves("Giáo viên", 3), moves("Y tế", 2)],
      "one group alone": [moves(null, 5), moves("Giáo viên", 3)],
    },
  },
  "V13.dossiers": {
    finds: [month(), month({ unit: "xa-hai" }), month({ ...both, resolved: 190, pending: 26 })],
    misses: {
      "its communes": [month(), month({ unit: "xa-hai" }), month(both)],
      "a commune that reports at other times has not reported": [
        ...[month({ period: "2023-q4" }), month({ period: "2023-q4", unit: "xa-hai" }), month({ period: "2023-q4", unit: "so" })],
        ...[month({ ...three, period: "2023-q4" }), month(), month({ unit: "so" }), month(three)],
      ],
      "a part waits for its approval": [
        month(),
        month({ unit: "xa-hai", state: "SUBMITTED" }),
        month({ ...both, resolved: 190, pending: 26 }),
      ],
    },
  },
  "V13.staff": {
    finds: [people("xa-mot", 18), people("xa-hai", 18), people("huyen", 30, whole)],
    misses: {
      "they add up": [people("xa-mot", 18), people("xa-hai", 18), people("huyen", 36, whole)],
      "a commune did not count": [people("xa-mot", 18), people("xa-hai", null), people("huyen", 30, whole)],
    },
  },
  "V13.budget": {
    finds: [money("so", 3), money("huyen", 4), money("ubnd", 9, whole)],
    misses: {
      "others give something in other years": [
        ...[
          money("so", 3, { period: "2023-q4" }),
          money("xa-mot", 4, { period: "2023-q4" }),
          money("ubnd", 7, { ...whole, period: "2023-q4" }),
        ],
        ...[money("so", 3), money("xa-hai", 4), money("ubnd", 9, whole)],
      ],
      "it names one more": [
        ...[
          money("so", 3, { period: "2023-q4" }),
          money("xa-hai", 4, { period: "2023-q4" }),
          money("ubnd", 7, { ...whole, period: "2023-q4" }),
        ],
        ...[money("so", 3), money("xa-mot", 4), money("ubnd", 9, whole), names("so", "xa-mot", "xa-hai")],
      ],
    },
  },
  "V13.moves": {
    finds: [moves(null, 5, { unit: "xa-mot", coverage: "OWN" }), moves(null, 5, { unit: "xa-hai", coverage: "OWN" }), moves(null, 9)],
    misses: {
      "they add up": [
        moves(null, 5, { unit: "xa-mot", coverage: "OWN" }),
        moves(null, 4, { unit: "xa-hai", coverage: "OWN" }),
        moves(null, 9),
      ],
    },
  },
  "V16.values": {
    finds: [month(), lone({ indicator: "DOSSIERS_RECEIVED", level: "COMMUNE", value: 111 })],
    misses: {
      "both say the same": [month(), lone({ indicator: "DOSSIERS_RECEIVED", level: "COMMUNE", value: 110 })],
      "of another period": [month(), lone({ indicator: "DOSSIERS_RECEIVED", level: "COMMUNE", period: "2024-q2", value: 111 })],
      "it waits for its approval": [month(), lone({ indicator: "DOSSIERS_RECEIVED", level: "COMMUNE", value: 111, state: "DRAFT" })],
    },
  },
};

export const sumCases: Readonly<Record<string, Case>> = { ...rows, ...totals };
