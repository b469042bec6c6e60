import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Nothing that would look for a host outside. */
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The machine's own Chromium, else the one from npm. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: installed.find((path) => existsSync(path)) ?? (await unpackChromium()), args });
}

async function unpackChromium(): Promise<string> {
  // The package brings the system libraries of a bare machine too, and unpacks them only where it takes itself to be on one.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  packed.setGraphicsMode = false;
  return packed.executablePath();
}
