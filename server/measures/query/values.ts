/** PostgreSQL's text form of an array, for a parameter cast to `text[]`. */
export const arrayText = (items: readonly string[]) => `{${items.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** The parameters of one statement, gathered while its text is written. */
export class Values {
  readonly all: (string | null)[] = [];

  add(sqlType: string, value: string | null): string {
    this.all.push(value);
    return `$${this.all.length}::text::${sqlType}`;
  }

  list(items: readonly string[]): string {
    return this.add("text[]", arrayText(items));
  }
}
