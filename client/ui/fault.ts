/** What stands against what a person sent, as the hub says it. */
export interface Fault {
  readonly message: string;
  /** The field at fault; null when it is the whole. */
  readonly path: string | null;
  /** When to try again, if waiting helps. */
  readonly retryAt?: string | null;
}
