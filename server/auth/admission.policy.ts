import type { FastifyRequest } from "fastify";
import type { Config } from "#server/core/config.ts";
import { HubError } from "#server/core/errors.ts";
import type { Visit } from "#server/core/graph/context.ts";
import type { Viewer } from "#server/core/graph/model.ts";

/** Who asks, and by what they are known. */
export interface Asker {
  readonly viewer: Viewer;
  readonly session: { readonly id: string; readonly mustChange: boolean } | null;
  /** What the shown token may be used for, `unknown` when it is not good; null when none was shown. */
  readonly token: readonly string[] | "unknown" | null;
}

/** What anybody may ask, whatever is closed: it is how one comes in. */
const openFields = new Set(["__typename", "me", "signInWays", "signIn", "signOut"]);
/** What a person may ask whose password was given by somebody else. */
const changeFields = new Set([...openFields, "changePassword"]);
/** What concerns people themselves; no token reaches it, so that a lost token never makes another or opens an account. */
export const personalFields: ReadonlySet<string> = new Set([
  ...["signIn", "signOut", "signOutEverywhere", "changePassword", "enrolSecondFactor", "confirmSecondFactor", "removeSecondFactor"],
  ...["people", "person", "savePerson", "resetPassword", "resetSecondFactor", "grantRole", "endRole"],
  ...["tokens", "sessions", "createToken", "revokeToken", "endSession"],
  ...["settings", "saveSetting"],
]);

/** What a caller asks for, before anything of it is looked at. */
interface Wish {
  readonly asker: Asker;
  readonly config: Config;
  readonly request: FastifyRequest;
  readonly operation: "query" | "mutation";
  /** Names of root fields. */
  readonly fields: readonly string[];
}

const others = ({ fields }: Wish, allowed: ReadonlySet<string>) => fields.some((field) => !allowed.has(field));

/** The doors of the hub, in the order in which they are passed; each tells why it stays closed. */
export const doors = {
  tokenIsGood: ({ asker: { token } }: Wish) =>
    token === "unknown" ? atTheDoor("UNAUTHENTICATED", "Mã truy cập không dùng được: sai, đã thu hồi hoặc đã hết hạn.") : null,

  personalNeedsPerson({ asker: { token }, fields }: Wish) {
    const personal = token && fields.find((field) => personalFields.has(field));
    return personal ? atTheDoor("FORBIDDEN", `Mã truy cập không dùng được cho ${personal}; việc này chỉ người đăng nhập làm được.`) : null;
  },

  tokenIsForThis({ asker: { token }, operation, fields }: Wish) {
    if (!token || token === "unknown" || token.includes(operation)) return null;
    const strange = fields.find((field) => field !== "__typename" && !token.includes(field));
    return strange ? atTheDoor("FORBIDDEN", `Mã truy cập này không được dùng cho ${strange}.`) : null;
  },

  ownPagesWrite: ({ asker: { token }, operation, request }: Wish) =>
    !token && operation === "mutation" && isFromElsewhere(request)
      ? atTheDoor("FORBIDDEN", "Trang của nơi khác không được ghi vào hub.")
      : null,

  passwordIsOwn: (wish: Wish) =>
    wish.asker.session?.mustChange && others(wish, changeFields)
      ? atTheDoor("FORBIDDEN", "Hãy đổi mật khẩu được cấp trước khi làm việc khác.")
      : null,

  hubIsOpen: (wish: Wish) =>
    wish.asker.viewer.personId === null && !wish.config.publicReading && others(wish, openFields)
      ? atTheDoor("UNAUTHENTICATED", "Hub này chỉ mở cho người có tài khoản; hãy đăng nhập.")
      : null,
};

/** Why a caller may not ask for root fields at all. What a single row or field asks for stands in the policies of its room. */
export function admission(asker: Asker, config: Config, request: FastifyRequest): NonNullable<Visit["admit"]> {
  return (operation, fields) => {
    for (const door of Object.values(doors)) {
      const refusal = door({ asker, config, request, operation, fields });
      if (refusal) return refusal;
    }
    return null;
  };
}

/** Whether a page of another site sent it: browsers say so by themselves, programs say nothing. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  return origin !== undefined && hostOf(origin) !== headers.host;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** A refusal of the whole request, with the status that HTTP has for it; Apollo keeps `http` to itself. */
function atTheDoor(code: "UNAUTHENTICATED" | "FORBIDDEN", message: string): HubError {
  const refusal = new HubError(code, message);
  Object.assign(refusal.extensions, { http: { status: code === "FORBIDDEN" ? 403 : 401 } });
  return refusal;
}
