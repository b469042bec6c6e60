import type { CheckKnowledge } from "#server/ingest/checks/known.ts";
import { count, day, found, values, type DatabaseCheck } from "./check.ts";

const one = (row: string) => ({ unit: `${row}.issuer_id`, document: `${row}.id`, table: "documents", ids: `array[${row}.id]` });
const tables = ["documents"];
const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
/** The number before the symbol, when it is a number. */
const ordinal = `substring(number from '^0*([0-9]{1,5})[a-z]?[/-]')::int`;
const symbol = `regexp_replace(number, '^[0-9]+[a-z]?[/-]([0-9]{4}/)?', '')`;

const future: DatabaseCheck = {
  key: "V6.future",
  tables,
  sql: () =>
    found(
      {
        ...one("d"),
        key: "d.code",
        severity: "'ERROR'",
        message: `format('Văn bản %s đề ngày %s, chưa tới.', coalesce(d.number, d.subject), ${day("d.issued_on")})`,
        fix: "'Kiểm tra năm ban hành.'",
        values: values(["Ngày ban hành", day("d.issued_on")]),
        weight: "d.issued_on - today()",
      },
      "from documents d where d.issued_on > today()",
    ),
};

/** A document cites another that is younger. */
const younger: DatabaseCheck = {
  key: "V6.cited",
  tables: ["documents", "document_mentions", "provenances"],
  sql: () =>
    found(
      {
        ...one("d"),
        key: "d.code || '/' || d.source",
        message: `format('Văn bản %s ngày %s được viện dẫn trong văn bản có trước, %s ngày %s.', coalesce(d.number, d.subject), ${day("d.issued_on")}, d.source, ${day("d.source_day")})`,
        fix: "'Kiểm tra năm của một trong hai văn bản.'",
        values: values(["Văn bản được viện dẫn", day("d.issued_on")], ["Văn bản viện dẫn", day("d.source_day")]),
        weight: "d.issued_on - d.source_day",
      },
      `from (
        select distinct c.*, coalesce(s.number, s.code) as source,
          (s.issued_on + case s.issued_precision when 'DAY' then interval '0' when 'MONTH' then interval '1 month' else interval '1 year' end)::date as source_day
        from document_mentions m join documents c on c.id = m.document_id join provenances p on p.id = m.provenance_id join documents s on s.id = p.document_id
        where c.issued_on is not null and s.issued_on is not null) d
      where d.issued_on > d.source_day`,
    ),
};

const repeated: DatabaseCheck = {
  key: "V7.number",
  tables,
  sql: () =>
    found(
      {
        unit: "d.issuer_id",
        document: "d.ids[1]",
        table: "documents",
        ids: "d.ids",
        key: "concat_ws('/', d.number, d.issuer_id, d.type, d.year)",
        message: `format('Số %s được dùng cho %s văn bản của cùng cơ quan trong năm %s: ngày %s.', d.number, cardinality(d.ids), d.year, d.days)`,
        fix: "'Một trong các văn bản có thể ghi nhầm số hoặc ngày.'",
        values: values(["Số", "d.number"], ["Ngày", "d.days"], ["Nội dung", "d.subjects"]),
        weight: "cardinality(d.ids)",
      },
      `from (
        select number, issuer_id, type, extract(year from issued_on)::int as year, array_agg(id order by issued_on, code) as ids,
          string_agg(${day("issued_on")}, ' và ' order by issued_on, code) as days, string_agg(subject, ' · ' order by issued_on, code) as subjects
        from documents where number is not null and issuer_id is not null and issued_on is not null
        group by 1, 2, 3, 4 having count(*) > 1) d`,
    ),
};

