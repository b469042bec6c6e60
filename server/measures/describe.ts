import type { Measure } from "#schema/measures/measure.type.ts";
import type { Definition } from "./definition.ts";
import { dimensionsOf } from "./dimensions.ts";
import { unitsOfMeasureEn } from "./units-of-measure.ts";

/** A definition as the contract shows it. */
export function describeMeasure(definition: Definition): Measure {
  const { key, name, domain, form, overUnits, overTime, unitOfMeasure, decimals, betterWhen } = definition;
  const { validFrom = null, validTo = null, legalBasis = null, variantOf = null, targetIndicator = null } = definition;
  const ratio = definition.form === "RATIO" ? definition : null;
  return {
    key,
    name: name[0],
    nameEn: name[1],
    definition: definition.definition,
    domain,
    form,
    numerator: ratio?.numeratorText ?? null,
    denominator: ratio?.denominatorText ?? null,
    overUnits,
    overTime,
    unitOfMeasure,
    unitOfMeasureEn: unitsOfMeasureEn[unitOfMeasure]!,
    decimals,
    betterWhen,
    validFrom,
    validTo,
    legalBasis,
    variantOf,
    targetIndicator,
    dimensions: dimensionsOf(definition),
  };
}

/** Lower case without marks, as `fold` in the database does. */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();

/** Whether each word of the text stands somewhere in the key, the names or the definition. */
export function matchesWords({ key, name, definition }: Definition, text: string): boolean {
  const haystack = fold([key, ...name, definition].join(" "));
  return fold(text)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
