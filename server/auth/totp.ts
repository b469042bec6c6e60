import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { hashOf } from "./cookies.ts";

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

const totpOf = (secret: Secret, label = "") => new TOTP({ issuer: "CCHC Hub", label, secret, digits: 6, period: STEP_SECONDS });

/** A new secret, and the address that authenticator apps read from a QR code. */
export function makeSecret(signInName: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: totpOf(secret, signInName).toString() };
}

/** The step that a code belongs to, one step before or after now at most; null when it belongs to none. */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** Codes for the day the phone is lost, each for one sign-in. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase().replaceAll(/(.{4})(?=.)/g, "$1-"),
  );

/** What is kept of a recovery code, however it is typed. */
export const hashOfRecovery = (code: string): string => hashOf(`recovery:${code.toLowerCase().replaceAll(/[^a-z2-7]/g, "")}`);
