import { cites, paper, planOf, task, type Row } from "./plant.ts";
import type { Case } from "./shown-rows.ts";

const pair = (first: Row, second: Row) => [first, second];

/** Documents that the hub holds. */
const documents: Record<string, Case> = {
  "V6.future": { finds: [paper("a", "1/KH-UBND", "2999-01-01")], misses: { "some day": [paper("a", "1/KH-UBND", "2024-01-01")] } },
  "V6.cited": {
    finds: [paper("a", "1/KH-UBND", "2024-06-01"), paper("b", "2/BC-UBND", "2024-03-01", { type: "BAO_CAO" }), cites("b", "a")],
    misses: {
      "on the same day": [
        paper("a", "1/KH-UBND", "2024-03-01"),
        paper("b", "2/BC-UBND", "2024-03-01", { type: "BAO_CAO" }),
        cites("b", "a"),
      ],
      "of the citing one only the year is known": [
        paper("a", "1/KH-UBND", "2024-06-01"),
        paper("b", "2/BC-UBND", "2024-01-01", { type: "BAO_CAO", issued_precision: "YEAR" }),
        cites("b", "a"),
      ],
    },
  },
  "V7.number": {
    finds: pair(paper("a", "12/KH-UBND", "2024-02-01"), paper("b", "12/KH-UBND", "2024-03-01")),
    misses: {
      "the next year": pair(paper("a", "12/KH-UBND", "2024-02-01"), paper("b", "12/KH-UBND", "2025-03-01")),
      "another kind": pair(paper("a", "12/KH-UBND", "2024-02-01"), paper("b", "12/BC-UBND", "2024-03-01", { type: "BAO_CAO" })),
      "another office": pair(paper("a", "12/KH-UBND", "2024-02-01"), paper("b", "12/KH-UBND", "2024-03-01", { issuer: "huyen" })),
    },
  },
  "V7.order": {
    finds: pair(paper("a", "12/KH-UBND", "2024-04-01"), paper("b", "13/KH-UBND", "2024-03-01")),
    misses: {
      "on one day": pair(paper("a", "12/KH-UBND", "2024-04-01"), paper("b", "13/KH-UBND", "2024-04-01")),
      "numbers begin again each year": pair(paper("a", "120/KH-UBND", "2024-12-01"), paper("b", "3/KH-UBND", "2025-01-10")),
      letters: pair(
        paper("a", "12/UBND-NC", "2024-04-01", { type: "CONG_VAN" }),
        paper("b", "13/UBND-NC", "2024-03-01", { type: "CONG_VAN" }),
      ),
      "another register": pair(paper("a", "12/KH-UBND", "2024-04-01"), paper("b", "13/KH-VP", "2024-03-01")),
      "of one only the year is known": pair(
        paper("a", "12/KH-UBND", "2024-04-01"),
        paper("b", "13/KH-UBND", "2024-01-01", { issued_precision: "YEAR" }),
      ),
    },
  },
  "V8.symbol": {
    finds: [paper("a", "55/VPCP-KSTT", "2024-03-01", { type: "NGHI_QUYET" })],
    misses: {
      "a circular of an office": [paper("a", "02/2017/TT-VPCP", "2017-10-31", { type: "THONG_TU" })],
      "a number without its symbol": [paper("a", null, "2024-03-01", { type: "NGHI_QUYET" })],
    },
  },
  "V9.date": {
    finds: [paper("a", "45/2020/NĐ-CP", "2020-04-18", { type: "NGHI_DINH" })],
    misses: {
      "its day": [paper("a", "45/2020/NĐ-CP", "2020-04-08", { type: "NGHI_DINH" })],
      "a number that comes again each year": [paper("a", "76/NQ-CP", "2013-06-13", { type: "NGHI_QUYET" })],
      "only its year is known": [paper("a", "45/2020/NĐ-CP", "2020-01-01", { type: "NGHI_DINH", issued_precision: "YEAR" })],
    },
  },
  "V19.text": {
    finds: [paper("a", null, "2024-03-01", { subject: "Kế hoạch cải cách".normalize("NFD") })],
    misses: { composed: [paper("a", null, "2024-03-01", { subject: "Kế hoạch của Nhà nước, số Ắ ặ ữ" })] },
  },
};

/** Tasks of a plan of 2024. */
const tasks: Record<string, Case> = {
  "V6.plan": {
    finds: [planOf("2024-07-01"), task()],
    misses: { "due on that day": [planOf("2024-06-30"), task()] },
  },
  "V10.year": {
    finds: [planOf(), task({ deadline_text: "Quý II/2023", deadline_to: "2023-06-30" })],
    misses: {
      "some days before the year": [
        planOf("2023-12-01"),
        task({ deadline_kind: "MONTH", deadline_text: "Tháng 12/2023", deadline_to: "2023-12-31" }),
      ],
      "a task of many years": [
        planOf(),
        task({ deadline_kind: "YEAR", deadline_text: "Năm 2024 – 2025", deadline_to: "2025-12-31", deadline_multi_year: true }),
      ],
    },
  },
  "V10.deadline": {
    finds: [planOf(), task({ deadline_kind: "UNSPECIFIED", deadline_text: null, deadline_to: null })],
    misses: {
      "on request": [planOf(), task({ deadline_kind: "ON_REQUEST", deadline_text: "Theo yêu cầu", deadline_to: null })],
      "all the time": [planOf(), task({ deadline_kind: "CONTINUOUS", deadline_text: "Thường xuyên", deadline_to: "2024-12-31" })],
    },
  },
  "V10.lead": {
    finds: [planOf(), task({ lead: null })],
    misses: { "a unit": [planOf(), task()], "one that is not known as a unit": [planOf(), task({ lead: null, lead_text: "Tổ công tác" })] },
  },
  "V10.output": {
    finds: [planOf(), task(), task({ code: "nv-2", title: "Kiểm tra", output: null })],
    misses: {
      "the plan names no products": [planOf(), task({ output: null })],
      "a part of a greater task": [planOf(), task(), task({ code: "nv-2", output: null, group_title: "Rà soát" })],
    },
  },
  "V10.coordinator": {
    finds: [planOf(), task({ helper: "so" })],
    misses: { "another helps": [planOf(), task()], "nobody helps": [planOf(), task({ helper: null })] },
  },
  "V10.title": {
    finds: [planOf(), task(), task({ code: "nv-2", title: "RÀ SOÁT thủ tục" })],
    misses: { "another product": [planOf(), task(), task({ code: "nv-2", output: "Quyết định" })] },
  },
};

export const documentCases: Readonly<Record<string, Case>> = { ...documents, ...tasks };
