import { Route, Router, Switch, useLocation } from 'wouter';
import { BoardPage } from '../pages/BoardPage.tsx';
import { DecisionsPage } from '../pages/DecisionsPage.tsx';
import { HomePage } from '../pages/HomePage.tsx';
import { LoginPage } from '../pages/LoginPage.tsx';
import { LogPage } from '../pages/LogPage.tsx';
import { MapPage } from '../pages/MapPage.tsx';
import { ReadingGate } from '../pages/ReadingGate.tsx';
import { RegisterPage } from '../pages/RegisterPage.tsx';
import { TasksPage } from '../pages/TasksPage.tsx';
import { incidentIn, paths } from '../paths.ts';
import { SyncProvider, useSession } from '../sync/react.ts';
import type { Sync } from '../sync/sync.ts';
import { UiProvider } from '../ui/UiProvider.tsx';
import { ExpiredDialog } from './ExpiredDialog.tsx';
import {
  AccountsPage,
  AdministrationPage,
  AuditPage,
  BriefingPage,
  BriefingsPage,
  CalledInPage,
  CallInPage,
  CallOutPage,
  CallOutSendPage,
  CallOutsPage,
  ChannelsPage,
  ConductPage,
  ConfirmPage,
  ContactsPage,
  ContactTrialPage,
  CounterpartPage,
  DepartmentLinksPage,
  DepartmentPage,
  DutyLogPage,
  EvaluateExercisePage,
  EvaluateIncidentPage,
  ExercisePhonePage,
  ExercisesPage,
  ExportPage,
  HandoverPage,
  HoldingsPage,
  ImprovementsPage,
  IncidentPlacesPage,
  InvitationPage,
  KrisstodPage,
  MapPrintPage,
  MeetingsPage,
  NewPasswordPage,
  OperatePlacePage,
  OwnAccountPage,
  PaperEntryPage,
  PapersPage,
  PeoplePage,
  PhoneListPage,
  PicturePage,
  PlaceImportPage,
  PlacePage,
  PlaceSheetsPage,
  PlacesMapPage,
  PlacesPage,
  PlanPage,
  PrepareVmaPage,
  ReplayPage,
  ReportPage,
  RosterPage,
  ScriptPage,
  ServiceImportPage,
  ServicesPage,
  SessionsPage,
  SetupPage,
  SituationReportPage,
  StaffPage,
  TakeOverPage,
  TogetherPage,
  TouchedServicesPage,
  VmaPage,
  VmaTestPage,
  WallPage,
  WallScreensPage,
  WarningsPage,
  YearReportPage,
} from './lazy-pages.ts';
import { NotFound } from './NotFound.tsx';
import { NoticeDoor } from './NoticeDoor.tsx';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';

/** The whole product in one tab. */
export function App({ sync }: { sync: Sync }) {
  return (
    <Router>
      <UiProvider>
        <SyncProvider sync={sync}>
          <NoticeDoor />
          <Switch>
            {/* Personal links are used without an account. */}
            <Route path="/start/:token">{({ token }) => <SetupPage token={token} />}</Route>
            <Route path="/inbjudan/:token">{({ token }) => <InvitationPage token={token} />}</Route>
            <Route path="/nytt-losenord/:token">{({ token }) => <NewPasswordPage token={token} />}</Route>
            <Route path="/forvaltning/:token">{({ token }) => <DepartmentPage token={token} />}</Route>
            <Route path="/bekrafta/:token">{({ token }) => <ConfirmPage token={token} />}</Route>
            {/* A screen on a wall is nobody's: it is let in by a code. */}
            <Route path="/vagg">
              <WallPage />
            </Route>
            <Route>
              <Inside />
            </Route>
          </Switch>
        </SyncProvider>
      </UiProvider>
    </Router>
  );
}

