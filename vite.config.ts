import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import vuetify from "vite-plugin-vuetify";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const hub = "http://127.0.0.1:4000";
const postgresSetup = "./tests/helpers/postgres.setup.ts";

/**
 * TypeGraphQL requires the CommonJS copy of graphql, our modules import the ESM one; two copies refuse
 * each other's types, so both are pointed at one file.
 */
const oneGraphql = [{ find: /^graphql$/, replacement: "graphql/index.js" }];
const nodeTests = {
  root,
  resolve: { alias: oneGraphql },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
};
const globalSetup = existsSync(new URL(postgresSetup, import.meta.url)) ? [postgresSetup] : [];

/** The fonts of the first screen start with the page, not after its style sheet: no jump of the text. */
const preloadFonts: Plugin = {
  name: "hub:preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /(pro-(latin|vietnamese)|figures)-(400|600).*\.woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` },
        })),
  },
};

export default defineConfig({
  root: "client",
  plugins: [vue(), vuetify({ autoImport: true }), preloadFonts],
  define: { __VUE_OPTIONS_API__: "false", __VUE_I18N_LEGACY_API__: "false" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // Inlined fonts would need `font-src data:`; every asset is a hashed file instead.
    assetsInlineLimit: 0,
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/graphql": hub, "/ide": hub, "/healthz": hub, "/readyz": hub, "/files": hub, "/auth": hub },
  },
  preview: { host: "127.0.0.1" },
  test: {
    projects: [
      {
        ...nodeTests,
        test: {
          name: "server",
          environment: "node",
          include: ["{server,schema,db,tests}/**/*.test.ts"],
          exclude: ["tests/walks/**", "**/node_modules/**"],
          globalSetup,
          // Lifecycle tests start real hubs, the first of which builds the client.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // TypeGraphQL is inlined so that the graphql alias reaches it too.
          server: { deps: { inline: [/type-graphql/, /graphql-scalars/] } },
        },
      },
      {
        root,
        plugins: [vue(), vuetify({ autoImport: true, styles: "none" })],
        define: { __VUE_I18N_LEGACY_API__: "false" },
        test: {
          name: "client",
          environment: "happy-dom",
          include: ["client/**/*.test.ts"],
          server: { deps: { inline: [/vuetify/] } },
          css: false,
        },
      },
      {
        ...nodeTests,
        test: {
          name: "walks",
          environment: "node",
          include: ["tests/walks/**/*.test.ts"],
          globalSetup: [...globalSetup, "./tests/helpers/client.setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a click brings may take a request: `expect.poll` waits for it.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
