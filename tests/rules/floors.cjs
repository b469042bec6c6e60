/** Who may import whom. Floors of the server, lowest first; neighbours on one floor never import each other. */
const floors = [
  ["auth", "units", "periods"],
  ["plans", "tthc", "staffing", "finance", "documents", "indicators", "reorganisation"],
  ["measures"],
  ["boards", "scoring"],
  ["reports", "ingest", "search", "audit", "administration"],
];

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const any = (names) => `(${names.join("|")})`;

const serverRules = floors.flatMap((floor, height) => {
  const above = floors.slice(height + 1).flat();
  return floor.map((domain) => {
    const others = [...floor.filter((other) => other !== domain), ...above];
    return rule(
      `server-${domain}`,
      "A domain imports itself, the core and the floors below.",
      { path: `^server/${domain}/` },
      { path: `^server/${any(others)}/` },
    );
  });
});

module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "A cycle cannot be read from any end. The tables of units, documents and origins point at each other in the database itself.",
      { pathNot: "^db/" },
      { circular: true, dependencyTypesNot: ["type-only"] },
    ),
    rule("db-alone", "Storage imports only Drizzle.", { path: "^db/" }, { path: "^(server|schema|client|tests)/" }),
    rule("schema-alone", "The contract has no SQL and no logic.", { path: "^schema/" }, { path: "^(server|db|client|tests)/" }),
    rule(
      "core-below-domains",
      "The core knows no domain.",
      { path: "^server/core/" },
      { path: `^(server/${any(floors.flat())}/|schema/(?!core/))` },
    ),
    rule(
      "db-from-reads-and-commands",
      "Tables are known to reads, commands and the database's own care.",
      { path: "^server/", pathNot: "\\.(sql|command)\\.ts$|\\.test\\.ts$|^server/core/graph/model|^server/core/(migrate|postgres)" },
      { path: "^db/" },
    ),
    rule(
      "client-alone",
      "The client knows the server only through the printed schema.",
      { path: "^client/" },
      { path: "^(server|db|tests)/|^schema/(?!schema\\.graphql)" },
    ),
    rule("ui-is-dumb", "Parts know no domain.", { path: "^client/(core|ui)/" }, { path: "^client/(?!core|ui)" }),
    rule(
      "client-domains-apart",
      "Pages of one domain do not import another's; the app joins them.",
      { path: "^client/(?!core|ui|app)([^/]+)/" },
      { path: "^client/(?!core|ui)([^/]+)/", pathNot: "^client/$1/" },
    ),
    rule(
      "nobody-imports-tests",
      "Only tests import tests.",
      { path: "^(server|schema|db|client)/", pathNot: "\\.test\\.ts$" },
      { path: "^tests/" },
    ),
    ...serverRules,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".vue", ".js", ".json", ".d.ts"],
    },
  },
};
