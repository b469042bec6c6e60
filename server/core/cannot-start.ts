/** A reason not to start that the person at the terminal can act on: the message is one sentence and is printed without a stack. */
export class CannotStart extends Error {
  override name = "CannotStart";
}
