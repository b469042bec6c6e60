import type { Fact } from "./facts/fact.ts";

/** Rows of one fact, and the two values they give: a sum, or the two sums of a ratio. Rows with a null in either stay out. */
export interface Part {
  readonly fact: Fact;
  readonly where?: string;
  readonly numerator?: string;
  readonly denominator?: string;
}

/** How values of several periods become one: flows add up, stocks take the last, the rest never aggregates. */
export type OverTime = "SUM" | "LAST" | "NONE";

interface DefinitionBase {
  readonly key: string;
  readonly name: readonly [vi: string, en: string];
  readonly definition: string;
  readonly domain: "PLANS" | "TTHC" | "STAFFING" | "FINANCE" | "DOCUMENTS" | "DIGITAL" | "INDEX";
  readonly overUnits: "SUM" | "NONE";
  readonly overTime: OverTime;
  readonly unitOfMeasure: string;
  /** Decimals of a ratio; other values are exact as they stand. */
  readonly decimals: number;
  readonly betterWhen: "UP" | "DOWN" | null;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly legalBasis?: string;
  readonly variantOf?: string;
  /** Code of the indicator whose targets are meant for this measure: same thing, same unit of measure. */
  readonly targetIndicator?: string;
}

export interface PlainDefinition extends DefinitionBase {
  readonly form: "SUM" | "LAST" | "SCORE" | "RANK";
  readonly parts: readonly [Part];
}

export interface RatioDefinition extends DefinitionBase {
  readonly form: "RATIO";
  /** One part when both values stand in the same rows, else the part of the numerator and that of the denominator. */
  readonly parts: readonly [Part] | readonly [Part, Part];
  readonly numeratorText: string;
  readonly denominatorText: string;
  /** 100 for percent. */
  readonly scale: number;
}

/** What a measure is: said once, used by every total, screen and export. */
export type Definition = PlainDefinition | RatioDefinition;

type Common = Pick<DefinitionBase, "definition" | "betterWhen"> &
  Partial<Pick<DefinitionBase, "decimals" | "validFrom" | "validTo" | "legalBasis" | "variantOf" | "targetIndicator">>;

interface PlainOptions extends Common {
  readonly fact: Fact;
  readonly value: string;
  readonly where?: string;
  readonly unit: string;
  readonly overTime?: OverTime;
}

interface RatioOptions extends Common {
  readonly fact: Fact;
  readonly where?: string;
  readonly numerator: readonly [text: string, sql: string];
  readonly denominator: readonly [text: string, sql: string];
  readonly overTime?: OverTime;
}

const partOf = (fact: Fact, where: string | undefined, values: Pick<Part, "numerator" | "denominator">): Part => ({
  fact,
  ...(where && { where }),
  ...values,
});

/** Makers of the measures of one domain. */
export function measuresOf(domain: DefinitionBase["domain"]) {
  const plain =
    (form: PlainDefinition["form"], overUnits: "SUM" | "NONE", time: OverTime) =>
    (key: string, name: readonly [string, string], options: PlainOptions): PlainDefinition => {
      const { fact, value, where, unit, overTime = time, ...rest } = options;
      const parts: readonly [Part] = [partOf(fact, where, { numerator: value })];
      return { key, name, domain, form, overUnits, overTime, unitOfMeasure: unit, decimals: 0, ...rest, parts };
    };
  return {
    sum: plain("SUM", "SUM", "SUM"),
    last: plain("LAST", "SUM", "LAST"),
    score: plain("SCORE", "NONE", "NONE"),
    rank: plain("RANK", "NONE", "NONE"),
    /** A percentage whose two values stand in the same rows. */
    percent(key: string, name: readonly [string, string], options: RatioOptions): RatioDefinition {
      const { fact, where, numerator, denominator, overTime = "SUM", ...rest } = options;
      const parts: readonly [Part] = [partOf(fact, where, { numerator: numerator[1], denominator: denominator[1] })];
      return ratio(key, name, rest, overTime, parts, numerator[0], denominator[0]);
    },
    /** A percentage whose numerator and denominator are reported apart, perhaps by different units. */
    percentApart(
      key: string,
      name: readonly [string, string],
      options: Common & {
        readonly numerator: readonly [text: string, fact: Fact, value: string, where?: string];
        readonly denominator: readonly [text: string, fact: Fact, value: string, where?: string];
      },
    ): RatioDefinition {
      const { numerator, denominator, ...rest } = options;
      const parts: readonly [Part, Part] = [
        partOf(numerator[1], numerator[3], { numerator: numerator[2] }),
        partOf(denominator[1], denominator[3], { denominator: denominator[2] }),
      ];
      return ratio(key, name, rest, "SUM", parts, numerator[0], denominator[0]);
    },
  };

  function ratio(
    key: string,
    name: readonly [string, string],
    rest: Common,
    overTime: OverTime,
    parts: RatioDefinition["parts"],
    numeratorText: string,
    denominatorText: string,
  ): RatioDefinition {
    return {
      key,
      name,
      domain,
      form: "RATIO",
      overUnits: "SUM",
      overTime,
      unitOfMeasure: "%",
      decimals: 2,
      ...rest,
      parts,
      numeratorText,
      denominatorText,
      scale: 100,
    };
  }
}
