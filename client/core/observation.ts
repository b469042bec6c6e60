import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, usePeriodName } from "#client/core/period.ts";
import { provenanceFragment, useOrigins } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Figure } from "#client/ui/figure.ts";

/** All that must be known of a figure to show it with what it counts, of whom, when and from where. */
export const Observation_figure = graphql(
  `
    fragment Observation_figure on Observation {
      id
      value
      comparator
      kind
      level
      coverage
      timing
      asOf
      outOf
      state
      note
      dimensions {
        dimension
        value
      }
      indicator {
        id
        code
        name
        area
        unitOfMeasure
      }
      period {
        id
        ...Period_name
      }
      unit {
        id
        ...Unit_name
      }
      provenance {
        id
        lineStart
        lineEnd
        ...Origin_provenance
      }
    }
  `,
  [Period_name, Unit_name, provenanceFragment],
);

export type Observation = ResultOf<typeof Observation_figure>;
export type ObservationMask = FragmentOf<typeof Observation_figure>;

/** A figure of the whole: its value is not a part of another one. */
export const isWhole = ({ level, dimensions }: Pick<Observation, "level" | "dimensions">): boolean =>
  level === null && dimensions.every(({ value }) => value === "TOTAL");

/** Posts assigned for the time being have a word of their own. */
const isAssignedForNow = ({ indicator, state }: Observation) =>
  state === "PROVISIONAL" && (indicator?.code.startsWith("STAFF_ASSIGNED") ?? false);

/** `hạng /63` is a unit that already says out of how many. */
const plainUnit = (unitOfMeasure: string) => unitOfMeasure.replace(/^hạng \/\d+$/u, "");

/** Reads observations in the words and figures that every page shows. */
export function useObservations(fieldName: (code: string) => string = (code) => code) {
  const { t, te } = useI18n();
  const format = useFormat();
  const { label } = useLabel();
  const { origins } = useOrigins();
  const periods = usePeriodName();

  function partText(dimension: string, value: string): string {
    if (dimension === "area") return label("ReformArea", value);
    if (dimension === "class") return label("AutonomyClass", value);
    if (dimension === "issuerLevel") return t("core.part.issuerLevel", { level: label("UnitLevel", value) });
    if (dimension === "field") return t("core.part.field", { field: fieldName(value) });
    if (dimension === "until") return t("core.part.until", { value });
    if (dimension === "alsoIncludes") return t("core.part.alsoIncludes", { value });
    if (dimension === "position") return value;
    if (dimension === "change" && value !== "TOTAL") return label("ProcedureChange", value);
    if (dimension === "levels")
      return value
        .split(",")
        .map((level) => label("UnitLevel", level))
        .join(", ");
    const key = `core.part.${dimension}.${value}`;
    return te(key) ? t(key) : `${dimension}: ${value}`;
  }
  /** What part of the whole it is: `cấp huyện, lĩnh vực Tư pháp`; empty for a figure of the whole. */
  function parts({ level, dimensions }: Pick<Observation, "level" | "dimensions">): string {
    const texts = dimensions.map(({ dimension, value }) => partText(dimension, value));
    return [level && label("UnitLevel", level), ...texts].filter(Boolean).join(", ");
  }
  /** The unit of measure as it stands after the number: `/21 đơn vị`, `hồ sơ`, nothing after a percentage. */
  function measure({ indicator, outOf }: Pick<Observation, "indicator" | "outOf">): string {
    const unit = indicator?.unitOfMeasure === "%" ? "" : plainUnit(indicator?.unitOfMeasure ?? "");
    return [outOf === null ? "" : `/${format.number(outOf)}`, unit].filter(Boolean).join(" ");
  }
  function toFigure(observation: Observation): Figure {
    const { indicator, value, comparator, state, kind, period, provenance, note } = observation;
    return {
      label: [indicator?.name, parts(observation)].filter(Boolean).join(", "),
      value,
      comparator,
      state,
      period: periods.name(period),
      origins: origins(provenance, note),
      ...(indicator?.unitOfMeasure === "%" ? { style: "percent" as const } : {}),
      unit: measure(observation),
      ...(isAssignedForNow(observation) ? { mark: t("core.observation.provisional") } : {}),
      ...(kind === "DERIVED" ? { mark: label("FigureKind", kind), formula: note ?? t("core.observation.derived") } : {}),
    };
  }
  return { read: (masked: readonly ObservationMask[]) => readFragment(Observation_figure, masked), parts, partText, measure, toFigure };
}
