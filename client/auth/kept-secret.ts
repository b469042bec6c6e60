import { shallowRef } from "vue";

/** A one-time password on its way from the form to the new person's page; in the page's memory only, and shown once. */
export const keptSecret = shallowRef<{ person: string; oneTimePassword: string } | null>(null);
