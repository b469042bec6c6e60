import { day, found, values, type DatabaseCheck } from "./check.ts";

const task = { unit: "d.issuer_id", document: "d.document_id", table: "tasks" };
const base =
  "select t.*, p.year_from, p.year_to, p.issuer_id, p.document_id, p.title as plan from tasks t join plans p on p.id = t.plan_id";
const tables = ["tasks", "plans", "task_assignments"];

/** Something that a task lacks or that does not fit, told of one task. */
const single = (name: string, message: string, fix: string, shown: string, from: string, severity?: string): DatabaseCheck => ({
  key: `V10.${name}`,
  tables,
  sql: () =>
    found(
      {
        ...task,
        key: "d.code",
        ids: "array[d.id]",
        ...(severity && { severity: `'${severity}'` }),
        message,
        fix: `'${fix}'`,
        values: shown,
        weight: "1",
      },
      `from (${base}) d where ${from}`,
    ),
});

const title = "left(d.title, 120)";
const written = values(["Nhiệm vụ", title], ["Thời hạn", "d.deadline_text"]);
/** Some days before the year a plan already runs: it is made then. */
const outside = `d.deadline_kind in ('YEAR', 'QUARTER', 'MONTH', 'BEFORE_DATE', 'MONTH_RANGE') and not d.deadline_multi_year and not d.deadline_open_ended
  and (d.deadline_year_mismatch or d.deadline_to > make_date(d.year_to, 12, 31) or d.deadline_to < make_date(d.year_from, 1, 1) - 45)`;

const duplicates: DatabaseCheck = {
  key: "V10.title",
  tables,
  sql: () =>
    found(
      {
        ...task,
        key: "d.plan_id || '/' || d.folded",
        ids: "d.ids",
        message: "format('Nhiệm vụ “%s” có %s lần trong kế hoạch: mục %s.', left(d.title, 120), cardinality(d.ids), d.ordinals)",
        fix: "'Bỏ một, hoặc nói rõ hai việc khác nhau thế nào.'",
        values: values(["Nhiệm vụ", "left(d.title, 120)"], ["Mục", "d.ordinals"]),
        weight: "cardinality(d.ids)",
      },
      `from (
        select b.plan_id, b.issuer_id, b.document_id, fold(b.title) as folded, min(b.title) as title, array_agg(b.id order by b.position) as ids,
          string_agg(b.ordinal, ', ' order by b.position) as ordinals
        from (${base}) b group by b.plan_id, b.issuer_id, b.document_id, b.group_title, fold(b.title), fold(coalesce(b.output, '')) having count(*) > 1) d`,
    ),
};

const before: DatabaseCheck = {
  key: "V6.plan",
  tables: ["tasks", "plans", "documents"],
  sql: () =>
    found(
      {
        ...task,
        key: "d.code",
        ids: "array[d.id]",
        message: `format('Nhiệm vụ “%s” đến hạn %s, trước ngày ban hành kế hoạch %s.', left(d.title, 120), ${day("d.deadline_to")}, ${day("d.issued_on")})`,
        fix: "'Kiểm tra năm của thời hạn, hoặc ngày của kế hoạch.'",
        values: values(["Thời hạn", "d.deadline_text"], ["Kế hoạch ban hành", day("d.issued_on")]),
        weight: "d.issued_on - d.deadline_to",
      },
      `from (select b.*, x.issued_on from (${base}) b join documents x on x.id = b.document_id where x.issued_precision = 'DAY') d
      where d.deadline_to < d.issued_on and not (${outside})`,
    ),
};

export const planChecks: readonly DatabaseCheck[] = [
  single(
    "year",
    `format('Thời hạn “%s” (đến %s) ngoài năm của kế hoạch (%s).', d.deadline_text, ${day("d.deadline_to")}, case when d.year_to = d.year_from then d.year_from::text else d.year_from || '–' || d.year_to end)`,
    "Có thể chép từ kế hoạch năm trước; kiểm tra năm.",
    written,
    outside,
  ),
  single(
    "deadline",
    `format('Nhiệm vụ “%s” không ghi thời hạn.', ${title})`,
    "Ghi thời hạn, hoặc “thường xuyên”.",
    written,
    "d.deadline_kind = 'UNSPECIFIED'",
  ),
  single(
    "lead",
    `format('Nhiệm vụ “%s” không ghi cơ quan chủ trì.', ${title})`,
    "Ghi cơ quan chủ trì.",
    written,
    "d.lead_text is null and not exists (select from task_assignments a where a.task_id = d.id and a.role = 'LEAD')",
  ),
  single(
    "output",
    `format('Nhiệm vụ “%s” không ghi sản phẩm.', ${title})`,
    "Ghi sản phẩm để đánh giá hoàn thành.",
    written,
    "d.output is null and d.group_title is null and exists (select from tasks o where o.plan_id = d.plan_id and o.output is not null)",
    "NOTICE",
  ),
  single(
    "coordinator",
    `format('Nhiệm vụ “%s”: cơ quan chủ trì cũng là cơ quan phối hợp.', ${title})`,
    "Bỏ khỏi danh sách phối hợp.",
    values(["Chủ trì", "d.lead_text"], ["Phối hợp", "d.coordinator_text"]),
    `exists (select from task_assignments l join task_assignments c on c.task_id = l.task_id and c.role = 'COORDINATE'
      and (c.unit_id = l.unit_id or c.group_id = l.group_id) where l.task_id = d.id and l.role = 'LEAD')`,
    "NOTICE",
  ),
  duplicates,
  before,
];
