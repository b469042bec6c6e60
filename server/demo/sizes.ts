/** How much of a province is made. */
export interface Size {
  name: string;
  firstYear: number;
  lastYear: number;
  districts: number;
  communes: number;
  /** Communes that the old ones are merged into on 1 July 2025. */
  merged: number;
  /** Offices below each district. */
  offices: number;
  /** Fields of procedures that a commune reports each month. */
  communeFields: number;
  /** Whether communes have plans of their own. */
  hasCommunePlans: boolean;
}

export const sizes = {
  small: {
    name: "small",
    firstYear: 2024,
    lastYear: 2025,
    districts: 2,
    communes: 10,
    merged: 4,
    offices: 3,
    communeFields: 2,
    hasCommunePlans: false,
  },
  standard: {
    name: "standard",
    firstYear: 2022,
    lastYear: 2025,
    districts: 10,
    communes: 226,
    merged: 60,
    offices: 12,
    communeFields: 4,
    hasCommunePlans: false,
  },
  large: {
    name: "large",
    firstYear: 2020,
    lastYear: 2025,
    districts: 10,
    communes: 226,
    merged: 60,
    offices: 12,
    communeFields: 8,
    hasCommunePlans: true,
  },
} satisfies Record<string, Size>;
