/** Why a file cannot be read. */
export type UnreadableCode = "EMPTY" | "TOO_LARGE" | "BAD_ENCODING" | "UNKNOWN_FORMAT" | "BROKEN" | "ENCRYPTED" | "MACRO" | "NO_TEXT";

/** A file that cannot be read: the message is for the officer who sent it, and says what to do. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
  }
}
