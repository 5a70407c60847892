import type { ComponentType } from 'react';
import { type LazyPart, lazyPart } from '../program/lazy-part.tsx';

const pages: Pick<LazyPart<object>, 'preload'>[] = [];

// Pages that few open, or seldom: not what a board, a log or a log-in is waited for with.
// Fetched in this order when there is time, and so the one that is turned to when the network is gone first [LM4].
export const PhoneListPage = lazyPage(() => import('../pages/PhoneListPage.tsx').then((page) => page.PhoneListPage));
export const AccountsPage = lazyPage(() => import('../pages/AccountsPage.tsx').then((page) => page.AccountsPage));
export const AdministrationPage = lazyPage(() =>
  import('../pages/AdministrationPage.tsx').then((page) => page.AdministrationPage),
);
export const AuditPage = lazyPage(() => import('../pages/AuditPage.tsx').then((page) => page.AuditPage));
export const BriefingPage = lazyPage(() => import('../pages/BriefingPage.tsx').then((page) => page.BriefingPage));
export const BriefingsPage = lazyPage(() => import('../pages/BriefingsPage.tsx').then((page) => page.BriefingsPage));
export const ChannelsPage = lazyPage(() => import('../pages/ChannelsPage.tsx').then((page) => page.ChannelsPage));
export const CalledInPage = lazyPage(() => import('../pages/CalledInPage.tsx').then((page) => page.CalledInPage));
export const CallInPage = lazyPage(() => import('../pages/CallInPage.tsx').then((page) => page.CallInPage));
export const CallOutPage = lazyPage(() => import('../pages/CallOutPage.tsx').then((page) => page.CallOutPage));
export const CallOutSendPage = lazyPage(() =>
  import('../pages/CallOutSendPage.tsx').then((page) => page.CallOutSendPage),
);
export const CallOutsPage = lazyPage(() => import('../pages/CallOutsPage.tsx').then((page) => page.CallOutsPage));
export const ConfirmPage = lazyPage(() => import('../pages/ConfirmPage.tsx').then((page) => page.ConfirmPage));
export const ConductPage = lazyPage(() => import('../pages/ConductPage.tsx').then((page) => page.ConductPage));
export const CounterpartPage = lazyPage(() =>
  import('../pages/CounterpartPage.tsx').then((page) => page.CounterpartPage),
);
export const ExercisePhonePage = lazyPage(() =>
  import('../pages/ExercisePhonePage.tsx').then((page) => page.ExercisePhonePage),
);
export const DepartmentLinksPage = lazyPage(() =>
  import('../pages/DepartmentLinksPage.tsx').then((page) => page.DepartmentLinksPage),
);
export const DepartmentPage = lazyPage(() => import('../pages/DepartmentPage.tsx').then((page) => page.DepartmentPage));
export const DutyLogPage = lazyPage(() => import('../pages/DutyLogPage.tsx').then((page) => page.DutyLogPage));
export const EvaluateExercisePage = lazyPage(() =>
  import('../pages/EvaluateExercisePage.tsx').then((page) => page.EvaluateExercisePage),
);
export const EvaluateIncidentPage = lazyPage(() =>
  import('../pages/EvaluateIncidentPage.tsx').then((page) => page.EvaluateIncidentPage),
);
export const ImprovementsPage = lazyPage(() =>
  import('../pages/ImprovementsPage.tsx').then((page) => page.ImprovementsPage),
);
export const ExercisesPage = lazyPage(() => import('../pages/ExercisesPage.tsx').then((page) => page.ExercisesPage));
export const ExportPage = lazyPage(() => import('../pages/ExportPage.tsx').then((page) => page.ExportPage));
export const HandoverPage = lazyPage(() => import('../pages/HandoverPage.tsx').then((page) => page.HandoverPage));
export const HoldingsPage = lazyPage(() => import('../pages/HoldingsPage.tsx').then((page) => page.HoldingsPage));
export const IncidentPlacesPage = lazyPage(() =>
  import('../pages/IncidentPlacesPage.tsx').then((page) => page.IncidentPlacesPage),
);
export const InvitationPage = lazyPage(() => import('../pages/InvitationPage.tsx').then((page) => page.InvitationPage));
export const KrisstodPage = lazyPage(() => import('../pages/KrisstodPage.tsx').then((page) => page.KrisstodPage));
export const MapPrintPage = lazyPage(() => import('../pages/MapPrintPage.tsx').then((page) => page.MapPrintPage));
export const MeetingsPage = lazyPage(() => import('../pages/MeetingsPage.tsx').then((page) => page.MeetingsPage));
export const NewPasswordPage = lazyPage(() =>
  import('../pages/NewPasswordPage.tsx').then((page) => page.NewPasswordPage),
);
export const OperatePlacePage = lazyPage(() =>
  import('../pages/OperatePlacePage.tsx').then((page) => page.OperatePlacePage),
);
export const OwnAccountPage = lazyPage(() => import('../pages/OwnAccountPage.tsx').then((page) => page.OwnAccountPage));
export const PaperEntryPage = lazyPage(() => import('../pages/PaperEntryPage.tsx').then((page) => page.PaperEntryPage));
export const PapersPage = lazyPage(() => import('../pages/PapersPage.tsx').then((page) => page.PapersPage));
export const PeoplePage = lazyPage(() => import('../pages/PeoplePage.tsx').then((page) => page.PeoplePage));
export const WarningsPage = lazyPage(() => import('../pages/WarningsPage.tsx').then((page) => page.WarningsPage));
export const ContactsPage = lazyPage(() => import('../pages/ContactsPage.tsx').then((page) => page.ContactsPage));
export const ContactTrialPage = lazyPage(() =>
  import('../pages/ContactTrialPage.tsx').then((page) => page.ContactTrialPage),
);
export const PicturePage = lazyPage(() => import('../pages/PicturePage.tsx').then((page) => page.PicturePage));
export const PlaceImportPage = lazyPage(() =>
  import('../pages/PlaceImportPage.tsx').then((page) => page.PlaceImportPage),
);
export const PlacePage = lazyPage(() => import('../pages/PlacePage.tsx').then((page) => page.PlacePage));
export const PlaceSheetsPage = lazyPage(() =>
  import('../pages/PlaceSheetsPage.tsx').then((page) => page.PlaceSheetsPage),
);
export const PlacesMapPage = lazyPage(() => import('../pages/PlacesMapPage.tsx').then((page) => page.PlacesMapPage));
export const PlacesPage = lazyPage(() => import('../pages/PlacesPage.tsx').then((page) => page.PlacesPage));
export const PlanPage = lazyPage(() => import('../pages/PlanPage.tsx').then((page) => page.PlanPage));
export const ReplayPage = lazyPage(() => import('../pages/ReplayPage.tsx').then((page) => page.ReplayPage));
export const ReportPage = lazyPage(() => import('../pages/ReportPage.tsx').then((page) => page.ReportPage));
export const RosterPage = lazyPage(() => import('../pages/RosterPage.tsx').then((page) => page.RosterPage));
export const ScriptPage = lazyPage(() => import('../pages/ScriptPage.tsx').then((page) => page.ScriptPage));
export const SituationReportPage = lazyPage(() =>
  import('../pages/SituationReportPage.tsx').then((page) => page.SituationReportPage),
);
export const ServiceImportPage = lazyPage(() =>
  import('../pages/ServiceImportPage.tsx').then((page) => page.ServiceImportPage),
);
export const ServicesPage = lazyPage(() => import('../pages/ServicesPage.tsx').then((page) => page.ServicesPage));
export const TouchedServicesPage = lazyPage(() =>
  import('../pages/TouchedServicesPage.tsx').then((page) => page.TouchedServicesPage),
);
export const SessionsPage = lazyPage(() => import('../pages/SessionsPage.tsx').then((page) => page.SessionsPage));
export const SetupPage = lazyPage(() => import('../pages/SetupPage.tsx').then((page) => page.SetupPage));
export const StaffPage = lazyPage(() => import('../pages/StaffPage.tsx').then((page) => page.StaffPage));
export const TakeOverPage = lazyPage(() => import('../pages/TakeOverPage.tsx').then((page) => page.TakeOverPage));
export const TogetherPage = lazyPage(() => import('../pages/TogetherPage.tsx').then((page) => page.TogetherPage));
export const VmaTestPage = lazyPage(() => import('../pages/VmaTestPage.tsx').then((page) => page.VmaTestPage));
export const WallPage = lazyPage(() => import('../pages/WallPage.tsx').then((page) => page.WallPage));
export const WallScreensPage = lazyPage(() =>
  import('../pages/WallScreensPage.tsx').then((page) => page.WallScreensPage),
);
export const YearReportPage = lazyPage(() => import('../pages/YearReportPage.tsx').then((page) => page.YearReportPage));
// What is said on the telephone must be there when the network is gone [VM1].
export const PrepareVmaPage = lazyPage(() => import('../pages/PrepareVmaPage.tsx').then((page) => page.PrepareVmaPage));
export const VmaPage = lazyPage(() => import('../pages/VmaPage.tsx').then((page) => page.VmaPage));

/**
 * Fetches them all when the first page stands and nothing else is to be done: from then on every page is there at once,
 * without network too, and whatever version the server has come to.
 */
export async function preloadPages(): Promise<void> {
  for (const { preload } of pages) await preload();
}

function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const page = lazyPart(load);
  pages.push(page);
  return page;
}
