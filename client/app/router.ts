import { createRouter, createWebHistory } from "vue-router";
import type { LateRoom } from "#client/app/messages.ts";
import type { Router, RouteRecordRaw } from "vue-router";
import { useDefaultBoard } from "#client/boards/use-default-board.ts";
import { awaitAnchor } from "#client/app/await-anchor.ts";

declare module "vue-router" {
  interface RouteMeta {
    /** Message key of the title shown until the page names itself. */
    title: string;
    /** The room whose words come with the page. */
    words?: LateRoom;
    /** Route name of the page above, for the breadcrumbs. */
    parent?: string;
    /** The section of the main navigation this page belongs to. */
    section?: string;
  }
}

const page = (section: string, title = `app.nav.${section}`) => ({ title, section, parent: "home" });
const detail = (section: string) => ({ title: `app.nav.${section}`, section, parent: section });

export const routes: RouteRecordRaw[] = [
  {
    path: "/",
    name: "home",
    component: () => import("#client/app/HomePage.vue"),
    meta: { title: "app.home.title", section: "home" },
  },
  {
    path: "/don-vi",
    name: "units",
    component: () => import("#client/units/UnitsPage.vue"),
    meta: page("units"),
  },
  {
    path: "/don-vi/:code",
    name: "unit",
    component: () => import("#client/app/unit/UnitPage.vue"),
    meta: detail("units"),
    props: true,
  },
  {
    path: "/ke-hoach",
    name: "plans",
    component: () => import("#client/plans/PlansPage.vue"),
    meta: page("plans"),
  },
  {
    path: "/ke-hoach/:code",
    name: "plan",
    component: () => import("#client/plans/PlanPage.vue"),
    meta: detail("plans"),
    props: true,
  },
  { path: "/tthc", name: "tthc", component: () => import("#client/tthc/TthcPage.vue"), meta: page("tthc") },
  {
    path: "/tthc/ho-so",
    name: "dossiers",
    component: () => import("#client/dossiers/DossiersPage.vue"),
    meta: { words: "dossiers", title: "dossiers.title", section: "tthc", parent: "tthc" },
  },
  {
    path: "/bien-che",
    name: "staffing",
    component: () => import("#client/staffing/StaffingPage.vue"),
    meta: page("staffing"),
  },
  {
    path: "/tai-chinh",
    name: "finance",
    component: () => import("#client/finance/FinancePage.vue"),
    meta: page("finance"),
  },
  {
    path: "/van-ban",
    name: "documents",
    component: () => import("#client/documents/DocumentsPage.vue"),
    meta: page("documents"),
  },
  {
    path: "/van-ban/:code",
    name: "document",
    component: () => import("#client/documents/DocumentPage.vue"),
    meta: detail("documents"),
    props: true,
  },
  {
    path: "/chi-tieu",
    name: "indicators",
    component: () => import("#client/indicators/IndicatorsPage.vue"),
    meta: page("indicators"),
  },
  {
    path: "/chi-tieu/:code",
    name: "indicator",
    component: () => import("#client/indicators/IndicatorPage.vue"),
    meta: detail("indicators"),
    props: true,
  },
  {
    path: "/thuoc-do",
    name: "measures",
    component: () => import("#client/measures/MeasuresPage.vue"),
    meta: { title: "app.nav.measures", section: "explore", parent: "explore" },
  },
  {
    path: "/phan-tich",
    name: "explore",
    component: () => import("#client/measures/ExplorePage.vue"),
    meta: page("explore"),
  },
  {
    path: "/bang",
    name: "boards",
    component: () => import("#client/boards/BoardsPage.vue"),
    meta: page("boards", "boards.list.title"),
    // The way up from a board leads to the list, every other way to the board that was chosen.
    beforeEnter: (_to, from) => {
      const chosen = from.name === "board" ? null : useDefaultBoard().value;
      return chosen ? { name: "board", params: { key: chosen.key }, replace: true } : true;
    },
  },
  {
    path: "/bang/:key",
    name: "board",
    component: () => import("#client/app/boards/BoardPage.vue"),
    meta: { title: "boards.list.title", section: "boards", parent: "boards" },
    props: ({ params }) => ({ boardKey: String(params["key"]) }),
  },
  {
    path: "/phan-tich/don-vi",
    name: "scorecard",
    component: () => import("#client/measures/scorecard/ScorecardPage.vue"),
    meta: { title: "measures.scorecard.title", section: "explore", parent: "explore" },
  },
  {
    path: "/phan-tich/tuong-quan",
    name: "relation",
    component: () => import("#client/measures/relation/RelationPage.vue"),
    meta: { title: "measures.relation.title", section: "explore", parent: "explore" },
  },
  {
    path: "/phan-tich/bat-thuong",
    name: "outliers",
    component: () => import("#client/measures/outliers/OutliersPage.vue"),
    meta: { title: "measures.outliers.title", section: "explore", parent: "explore" },
  },
  {
    path: "/kiem-tra",
    name: "checks",
    component: () => import("#client/checks/ChecksPage.vue"),
    meta: { words: "checks", title: "checks.title", parent: "home" },
  },
  {
    path: "/quan-tri/nhat-ky",
    name: "audit",
    component: () => import("#client/audit/AuditPage.vue"),
    meta: { words: "audit", title: "audit.list.title", parent: "home" },
  },
  {
    path: "/quan-tri/don-vi",
    name: "unit-tree",
    component: () => import("#client/reorganisation/ReorganisePage.vue"),
    meta: { words: "reorganisation", title: "reorganisation.title", parent: "home" },
  },
  {
    path: "/nhap-lieu",
    name: "imports",
    component: () => import("#client/ingest/ImportsPage.vue"),
    meta: { words: "ingest", title: "ingest.list.title", parent: "home" },
  },
  {
    path: "/nhap-lieu/bo-cuc",
    name: "sheet-mappings",
    component: () => import("#client/ingest/MappingsPage.vue"),
    meta: { words: "ingest", title: "ingest.mappings.title", parent: "imports" },
  },
  {
    path: "/nhap-lieu/:id",
    name: "import",
    component: () => import("#client/ingest/ImportPage.vue"),
    meta: { words: "ingest", title: "ingest.list.title", parent: "imports" },
    props: true,
  },
  {
    path: "/tim-kiem",
    name: "search",
    component: () => import("#client/app/SearchPage.vue"),
    meta: { title: "app.search.title", parent: "home" },
  },
  {
    path: "/dang-nhap",
    name: "sign-in",
    component: () => import("#client/auth/SignInPage.vue"),
    meta: { words: "auth", title: "auth.signIn.title", parent: "home" },
  },
  {
    path: "/tai-khoan",
    name: "account",
    component: () => import("#client/auth/AccountPage.vue"),
    meta: { words: "auth", title: "auth.account.title", parent: "home" },
  },
  {
    path: "/quan-tri",
    name: "people",
    component: () => import("#client/auth/PeoplePage.vue"),
    meta: { words: "auth", title: "auth.people.title", parent: "home" },
  },
  {
    path: "/quan-tri/nguoi/:id",
    name: "person",
    component: () => import("#client/auth/PersonPage.vue"),
    meta: { words: "auth", title: "auth.people.title", parent: "people" },
    props: true,
  },
  {
    path: "/quan-tri/cai-dat",
    name: "settings",
    component: () => import("#client/administration/SettingsPage.vue"),
    meta: { words: "administration", title: "administration.settings.title", parent: "home" },
  },
  {
    path: "/quan-tri/ky-bao-cao",
    name: "period-rules",
    component: () => import("#client/administration/PeriodsPage.vue"),
    meta: { words: "administration", title: "administration.periods.title", parent: "home" },
  },
  {
    path: "/quan-tri/thuoc-do",
    name: "measure-validity",
    component: () => import("#client/administration/MeasureValidityPage.vue"),
    meta: { words: "administration", title: "administration.measures.title", parent: "home" },
  },
  {
    path: "/:path(.*)*",
    name: "not-found",
    component: () => import("#client/app/NotFoundPage.vue"),
    meta: { title: "app.notFound.title", parent: "home" },
  },
];

/** The ui parts with sample figures, for whoever builds pages; the build for use leaves it out. */
const gallery: RouteRecordRaw[] =
  import.meta.env.MODE === "gallery" || import.meta.env.DEV
    ? [
        {
          path: "/gallery",
          name: "gallery",
          component: () => import("#client/app/gallery/GalleryPage.vue"),
          meta: { title: "core.product" },
        },
      ]
    : [];

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [...gallery, ...routes],
    async scrollBehavior(to, from, saved) {
      if (saved) return saved;
      if (to.hash) {
        const el = await awaitAnchor(to.hash);
        // Gone elsewhere meanwhile.
        return el && router.currentRoute.value.fullPath === to.fullPath ? { el, top: 72 } : false;
      }
      // A filter changes the address but not the place on the page.
      return to.path === from.path ? false : { top: 0 };
    },
  });
  return router;
}