function Inside() {
  const session = useSession();
  switch (session.status) {
    case 'checking':
      return <Starting isUnreached={session.isUnreached} />;
    case 'signed_out':
      return <LoginPage />;
    case 'signed_in':
    case 'expired':
      return (
        <>
          <Shell>
            <Pages />
          </Shell>
          {session.status === 'expired' && <ExpiredDialog username={session.reading.user.username} />}
        </>
      );
    default:
      return session satisfies never;
  }
}

function Pages() {
  const [path] = useLocation();
  // Half a link, as a text message may break it, names no incident.
  const isBroken = path.startsWith('/handelser/') && path !== paths.register && incidentIn(path) === null;
  if (isBroken) return <NotFound />;
  return (
    <Switch>
      <Route path="/">
        <HomePage />
      </Route>
      <Route path="/handelser/ny">
        <RegisterPage />
      </Route>
      <Route path="/handelser/:id">{({ id }) => <BoardPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/logg">{({ id }) => <LogPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/uppgifter">{({ id }) => <TasksPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/beslut">{({ id }) => <DecisionsPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/vma">{({ id }) => <VmaPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/vma/begar">{({ id }) => <PrepareVmaPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/vma/:vma/uppdatera">
        {({ id, vma }) => <PrepareVmaPage key={vma} incident={id} vma={decodeURIComponent(vma)} />}
      </Route>
      <Route path="/handelser/:id/lagesrapport">{({ id }) => <SituationReportPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/sammantraden">{({ id }) => <MeetingsPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/staben">{({ id }) => <StaffPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/lagesbild">{({ id }) => <PicturePage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/orientering">{({ id }) => <BriefingsPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/orientering/:briefing">
        {({ id, briefing }) => <BriefingPage key={briefing} incident={id} briefing={decodeURIComponent(briefing)} />}
      </Route>
      <Route path="/handelser/:id/utvardering">{({ id }) => <EvaluateIncidentPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/exportera">{({ id }) => <ExportPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/uppspelning">{({ id }) => <ReplayPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/karta">{({ id }) => <MapPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/karta/utskrift">{({ id }) => <MapPrintPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/verksamheter">{({ id }) => <TouchedServicesPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/platser">{({ id }) => <IncidentPlacesPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/platser/:place">
        {({ id, place }) => <OperatePlacePage key={place} incident={id} place={place} />}
      </Route>
      <Route path="/handelser/:id/krisstod">{({ id }) => <KrisstodPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/krisstod/kalla-in">{({ id }) => <CallInPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/krisstod/inkallningar/:number">
        {({ id, number }) => <CalledInPage key={`${id} ${number}`} incident={id} number={Number(number)} />}
      </Route>
      <Route path="/handelser/:id/larma">{({ id }) => <CallOutSendPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/utlarmningar">{({ id }) => <CallOutsPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/utlarmningar/:number">
        {({ id, number }) => <CallOutPage key={`${id} ${number}`} incident={id} number={Number(number)} />}
      </Route>
      <Route path="/handelser/:id/papper">{({ id }) => <PaperEntryPage key={id} incident={id} />}</Route>
      <Route path="/handelser/:id/samlad">{({ id }) => <TogetherPage key={id} incident={id} />}</Route>
      <Route path="/storning">
        <ReportPage />
      </Route>
      <Route path="/storning/:id/ta-over">{({ id }) => <TakeOverPage key={id} disturbance={id} />}</Route>
      <Route path="/forvaltningar">
        <ReadingGate reading="departmentLinks">
          <DepartmentLinksPage />
        </ReadingGate>
      </Route>
      <Route path="/konton">
        <ReadingGate reading="accounts">
          <AccountsPage />
        </ReadingGate>
      </Route>
      <Route path="/mitt-konto">
        <OwnAccountPage />
      </Route>
      <Route path="/administration">
        <ReadingGate reading="accounts">
          <AdministrationPage />
        </ReadingGate>
      </Route>
      <Route path="/administration/personer">
        <ReadingGate reading="accounts">
          <PeoplePage />
        </ReadingGate>
      </Route>
      <Route path="/administration/personer/prov">
        <ReadingGate reading="contactTrial">
          <ContactTrialPage />
        </ReadingGate>
      </Route>
      <Route path="/administration/personer/:id">
        {({ id }) => (
          <ReadingGate reading="accounts">
            <HoldingsPage key={id} person={id} />
          </ReadingGate>
        )}
      </Route>
      <Route path="/administration/inloggade">
        <ReadingGate reading="accounts">
          <SessionsPage />
        </ReadingGate>
      </Route>
      <Route path="/administration/kanaler">
        <ReadingGate reading="channels">
          <ChannelsPage />
        </ReadingGate>
      </Route>
      <Route path="/administration/granskning">
        <ReadingGate reading="audit">
          <AuditPage />
        </ReadingGate>
      </Route>
      <Route path="/ovning/:id/utvardera">
        {({ id }) => (
          <ReadingGate reading="evaluation">
            <EvaluateExercisePage key={id} exercise={id} />
          </ReadingGate>
        )}
      </Route>
      <Route path="/atgarder">
        <ReadingGate reading="ownImprovements">
          <ImprovementsPage />
        </ReadingGate>
      </Route>
      <Route path="/ovning/:id">{({ id }) => <ConductPage key={id} exercise={id} />}</Route>
      <Route path="/ovning/:id/motspel">{({ id }) => <CounterpartPage key={id} exercise={id} />}</Route>
      <Route path="/ovningstelefon/:id">{({ id }) => <ExercisePhonePage key={id} incident={id} />}</Route>
      <Route path="/ovningar">
        <ReadingGate reading="exercises">
          <ExercisesPage />
        </ReadingGate>
      </Route>
      <Route path="/ovning/:id/planering">
        {({ id }) => (
          <ReadingGate reading="exercises">
            <ScriptPage key={id} id={id} />
          </ReadingGate>
        )}
      </Route>
      <Route path="/ovningar/vma-prov">
        <ReadingGate reading="sirens">
          <VmaTestPage />
        </ReadingGate>
      </Route>
      <Route path="/verksamheter">
        <ReadingGate reading="services">
          <ServicesPage />
        </ReadingGate>
      </Route>
      <Route path="/verksamheter/las-in">
        <ServiceImportPage />
      </Route>
      <Route path="/arsrapport">
        <ReadingGate reading="yearReport">
          <YearReportPage />
        </ReadingGate>
      </Route>
      <Route path="/platser">
        <PlacesPage />
      </Route>
      <Route path="/platser/las-in">
        <PlaceImportPage />
      </Route>
      <Route path="/platser/blad/:place?">
        {({ place }) => (
          <ReadingGate reading="placeSheets">
            <PlaceSheetsPage key={place} place={place ?? null} />
          </ReadingGate>
        )}
      </Route>
      <Route path="/platser/karta">
        <PlacesMapPage />
      </Route>
      <Route path="/platser/:id">{({ id }) => <PlacePage key={id} place={id} />}</Route>
      <Route path="/kontakter">
        <ReadingGate reading="contacts">
          <ContactsPage />
        </ReadingGate>
      </Route>
      <Route path="/papper">
        <ReadingGate reading="incidents">
          <PapersPage />
        </ReadingGate>
      </Route>
      <Route path="/telefonlista">
        <PhoneListPage />
      </Route>
      <Route path="/vaggskarmar">
        <ReadingGate reading="walls">
          <WallScreensPage />
        </ReadingGate>
      </Route>
      <Route path="/varningar">
        <WarningsPage />
      </Route>
      <Route path="/beredskap">
        <RosterPage />
      </Route>
      <Route path="/beredskap/logg">
        <ReadingGate reading="duty">
          <DutyLogPage />
        </ReadingGate>
      </Route>
      <Route path="/beredskap/overlamning">
        <HandoverPage />
      </Route>
      <Route path="/plan">
        <PlanPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
