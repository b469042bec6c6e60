import type { Sql } from "postgres";

export type Rule = (...args: never[]) => unknown;

/** A rule by the name of its function, what stands in its place, and the lines that must not come out as the table says any more. */
export interface Removal {
  readonly rule: string;
  readonly by: Rule;
  readonly shows: readonly string[];
}

const always = () => true;
const never = () => false;
const nothing = () => {};
const everyRow = (sql: Sql) => sql`true`;
const noRow = (sql: Sql) => sql`false`;
const later = (value: unknown) => () => Promise.resolve(value);

const anywhere = [{ unit: null, below: true }];
const everyRight = JSON.stringify(
  Object.fromEntries(["SEE_DRAFT", "SEE_SUBMITTED", "ENTER", "CHECK", "APPROVE"].map((act) => [act, anywhere])),
);
const steps = ["gửi bản nháp", "trả lại", "duyệt", "công bố"].map((step) => `Mutation.moveFigures · ${step}`);

export const removals: readonly Removal[] = [
  { rule: "isAdministrator", by: always, shows: ["Query.people"] },
  { rule: "isAdministrator", by: never, shows: ["Query.people"] },
  {
    rule: "canGive",
    by: always,
    shows: [
      "Mutation.grantRole · vai trò đối với đơn vị",
      "Mutation.grantRole · vai trò quản trị viên đối với mọi đơn vị, cho mình",
      "Mutation.endRole · vai trò đối với đơn vị",
    ],
  },
  { rule: "canGive", by: never, shows: ["Mutation.grantRole · vai trò đối với đơn vị", "Mutation.endRole · vai trò đối với đơn vị"] },
  {
    rule: "canCareFor",
    by: always,
    shows: [
      "Query.person · người của đơn vị",
      "Query.person · người có vai trò đối với mọi đơn vị",
      "Mutation.savePerson · người của đơn vị",
      "Mutation.resetPassword · người của đơn vị",
      "Mutation.resetSecondFactor · người của đơn vị",
      "Query.sessions · của người của đơn vị",
      "Mutation.endSession · của người của đơn vị",
      "Query.tokens · của người của đơn vị",
      "Mutation.createToken · cho người của đơn vị",
      "Mutation.revokeToken · của người của đơn vị",
    ],
  },
  { rule: "canCareFor", by: never, shows: ["Query.person · người của đơn vị"] },
  { rule: "covers", by: always, shows: ["Mutation.createToken · cho mình, vai trò người đọc đối với đơn vị"] },
  { rule: "covers", by: never, shows: ["Mutation.createToken · cho mình, vai trò người đọc đối với đơn vị"] },
  { rule: "selectHeld", by: later([]), shows: ["Query.person · người của đơn vị"] },
  { rule: "findReach", by: later(null), shows: ["Mutation.grantRole · vai trò đối với đơn vị"] },
  { rule: "mustBePerson", by: () => crypto.randomUUID(), shows: ["Query.tokens · của mình", "Query.sessions · của mình"] },
  { rule: "mustBeAdministrator", by: nothing, shows: ["Query.people", "Mutation.savePerson · người mới"] },
  {
    rule: "isListedFor",
    by: everyRow,
    shows: ["Query.people · có người của đơn vị", "Mutation.grantRole · vai trò đối với đơn vị, cho người của đơn vị ngang cấp"],
  },
  { rule: "isListedFor", by: noRow, shows: ["Query.people · có người của đơn vị", "Query.people · có người chưa có vai trò"] },
  { rule: "can", by: always, shows: ["Query.settings", "Mutation.saveSetting"] },
  { rule: "can", by: never, shows: ["Query.settings", "Mutation.saveSetting"] },
  {
    rule: "can",
    by: always,
    shows: ["Mutation.reorganiseUnits · thành lập dưới đơn vị", "Mutation.undoReorganisation", "Mutation.correctUnit"],
  },
  {
    rule: "mustAdminister",
    by: nothing,
    shows: ["Mutation.reorganiseUnits · xem trước", "Mutation.undoReorganisation", "Mutation.correctUnit"],
  },
  {
    rule: "mustAdministerHub",
    by: nothing,
    shows: [
      "Query.settings",
      "Mutation.saveSetting",
      "Query.periodDrafts",
      "Mutation.makePeriods",
      "Mutation.savePeriodRule",
      "Mutation.setDeadline",
      "Mutation.saveMeasureStatement",
    ],
  },
  { rule: "mustFeed", by: nothing, shows: ["Mutation.feedProcedures", "Mutation.feedUnits"] },
  { rule: "figureRights", by: () => everyRight, shows: steps },
  { rule: "figureRights", by: () => null, shows: [...steps, "Query.history · số liệu đã công bố của đơn vị"] },
  { rule: "checkReadsAudit", by: nothing, shows: ["Query.auditEntries", "Query.auditPeople"] },
  { rule: "canReadAudit", by: always, shows: ["Query.history · số liệu đã công bố của đơn vị"] },
  { rule: "canReadAudit", by: never, shows: ["Query.history · số liệu đã công bố của đơn vị"] },
  {
    rule: "canSeeHistory",
    by: later(true),
    shows: ["Query.history · số liệu đã công bố của đơn vị", "Query.history · người có tài khoản"],
  },
  { rule: "canSeeHistory", by: later(false), shows: ["Query.history · đơn vị, kế hoạch và danh mục khác"] },
  { rule: "knowsPeople", by: always, shows: ["Query.history · actor.name"] },
  { rule: "knowsPeople", by: never, shows: ["Query.history · actor.name"] },
  { rule: "knowsVisitors", by: always, shows: ["Query.history · actor.visitor, khách khác"] },
  { rule: "knowsVisitors", by: never, shows: ["Query.history · actor.visitor, khách khác"] },
  { rule: "canDecide", by: always, shows: ["Mutation.acceptFindings · ở số liệu đã công bố"] },
  { rule: "canDecide", by: never, shows: ["Mutation.reopenFindings · ở số liệu đã công bố"] },
  { rule: "mustDecideSomewhere", by: nothing, shows: ["Mutation.runChecks"] },
  { rule: "canExplain", by: always, shows: ["Query.analyze · explain", "Query.board · cards.answer.explain"] },
  { rule: "canExplain", by: never, shows: ["Query.analyze · explain"] },
  {
    rule: "isOwner",
    by: everyRow,
    shows: ["Query.board · isMine, dùng chung của người khác", "Query.savedView · isMine, dùng chung của người khác"],
  },
  { rule: "isOwner", by: noRow, shows: ["Query.board · isMine, của mình", "Query.history · bảng của mình", "Query.board · isDefault"] },
  {
    rule: "canSeeOwned",
    by: everyRow,
    shows: [
      "Query.board · riêng của người khác",
      "Query.boards · có bảng riêng của người khác",
      "Query.savedView · riêng của người khác",
      "Query.savedViews · có khung nhìn riêng của người khác",
      "Mutation.setDefaultBoard · riêng của người khác",
    ],
  },
  { rule: "canSeeOwned", by: noRow, shows: ["Query.board · của mình", "Query.savedView · của mình"] },
  {
    rule: "canShowView",
    by: everyRow,
    shows: ["Query.board · cards.view, khung nhìn riêng của người thứ ba", "Mutation.saveBoard · thẻ với khung nhìn riêng của người khác"],
  },
  { rule: "canShowView", by: noRow, shows: ["Query.board · cards.view, khung nhìn riêng của người lập bảng dùng chung"] },
  {
    rule: "checkVersion",
    by: later(null),
    shows: [
      "Mutation.saveBoard · dùng chung của người khác",
      "Mutation.removeBoard · riêng của người khác",
      "Mutation.saveView · dùng chung của người khác",
      "Mutation.removeView · riêng của người khác",
    ],
  },
  { rule: "findSession", by: carelessSession, shows: ["Query.me"] },
  { rule: "findToken", by: carelessToken, shows: ["Query.units"] },
];

/** Rules that no line can show, each with what holds it instead. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  admission: "goes through the doors, which are taken away one by one",
  outOfReach: "words of a refusal",
  checkListed: "asked when a sheet is committed: tests/ingest/sheet-templates.test.ts",
};

/** As if no key ever ran out. */
async function carelessSession(sql: Sql, { hash }: { hash: string }) {
  const [row] = await sql`
    select id, person_id as "personId", false as "mustChange", false as "isRotated", '[]'::json as roles from sessions where key_hash = ${hash}`;
  return row ?? null;
}

async function carelessToken(sql: Sql, hash: string) {
  const [row] = await sql`select id, person_id as "personId", operations, '[]'::json as roles from access_tokens where hash = ${hash}`;
  return row ?? null;
}
