import { fileURLToPath } from "node:url";

/** The project's own folder, whatever the working folder of the process is. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
