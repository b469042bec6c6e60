/** The simulated province whose figures the hub shows, as the server marks the page; null when they are real. */
export const simulatedProvince: string | null = document.documentElement.dataset["simulated"] ?? null;
