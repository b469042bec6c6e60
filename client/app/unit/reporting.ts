const reportingTypes = [
  "PEOPLES_COMMITTEE",
  "SPECIALISED_AGENCY",
  "OFFICE",
  "ADMIN_ORGANISATION",
  "PUBLIC_SERVICE_UNIT",
  "ONE_STOP_CENTRE",
  "ONE_STOP_UNIT",
];

/** The kinds of body that report periodically; of the others nobody expects figures. */
export const isReporting = ({ level, type }: { level: string; type: string }): boolean =>
  level !== "CENTRAL" && reportingTypes.includes(type);
