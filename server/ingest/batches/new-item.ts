/** A thing that was found in a file, before it is kept. */
export interface NewItem {
  readonly kind: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly lines: { readonly start: number; readonly end: number } | null;
  readonly cell: string | null;
  readonly confidence: number;
  readonly payload: Record<string, unknown>;
}
