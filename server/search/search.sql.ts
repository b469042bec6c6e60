import { searchEntries } from "#db/views/search.ts";
import { Conclusion } from "#schema/documents/conclusion.type.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Indicator } from "#schema/indicators/indicator.type.ts";
import { Plan } from "#schema/plans/plan.type.ts";
import { Task } from "#schema/plans/task.type.ts";
import { SearchHit, SearchKind } from "#schema/search/search-hit.type.ts";
import { Procedure } from "#schema/tthc/procedure.type.ts";
import { UnitGroup } from "#schema/units/unit-group.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { addRoot, relate, type ArgumentSql } from "#server/core/graph/relations.ts";

defineModel(SearchHit, searchEntries, { order: ["kind", "title"] });

const members = {
  UNIT: () => Unit,
  PLAN: () => Plan,
  INDICATOR: () => Indicator,
  PROCEDURE: () => Procedure,
  DOCUMENT: () => Document,
  TASK: () => Task,
  UNIT_GROUP: () => UnitGroup,
  CONCLUSION: () => Conclusion,
};

relate(SearchHit, {
  target: {
    kind: "union",
    target: () => SearchHit,
    description: "Bản ghi tìm thấy.",
    on: (p, t) => `${t}.id = ${p}.id`,
    union: { name: "SearchTarget", by: "kind", members },
  },
});

/** Each word of the text must stand somewhere in the entry; `%` and `_` are taken as they are. */
const matches = (target: string, { text, kinds }: ArgumentSql) =>
  `${target}.search_text like all (select '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' from regexp_split_to_table(trim(fold(${text})), '\\s+') word)${kinds ? ` and ${target}.kind = any(${kinds})` : ""}`;

addRoot("search", {
  kind: "connection",
  target: () => SearchHit,
  description: "Tìm trong mọi loại bản ghi, không phân biệt dấu và hoa thường; tên cũ, tên viết tắt cũng tìm được.",
  on: (_parent, target, args) => matches(target, args),
  /** Names that begin with the text come first, then those that contain it as written, then the rest; short before long. */
  rank: (target, { text }) => ({
    sql: `(case when starts_with(fold(${target}.title), fold(${text})) then 0 when strpos(fold(${target}.title), fold(${text})) > 0 then 1000000 else 2000000 end + length(${target}.title))`,
    sqlType: "integer",
  }),
  args: {
    text: { type: () => String, sqlType: "text", description: "Các từ cần tìm, có dấu hay không đều được.", required: true },
    kinds: { type: () => [SearchKind], sqlType: "search_kind[]", description: "Chỉ tìm các loại này; bỏ trống là mọi loại." },
  },
});
