import type { Role } from "#server/core/graph/model.ts";
import { isKnown, type Asker, type Position } from "./askers.ts";

/** What comes of asking: it is done, it is as if there was nothing, or a code of refusal. */
export type Verdict =
  | "allowed"
  | "hidden"
  | "FORBIDDEN"
  | "UNAUTHENTICATED"
  | "NOT_YOURS"
  | "NOT_ALLOWED"
  | "OWN_DATA"
  | "BEYOND_OWN"
  | "INVALID"
  | "NOT_ANSWERED";

/** Which doors stand before it: none, those of coming in, of changing a given password, or all of them. */
type Door = "none" | "comingIn" | "changing" | "hub";

export interface Rule {
  /** The rule in the words of the page. */
  readonly says: string;
  readonly door?: Door;
  /** No token comes this far: it is about people themselves. */
  readonly personal?: true;
  readonly answer: (asker: Asker) => Verdict;
}

const everybody = () => "allowed" as const;
const isAdministrator = ({ has }: Asker) => has?.role === "ADMINISTRATOR";
const isOneOf = ({ has }: Asker, places: readonly Position[]) => has !== null && places.includes(has.at);
const isStrangerTo = (asker: Asker) => (isKnown(asker) ? "FORBIDDEN" : "UNAUTHENTICATED");

/** Places from which a unit with all below it is reached. */
const whole: readonly Position[] = ["everywhere", "above", "own"];
/** Places from which the unit alone is reached too. */
const alone: readonly Position[] = [...whole, "ownOnly"];

type Roles = readonly Role[];
/** Who sees a figure that nobody approved yet: by a role at its unit, and by one that reaches the unit from above. */
const drafting = { own: ["ENTERER", "CHECKER", "APPROVER", "AGGREGATOR", "INTEGRATOR"], above: ["ENTERER", "INTEGRATOR"] } as const;
const submitted = ["ENTERER", "CHECKER", "APPROVER", "AGGREGATOR", "APPRAISER", "ADMINISTRATOR", "INTEGRATOR"] as const;

const holds = ({ has }: Asker, own: Roles, above: Roles = own): boolean =>
  has !== null &&
  (((has.at === "own" || has.at === "ownOnly") && own.includes(has.role)) ||
    ((has.at === "everywhere" || has.at === "above") && above.includes(has.role)));
const seesDraft = (asker: Asker) => holds(asker, drafting.own, drafting.above);
const seesSubmitted = (asker: Asker) => holds(asker, submitted);

/** Who decides about findings, wherever. */
const decides = ({ has }: Asker) => has !== null && ["CHECKER", "AGGREGATOR", "ADMINISTRATOR"].includes(has.role);

/** A step of a figure: what is out of sight is not there, what is in sight needs the role. */
const step =
  (sees: (asker: Asker) => boolean, by: Roles, done: Verdict = "allowed") =>
  (asker: Asker): Verdict => {
    if (!isKnown(asker)) return "UNAUTHENTICATED";
    if (!sees(asker)) return "hidden";
    return holds(asker, by) ? done : "NOT_ALLOWED";
  };

