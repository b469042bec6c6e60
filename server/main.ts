import { runProcess } from "#server/process.ts";

runProcess({ firstWords: "CCHC Hub is starting …" });
