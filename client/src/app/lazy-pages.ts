import { lazyPart } from '../program/lazy-part.tsx';

// Pages that few open, or seldom: not what a board, a log or a log-in is waited for with.
export const AccountsPage = lazyPart(() => import('../pages/AccountsPage.tsx').then((page) => page.AccountsPage));
export const AdministrationPage = lazyPart(() =>
  import('../pages/AdministrationPage.tsx').then((page) => page.AdministrationPage),
);
export const AuditPage = lazyPart(() => import('../pages/AuditPage.tsx').then((page) => page.AuditPage));
export const ConfirmPage = lazyPart(() => import('../pages/ConfirmPage.tsx').then((page) => page.ConfirmPage));
export const DepartmentLinksPage = lazyPart(() =>
  import('../pages/DepartmentLinksPage.tsx').then((page) => page.DepartmentLinksPage),
);
export const DepartmentPage = lazyPart(() => import('../pages/DepartmentPage.tsx').then((page) => page.DepartmentPage));
export const HoldingsPage = lazyPart(() => import('../pages/HoldingsPage.tsx').then((page) => page.HoldingsPage));
export const IncidentPlacesPage = lazyPart(() =>
  import('../pages/IncidentPlacesPage.tsx').then((page) => page.IncidentPlacesPage),
);
export const InvitationPage = lazyPart(() => import('../pages/InvitationPage.tsx').then((page) => page.InvitationPage));
export const MapPrintPage = lazyPart(() => import('../pages/MapPrintPage.tsx').then((page) => page.MapPrintPage));
export const NewPasswordPage = lazyPart(() =>
  import('../pages/NewPasswordPage.tsx').then((page) => page.NewPasswordPage),
);
export const OperatePlacePage = lazyPart(() =>
  import('../pages/OperatePlacePage.tsx').then((page) => page.OperatePlacePage),
);
export const OwnAccountPage = lazyPart(() => import('../pages/OwnAccountPage.tsx').then((page) => page.OwnAccountPage));
export const PeoplePage = lazyPart(() => import('../pages/PeoplePage.tsx').then((page) => page.PeoplePage));
export const PlaceImportPage = lazyPart(() =>
  import('../pages/PlaceImportPage.tsx').then((page) => page.PlaceImportPage),
);
export const PlacePage = lazyPart(() => import('../pages/PlacePage.tsx').then((page) => page.PlacePage));
export const PlaceSheetsPage = lazyPart(() =>
  import('../pages/PlaceSheetsPage.tsx').then((page) => page.PlaceSheetsPage),
);
export const PlacesMapPage = lazyPart(() => import('../pages/PlacesMapPage.tsx').then((page) => page.PlacesMapPage));
export const PlacesPage = lazyPart(() => import('../pages/PlacesPage.tsx').then((page) => page.PlacesPage));
export const PlanPage = lazyPart(() => import('../pages/PlanPage.tsx').then((page) => page.PlanPage));
export const ReportPage = lazyPart(() => import('../pages/ReportPage.tsx').then((page) => page.ReportPage));
export const RosterPage = lazyPart(() => import('../pages/RosterPage.tsx').then((page) => page.RosterPage));
export const SessionsPage = lazyPart(() => import('../pages/SessionsPage.tsx').then((page) => page.SessionsPage));
export const SetupPage = lazyPart(() => import('../pages/SetupPage.tsx').then((page) => page.SetupPage));
export const TakeOverPage = lazyPart(() => import('../pages/TakeOverPage.tsx').then((page) => page.TakeOverPage));
export const TogetherPage = lazyPart(() => import('../pages/TogetherPage.tsx').then((page) => page.TogetherPage));

/**
 * Fetches them all when the first page stands and nothing else is to be done: from then on every page is there at once,
 * without network too, and whatever version the server has come to.
 */
export async function preloadPages(): Promise<void> {
  const pages = [
    AccountsPage,
    AdministrationPage,
    AuditPage,
    ConfirmPage,
    DepartmentLinksPage,
    DepartmentPage,
    HoldingsPage,
    IncidentPlacesPage,
    InvitationPage,
    MapPrintPage,
    NewPasswordPage,
    OperatePlacePage,
    OwnAccountPage,
    PeoplePage,
    PlaceImportPage,
    PlacePage,
    PlaceSheetsPage,
    PlacesMapPage,
    PlacesPage,
    PlanPage,
    ReportPage,
    RosterPage,
    SessionsPage,
    SetupPage,
    TakeOverPage,
    TogetherPage,
  ];
  for (const page of pages) await page.preload();
}
