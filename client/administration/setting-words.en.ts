/** What each setting is called, and what it does. */
export const settingWords = {
  HUB_PUBLIC_READING: {
    name: "Published figures without an account",
    does: "Yes: anybody reads published figures. No: every page and every question needs a sign-in; strangers are turned away at once.",
  },
  HUB_NAME: {
    name: "Name of the province or office",
    does: "Stands at the head of every page under the hub's name, and at its foot, also in print. A short name shows whole. Open pages show a new name once reloaded.",
  },
  SESSION_IDLE_HOURS: {
    name: "A session ends when not used",
    does: "After so many hours without use a person signs in again. Open sessions follow it too.",
  },
  SESSION_HOURS: {
    name: "Longest session",
    does: "After so many hours any session is over, used or not. It holds for sign-ins from the change on.",
  },
  HOST: { name: "Address listened on", does: "127.0.0.1 is this server only; 0.0.0.0 opens the hub to the network." },
  PORT: { name: "Port", does: "Where the hub answers browsers and programs." },
  DATABASE_URL: { name: "Database", does: "The PostgreSQL that the hub writes to; user name and password are not shown here." },
  DATABASE_POOL: { name: "Connections to the database", does: "At most so many; half are kept for heavy questions and files." },
  TRUSTED_DOCUMENTS: {
    name: "Known queries only",
    does: "off: any query is answered; strangers: who did not sign in asks only the hub's own; everybody: nobody asks others.",
  },
  TRUSTED_PROXIES: { name: "Trusted proxies", does: "Whose word on where a request comes from is taken." },
  INTROSPECTION: { name: "GraphQL introspection", does: "Off: the hub does not tell its schema, nor suggest names." },
  RATE_LIMIT: { name: "Allowance of each caller", does: "Beside the usual; 0 sets no limit." },
  HUB_DATA: { name: "Data folder", does: "Where the hub's own database and files are." },
  CLIENT_BUILD: { name: "Client built at start", does: "when-stale builds it when the code changed; never serves what is there." },
  OIDC_ISSUER: { name: "Single sign-on provider", does: "An OpenID Connect provider; empty leaves the hub's own passwords only." },
  OIDC_CLIENT_ID: { name: "The hub's name at the provider", does: "As it is registered there." },
  OIDC_CLIENT_SECRET: { name: "The hub's secret at the provider", does: "Goes with the name; never shown." },
  OIDC_NAME: { name: "Words of the single sign-on button", does: "On the sign-in page." },
  LOG_LEVEL: { name: "Server log level", does: "Least serious message written: fatal, error, warn, info, debug, trace." },
};
