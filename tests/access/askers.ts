import type { Role } from "#server/core/graph/model.ts";

/** Where a role is held, seen from the unit that a question is about. */
export const positions = {
  everywhere: "mọi đơn vị",
  above: "đơn vị cấp trên, gồm trực thuộc",
  aboveOnly: "chỉ riêng đơn vị cấp trên",
  own: "chính đơn vị, gồm trực thuộc",
  ownOnly: "chỉ riêng chính đơn vị",
  beside: "đơn vị ngang cấp",
  below: "đơn vị cấp dưới",
} as const;

export type Position = keyof typeof positions;

export const roleNames: Readonly<Record<Role, string>> = {
  READER: "người đọc",
  ANALYST: "người phân tích",
  ENTERER: "người nhập số liệu",
  CHECKER: "người kiểm tra",
  APPROVER: "người phê duyệt",
  AGGREGATOR: "người tổng hợp",
  APPRAISER: "người thẩm định",
  ADMINISTRATOR: "quản trị viên",
  INTEGRATOR: "người tích hợp hệ thống",
};

export interface Grant {
  readonly role: Role;
  readonly at: Position;
  /** First day and first day after, as days from today; in force for long unless said. */
  readonly days?: readonly [from: number, to: number | null];
}

/** Somebody who asks: one column of the table. */
export interface Asker {
  readonly label: string;
  /** What they are known by when the request arrives. */
  readonly shows: "nothing" | "visitor" | "session" | "token";
  /** What the person was given; and the token, which has no more than its person. */
  readonly grants: readonly Grant[];
  readonly token?: { readonly may: readonly ("query" | "mutation" | "this" | "another")[]; readonly grants: readonly Grant[] };
  /** What they show opens nothing any more. */
  readonly isOver?: "session" | "account" | "expired" | "revoked" | "unknown";
  /** The password was given by somebody else and not changed yet. */
  readonly mustChange?: true;
  /** The request comes from a page of another site. */
  readonly isElsewhere?: true;
  /** The role that counts, and where; none for whoever has none in force. */
  readonly has: Grant | null;
  /** The role that will count later. */
  readonly willHave?: Grant;
}

const administrator: Grant = { role: "ADMINISTRATOR", at: "everywhere" };
const base = { grants: [], has: null } as const;

/** People with one role at one place: nine roles, seven places. */
export const holders: readonly Asker[] = (Object.keys(roleNames) as Role[]).flatMap((role) =>
  (Object.keys(positions) as Position[]).map((at) => ({
    label: `${roleNames[role]}: ${positions[at]}`,
    shows: "session" as const,
    grants: [{ role, at }],
    has: { role, at },
  })),
);

const tokenOf = (label: string, may: NonNullable<Asker["token"]>["may"], more: Partial<Asker> = {}): Asker => ({
  label,
  shows: "token",
  grants: [administrator],
  token: { may, grants: [administrator] },
  has: administrator,
  ...more,
});

/** Everybody else. Whoever is a token's person here administers every unit, and so does the token unless its line says otherwise. */
export const others: readonly Asker[] = [
  { ...base, label: "khách", shows: "nothing" },
  { ...base, label: "khách có khóa trong trình duyệt", shows: "visitor" },
  { ...base, label: "người có phiên đã đóng", shows: "session", grants: [administrator], isOver: "session" },
  { ...base, label: "người có tài khoản đã hết", shows: "session", grants: [administrator], isOver: "account" },
  { ...base, label: "người không có vai trò", shows: "session" },
  { ...base, label: "người có vai trò đã hết hạn", shows: "session", grants: [{ ...administrator, days: [-9, 0] }] },
  {
    ...base,
    label: "người có vai trò chưa tới hạn",
    shows: "session",
    grants: [{ ...administrator, days: [1, null] }],
    willHave: administrator,
  },
  { ...base, label: "quản trị viên chưa đổi mật khẩu được cấp", shows: "session", grants: [administrator], mustChange: true },
  { label: "quản trị viên, gửi từ trang của nơi khác", shows: "session", grants: [administrator], isElsewhere: true, has: administrator },
  tokenOf("mã truy cập để đọc (query)", ["query"]),
  tokenOf("mã truy cập để ghi (mutation)", ["mutation"]),
  tokenOf("mã truy cập cho đúng trường này", ["this"]),
  tokenOf("mã truy cập cho trường khác", ["another"]),
  tokenOf("mã truy cập không có vai trò", ["query", "mutation"], { token: { may: ["query", "mutation"], grants: [] }, has: null }),
  tokenOf("mã truy cập có vai trò mà người của nó không có", ["query", "mutation"], { grants: [], has: null }),
  tokenOf("mã truy cập nhập số liệu của đơn vị, người của nó nhập được mọi đơn vị", ["query", "mutation"], {
    grants: [{ role: "ENTERER", at: "everywhere" }],
    token: { may: ["query", "mutation"], grants: [{ role: "ENTERER", at: "own" }] },
    has: { role: "ENTERER", at: "own" },
  }),
  tokenOf("mã truy cập đã hết hạn", ["query", "mutation"], { isOver: "expired", has: null }),
  tokenOf("mã truy cập đã thu hồi", ["query", "mutation"], { isOver: "revoked", has: null }),
  tokenOf("mã truy cập không có thật", ["query", "mutation"], { isOver: "unknown", has: null }),
];

/** Known to the hub as somebody when the question is answered. */
export const isKnown = ({ shows, isOver }: Asker): boolean => (shows === "session" || shows === "token") && !isOver;
