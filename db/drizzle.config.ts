import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./db/tables/*.ts", "./db/views/*.ts"],
  out: "./db/migrations",
});
