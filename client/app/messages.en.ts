import { home } from "#client/app/home/words.en.ts";
import { search } from "#client/app/search/words.en.ts";
import { unit } from "#client/app/unit/words.en.ts";

export const messages = {
  nav: {
    label: "Main sections",
    home: "Overview",
    units: "Units",
    plans: "Plans",
    tthc: "Procedures",
    staffing: "Staffing",
    finance: "Finance",
    documents: "Documents",
    indicators: "Indicators",
    measures: "Measures",
    explore: "Explore",
    search: "Search",
    more: "More",
  },
  skip: "Skip to the main content",
  breadcrumbs: "Where this page is",
  findAnything: "Find a unit, plan, document…",
  find: "Search",
  theme: { label: "Appearance", system: "As the system", light: "Light", dark: "Dark" },
  toEnglish: "English",
  toVietnamese: "Tiếng Việt",
  graphql: "GraphQL",
  graphqlHint: "GraphQL query tool",
  footer: "Every figure opens its source document. An empty cell means no data yet, not zero.",
  simulated: {
    short: "simulated data",
    long: "Simulated data: {province} does not exist, all names and figures are made by a machine.",
  },
  opened: "Page opened: {title}",
  newVersion: "A new version is out; the page was reloaded.",
  notFound: {
    title: "There is no such page",
    why: "The address {path} leads to no page of this system.",
    hint: "It may lack a character, or the content has moved.",
    home: "To the overview",
  },
  failed: {
    title: "This page could not be drawn",
    what: "The data on the server is not affected. This part failed with:",
    retry: "Draw it again",
    home: "To the overview",
  },
  asOf: "figures until {date}",
  home,
  search,
  unit,
};
