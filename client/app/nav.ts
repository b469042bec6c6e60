import {
  mdiAlertDecagramOutline,
  mdiCardAccountDetailsOutline,
  mdiChartScatterPlot,
  mdiAccountGroupOutline,
  mdiCashMultiple,
  mdiChartBoxOutline,
  mdiChartLine,
  mdiClipboardCheckOutline,
  mdiFileDocumentOutline,
  mdiHomeOutline,
  mdiRulerSquare,
  mdiSitemapOutline,
  mdiViewDashboardOutline,
  mdiFolderFileOutline,
} from "@mdi/js";

/** The main sections in their order; `key` names the words in `app.nav`. On a desk the product's name leads home. */
export const sections = [
  { key: "home", to: { name: "home" }, icon: mdiHomeOutline },
  { key: "boards", to: { name: "boards" }, icon: mdiViewDashboardOutline },
  { key: "units", to: { name: "units" }, icon: mdiSitemapOutline },
  { key: "plans", to: { name: "plans" }, icon: mdiClipboardCheckOutline },
  { key: "tthc", to: { name: "tthc" }, icon: mdiFolderFileOutline },
  { key: "staffing", to: { name: "staffing" }, icon: mdiAccountGroupOutline },
  { key: "finance", to: { name: "finance" }, icon: mdiCashMultiple },
  { key: "documents", to: { name: "documents" }, icon: mdiFileDocumentOutline },
  { key: "indicators", to: { name: "indicators" }, icon: mdiChartLine },
  { key: "explore", to: { name: "explore" }, icon: mdiChartBoxOutline },
] as const;

/** Found through another section on a desk; the phone's menu has room for them. */
export const menuSections = [
  { key: "scorecard", to: { name: "scorecard" }, icon: mdiCardAccountDetailsOutline },
  { key: "relation", to: { name: "relation" }, icon: mdiChartScatterPlot },
  { key: "outliers", to: { name: "outliers" }, icon: mdiAlertDecagramOutline },
  { key: "measures", to: { name: "measures" }, icon: mdiRulerSquare },
] as const;

/** How many of them stand in the phone's bottom bar; the rest are behind "more". */
export const sectionsOnPhone = 4;
