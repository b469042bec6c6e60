/** The simulated province whose figures the hub shows, as the server marks the page; null when they are real. */
export const simulatedProvince: string | null = document.documentElement.dataset["simulated"] ?? null;

/** The province or office that the hub is of, as the server marks the page; null when nobody said. */
export const hubName: string | null = document.documentElement.dataset["hub"] ?? null;
