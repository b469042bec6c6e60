import { readFileSync, writeFileSync } from "node:fs";
import { accessPage } from "./page.ts";

writeFileSync("docs/access.md", accessPage(readFileSync("docs/access.md", "utf8")));