const rules = {
  page: { says: "Trang và tệp của hub, không có dữ liệu: bất cứ ai, dù đưa ra gì.", door: "none", answer: everybody },
  noWay: { says: "Không nhận cách gửi này, bất cứ của ai.", door: "none", answer: () => "NOT_ANSWERED" },
  comingIn: { says: "Để vào hub: bất cứ ai, cả khi hub đóng và khi chưa đổi mật khẩu được cấp.", door: "comingIn", answer: everybody },
  signingIn: { says: "Để vào và ra khỏi hub: bất cứ ai, trừ mã truy cập.", door: "comingIn", personal: true, answer: everybody },
  whoAmI: {
    says: "Chính người đã đăng nhập, hoặc người của mã truy cập; với ai khác thì không có gì.",
    door: "comingIn",
    answer: (asker) => (isKnown(asker) ? "allowed" : "hidden"),
  },
  changing: {
    says: "Người đã đăng nhập, cả khi chưa đổi mật khẩu được cấp.",
    door: "changing",
    personal: true,
    answer: (asker) => (isKnown(asker) ? "allowed" : "UNAUTHENTICATED"),
  },
  oneself: {
    says: "Người đã đăng nhập, với việc của chính mình.",
    personal: true,
    answer: (asker) => (isKnown(asker) ? "allowed" : "UNAUTHENTICATED"),
  },
  anyone: { says: "Ai cũng được: số liệu đã công bố, danh mục, và việc lưu cho riêng mình.", answer: everybody },
  fileByAddress: {
    says: "Ai cũng được, trừ yêu cầu mà trang của nơi khác gửi ngầm.",
    answer: (asker) => (asker.isElsewhere ? "FORBIDDEN" : "allowed"),
  },
  known: { says: "Ai đã đăng nhập, hoặc chương trình có mã truy cập.", answer: (asker) => (isKnown(asker) ? "allowed" : "FORBIDDEN") },
  knownElseHidden: {
    says: "Ai đã đăng nhập, hoặc chương trình có mã truy cập; với ai khác thì không có gì.",
    answer: (asker) => (isKnown(asker) ? "allowed" : "hidden"),
  },
  owner: {
    says: "Người đã lập nó: người đăng nhập, chương trình của họ, hoặc khách có khóa. Khách không có khóa không có gì của riêng.",
    answer: (asker) => (isKnown(asker) || asker.shows === "visitor" ? "allowed" : "hidden"),
  },
  nobodyElse: { says: "Chỉ người đã lập nó; với mọi người khác, cả quản trị viên, thì như không có.", answer: () => "hidden" },
  notYours: { says: "Chỉ người đã lập nó sửa, xóa được; người khác bị từ chối (NOT_YOURS).", answer: () => "NOT_YOURS" },
  notToShow: { says: "Chỉ người đã lập nó đưa nó vào bảng được; người khác bị từ chối (INVALID).", answer: () => "INVALID" },
  draft: {
    says: "Người nhập số liệu và người tích hợp hệ thống tới được đơn vị; người kiểm tra, phê duyệt, tổng hợp ở chính đơn vị. Với ai khác thì không có gì.",
    answer: (asker) => (seesDraft(asker) ? "allowed" : "hidden"),
  },
  submitted: {
    says: "Mọi vai trò tới được đơn vị, trừ người đọc và người phân tích. Với ai khác thì không có gì.",
    answer: (asker) => (seesSubmitted(asker) ? "allowed" : "hidden"),
  },
  draftOrTrail: {
    says: "Ai xem được bản nháp của đơn vị, và quản trị viên của mọi đơn vị; với ai khác thì không có gì.",
    answer: (asker) => (seesDraft(asker) || (isAdministrator(asker) && isOneOf(asker, ["everywhere"])) ? "allowed" : "hidden"),
  },
  never: { says: "Không ai: phân tích và tệp chỉ tính số liệu đã duyệt, như nhau với mọi người.", answer: () => "hidden" },
  submitting: {
    says: "Người nhập số liệu hoặc người tích hợp hệ thống tới được đơn vị; ai chỉ xem được thì bị từ chối (NOT_ALLOWED), ai không xem được thì như không có.",
    answer: step(seesDraft, ["ENTERER", "INTEGRATOR"]),
  },
  feeding: {
    says: "Người nhập số liệu hoặc người tích hợp hệ thống tới được đơn vị; người khác bị từ chối từng dòng (NOT_ALLOWED).",
    answer: step(() => true, ["ENTERER", "INTEGRATOR"]),
  },
  feedingProcedures: {
    says: "Người tích hợp hệ thống hoặc quản trị viên của mọi đơn vị.",
    answer: (asker) =>
      asker.has !== null && ["INTEGRATOR", "ADMINISTRATOR"].includes(asker.has.role) && isOneOf(asker, ["everywhere"])
        ? "allowed"
        : isStrangerTo(asker),
  },
  feedingUnits: {
    says: "Quản trị viên của mọi đơn vị; chương trình thì bằng mã truy cập có vai trò ấy.",
    answer: (asker) => (isAdministrator(asker) && isOneOf(asker, ["everywhere"]) ? "allowed" : isStrangerTo(asker)),
  },
  importing: {
    says: "Người nhập số liệu hoặc người tích hợp hệ thống tới được đơn vị.",
    answer: (asker) => (holds(asker, ["ENTERER", "INTEGRATOR"]) ? "allowed" : isStrangerTo(asker)),
  },
  draftFile: {
    says: "Ai xem được bản nháp của đơn vị; với ai khác thì như không có.",
    answer: (asker) => (seesDraft(asker) ? "allowed" : "NOT_ANSWERED"),
  },
  returning: {
    says: "Người kiểm tra hoặc người phê duyệt tới được đơn vị; ai chỉ xem được thì bị từ chối (NOT_ALLOWED), ai không xem được thì như không có.",
    answer: step(seesSubmitted, ["CHECKER", "APPROVER"]),
  },
  approving: {
    says: "Người phê duyệt tới được đơn vị; ai chỉ xem được thì bị từ chối (NOT_ALLOWED), ai không xem được thì như không có.",
    answer: step(seesSubmitted, ["APPROVER"]),
  },
  approvingOwn: {
    says: "Không ai duyệt số liệu chính mình nhập, kể cả người phê duyệt (OWN_DATA).",
    answer: step(seesSubmitted, ["APPROVER"], "OWN_DATA"),
  },
  publishing: { says: "Người phê duyệt tới được đơn vị; người khác bị từ chối (NOT_ALLOWED).", answer: step(() => true, ["APPROVER"]) },
  deciding: {
    says: "Người kiểm tra, người tổng hợp hoặc quản trị viên tới được đơn vị; ai có vai trò ấy ở nơi khác thì bị từ chối (NOT_ALLOWED).",
    answer(asker) {
      if (!decides(asker)) return isStrangerTo(asker);
      return isOneOf(asker, alone) ? "allowed" : "NOT_ALLOWED";
    },
  },
  decidingSomewhere: {
    says: "Người kiểm tra, người tổng hợp hoặc quản trị viên của bất cứ đơn vị nào.",
    answer: (asker) => (decides(asker) ? "allowed" : isStrangerTo(asker)),
  },
  overUnit: {
    says: "Quản trị viên mà phạm vi chứa đơn vị.",
    answer: (asker) => (isAdministrator(asker) && isOneOf(asker, alone) ? "allowed" : isStrangerTo(asker)),
  },
  administrator: {
    says: "Quản trị viên của bất cứ đơn vị nào.",
    personal: true,
    answer: (asker) => (isAdministrator(asker) ? "allowed" : isStrangerTo(asker)),
  },
  listing: {
    says: "Quản trị viên mà phạm vi chứa đơn vị; với quản trị viên nơi khác thì không có trong danh sách.",
    personal: true,
    answer: (asker) => (isAdministrator(asker) ? (isOneOf(asker, alone) ? "allowed" : "hidden") : isStrangerTo(asker)),
  },
  caring: {
    says: "Quản trị viên mà phạm vi chứa trọn mọi vai trò của người kia, hoặc trọn vai trò được giao.",
    personal: true,
    answer: (asker) => (isAdministrator(asker) && isOneOf(asker, whole) ? "allowed" : isStrangerTo(asker)),
  },
  giving: {
    says: "Quản trị viên mà phạm vi chứa trọn vai trò được giao và có người kia trong danh sách; không có trong danh sách thì như không có.",
    personal: true,
    answer(asker) {
      if (!isAdministrator(asker)) return isStrangerTo(asker);
      if (isOneOf(asker, ["everywhere", "above"])) return "allowed";
      return isOneOf(asker, ["beside"]) ? "FORBIDDEN" : "hidden";
    },
  },
  everywhere: {
    says: "Quản trị viên của mọi đơn vị, với việc về người.",
    personal: true,
    answer: (asker) => (isAdministrator(asker) && isOneOf(asker, ["everywhere"]) ? "allowed" : isStrangerTo(asker)),
  },
  within: {
    says: "Người có hoặc sẽ có vai trò ấy, hay vai trò quản trị viên, với trọn phạm vi được giao; người khác bị từ chối (BEYOND_OWN).",
    personal: true,
    answer(asker) {
      if (!isKnown(asker)) return "UNAUTHENTICATED";
      const held = asker.has ?? asker.willHave;
      const isIt = held?.role === "READER" || held?.role === "ADMINISTRATOR";
      return isIt && whole.includes(held.at) ? "allowed" : "BEYOND_OWN";
    },
  },
  trail: {
    says: "Quản trị viên của mọi đơn vị.",
    answer: (asker) => (isAdministrator(asker) && isOneOf(asker, ["everywhere"]) ? "allowed" : isStrangerTo(asker)),
  },
  trailElseHidden: {
    says: "Quản trị viên của mọi đơn vị; với ai khác thì không có gì.",
    answer: (asker) => (isAdministrator(asker) && isOneOf(asker, ["everywhere"]) ? "allowed" : "hidden"),
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleOf = (name: RuleName): Rule => rules[name];
export const ruleNames = Object.keys(rules) as RuleName[];

export interface Situation {
  readonly operation: "query" | "mutation";
  /** Reading without an account is switched off. */
  readonly isClosed?: boolean;
}

/** What the table says: first the doors, in their order, then the rule. */
export function expected(name: RuleName, asker: Asker, { operation, isClosed = false }: Situation): Verdict {
  const { door = "hub", personal, answer } = ruleOf(name);
  if (door === "none") return answer(asker);
  if (asker.token) {
    if (asker.isOver) return "UNAUTHENTICATED";
    if (personal) return "FORBIDDEN";
    if (!asker.token.may.some((may) => may === operation || may === "this")) return "FORBIDDEN";
    return answer(asker);
  }
  if (asker.isElsewhere && operation === "mutation") return "FORBIDDEN";
  if (asker.mustChange && door === "hub") return "FORBIDDEN";
  if (isClosed && !isKnown(asker) && door !== "comingIn") return "UNAUTHENTICATED";
  return answer(asker);
}

/** Whether it matters where a role is held. */
export function dependsOnPlace(name: RuleName, holders: readonly Asker[]): boolean {
  const answers = new Map<string, Set<Verdict>>();
  for (const asker of holders) answers.set(asker.has!.role, (answers.get(asker.has!.role) ?? new Set()).add(ruleOf(name).answer(asker)));
  return [...answers.values()].some(({ size }) => size > 1);
}