/** In a register a greater number is not older. The pair next to each other is told. */
const order: DatabaseCheck = {
  key: "V7.order",
  tables,
  sql: () =>
    found(
      {
        ...one("d"),
        ids: "array[d.id, d.before_id]",
        key: "d.code || '/' || d.before_code",
        severity: "'NOTICE'",
        message: `format('%s ngày %s có trước %s ngày %s, số lại lớn hơn.', d.number, ${day("d.issued_on")}, d.before_number, ${day("d.before_day")})`,
        fix: "'Kiểm tra số và ngày của hai văn bản.'",
        values: values(
          ["Số lớn hơn", `d.number || ' – ' || ${day("d.issued_on")}`],
          ["Số nhỏ hơn", `d.before_number || ' – ' || ${day("d.before_day")}`],
        ),
        weight: "d.before_day - d.issued_on",
      },
      `from (
        select r.*, lag(r.id) over same as before_id, lag(r.code) over same as before_code, lag(r.number) over same as before_number, lag(r.issued_on) over same as before_day
        from (
          select d.*, ${ordinal} as place, ${symbol} as symbol from documents d
          where d.number ~ '^[0-9]{1,5}[a-z]?[/-]' and d.issuer_id is not null and d.issued_precision = 'DAY' and d.type not in ('LUAT', 'TIEU_CHUAN', 'CONG_VAN')) r
        window same as (partition by r.issuer_id, r.type, r.symbol, extract(year from r.issued_on) order by r.place, r.issued_on)) d
      where d.before_day > d.issued_on`,
    ),
};

const symbols = (known: CheckKnowledge): DatabaseCheck => ({
  key: "V8.symbol",
  tables,
  sql: () =>
    found(
      {
        ...one("d"),
        key: "d.code",
        message: `format('%s là %s, ký hiệu thường có “%s”.', d.number, d.name, d.usual)`,
        fix: "'Kiểm tra ký hiệu hoặc loại văn bản.'",
        values: values(["Số, ký hiệu", "d.number"], ["Loại", "d.name"], ["Ký hiệu thường có", "d.usual"]),
        weight: "1",
      },
      `from (
        select d.*, t.name, t.symbols ->> 0 as usual from documents d
        join jsonb_to_recordset(${literal([...known.symbols].map(([type, row]) => ({ type, name: row.name, symbols: row.symbols })))}::jsonb) t(type text, name text, symbols jsonb)
          on t.type = d.type::text
        where d.number ~ '^[0-9]+[a-z]?[/-]' and not exists (
          select from jsonb_array_elements_text(t.symbols) s, regexp_split_to_table(${symbol}, '[/-]') part
          where upper(part) = upper(s) or upper(part) ~ ('^' || upper(s) || '[0-9]+$'))) d`,
    ),
});

const known = ({ central }: CheckKnowledge): DatabaseCheck => ({
  key: "V9.date",
  tables,
  sql: () =>
    found(
      {
        ...one("d"),
        key: "d.code",
        message: `format('%s đề ngày %s; theo bảng văn bản đã biết là ngày %s (%s).', d.number, ${day("d.issued_on")}, ${day("d.known")}, d.about)`,
        fix: `format('Ngày %s.', ${day("d.known")})`,
        values: values(["Ngày ghi", day("d.issued_on")], ["Ngày đã biết", day("d.known")]),
        weight: "d.issued_on - d.known",
      },
      `from (
        select d.*, k.date as known, k.about from documents d
        join jsonb_to_recordset(${literal([...central.values()])}::jsonb) k(number text, date date, about text) on k.number = d.number
        where d.issued_precision = 'DAY' and d.issued_on <> k.date
          -- A number without its year comes again each year.
          and (d.number ~ '/[0-9]{4}/' or extract(year from d.issued_on) = extract(year from k.date))) d`,
    ),
});

/** Texts that are not composed Unicode, or hold signs of a broken decoding. */
const encoding: DatabaseCheck = {
  key: "V19.text",
  tables: ["documents", "tasks", "units"],
  sql: () =>
    found(
      {
        key: "d.name || '/' || d.code",
        table: "documents",
        ids: "array[d.id]",
        document: "case when d.name = 'documents' then d.id end",
        message: "format('Chữ của “%s” có ký tự hỏng hoặc dấu rời.', left(d.text, 80))",
        fix: "'Gõ lại bằng Unicode dựng sẵn.'",
        values: values(["Chữ", "left(d.text, 120)"], ["Số ký tự", count("length(d.text)")]),
        weight: "1",
      },
      `from (
        select 'documents' as name, id, code, subject as text from documents union all
        select 'tasks', id, code, title from tasks union all select 'units', id, code, name from units) d
      where d.text is not nfc normalized or d.text ~ '[\\uFFFD\\u0080-\\u009F]' or d.text ~ 'Ã[¡-¿]|á»|Æ°'`,
    ),
};

export const documentChecks = (knowledge: CheckKnowledge): readonly DatabaseCheck[] => [
  future,
  younger,
  repeated,
  order,
  symbols(knowledge),
  known(knowledge),
  encoding,
];
