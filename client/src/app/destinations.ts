import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { DisturbancesState } from '@ledningsplats/shared/disturbances/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { vacantFunctions } from '@ledningsplats/shared/seats/seat-reading.ts';
import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import { useLocation } from 'wouter';
import { lowFuel } from '../features/places/operations/low-fuel.ts';
import { appTexts } from '../i18n/app.ts';
import { briefingTexts } from '../i18n/briefings.ts';
import { callOutTexts } from '../i18n/call-outs.ts';
import { contactTexts } from '../i18n/contacts.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import { evaluationTexts } from '../i18n/evaluations.ts';
import { exerciseTexts } from '../i18n/exercises.ts';
import { exportTexts } from '../i18n/exports.ts';
import { improvementTexts } from '../i18n/improvements.ts';
import { krisstodTexts } from '../i18n/krisstod.ts';
import { paperTexts } from '../i18n/papers.ts';
import { pictureTexts } from '../i18n/pictures.ts';
import { operationTexts } from '../i18n/place-operations.ts';
import { replayTexts } from '../i18n/replay.ts';
import { rosterTexts } from '../i18n/roster.ts';
import { seatTexts } from '../i18n/seats.ts';
import { serviceTexts } from '../i18n/services.ts';
import { vmaTexts } from '../i18n/vma.ts';
import { wallsTexts } from '../i18n/walls.ts';
import { warningTexts } from '../i18n/warnings.ts';
import { yearReportTexts } from '../i18n/year-report.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';

export interface Destination {
  id:
    | 'board'
    | 'log'
    | 'map'
    | 'picture'
    | 'incidentPlaces'
    | 'tasks'
    | 'decisions'
    | 'briefings'
    | 'callOuts'
    | 'krisstod'
    | 'staff'
    | 'vma'
    | 'replay'
    | 'exports'
    | 'incidents'
    | 'report'
    | 'places'
    | 'services'
    | 'roster'
    | 'exercises'
    | 'yearReport'
    | 'improvements'
    | 'evaluation'
    | 'warnings'
    | 'contacts'
    | 'papers'
    | 'departmentLinks'
    | 'walls'
    | 'plan'
    | 'administration';
  title: string;
  href: string;
  isCurrent: boolean;
  /** A number that asks for attention, with the words that it stands for. */
  badge: { count: number; words: string } | null;
}

/** Where one can go: only what works and what the person may read. Those of the incident first. */
export function useDestinations(incident: string | null): { ofIncident: Destination[]; standing: Destination[] } {
  const [path] = useLocation();
  const permissions = usePermissions();
  const now = useServerNow(30_000);
  const overdue = useSelected((all) => {
    const state = incident === null ? null : stateOf(all.streams[incidentStream(incident)]?.state);
    return state ? Object.values(state.tasks.open).filter(({ due }) => due !== null && due < now).length : 0;
  });
  const unconfirmed = useSelected((all) => {
    const state = incident === null ? null : stateOf(all.streams[incidentStream(incident)]?.state);
    return state ? Object.values(state.decisions.open).filter(({ confirmed }) => !confirmed).length : 0;
  });
  const waiting = useSelected(
    (all) => (all.streams.disturbances?.state as DisturbancesState | null | undefined)?.open.length ?? 0,
  );
  const plan = usePlan().state?.plan ?? null;
  const hasPlaces = (plan?.places.kinds.length ?? 0) > 0;
  const hasKrisstod = (plan?.krisstod.siteKinds.length ?? 0) > 0;
  const hasBriefings = (plan?.briefings.kinds.length ?? 0) > 0;
  const warnHours = plan?.places.fuelWarnHours ?? 0;
  const low = useSelected((all) => {
    const state = incident === null ? null : stateOf(all.streams[incidentStream(incident)]?.state);
    return lowFuel(state, now, warnHours).length;
  });
  const vacant = useSelected((all) => {
    const state = incident === null ? null : stateOf(all.streams[incidentStream(incident)]?.state);
    return state?.incident.lifecycle === 'open' && plan !== null ? requiredVacant(state, plan) : 0;
  });
  const lateVmas = useSelected((all) => {
    const state = incident === null ? null : stateOf(all.streams[incidentStream(incident)]?.state);
    return state ? openVmas(state.vma).filter(({ review }) => review < now).length : 0;
  });
  const signs = useSelected((all) => all.incidents.rows.find(({ id }) => id === incident)?.callOutSigns?.length ?? 0);
  const to = (id: Destination['id'], title: string, href: string, badge: Destination['badge'] = null): Destination => ({
    id,
    title,
    href,
    isCurrent: path === href,
    badge,
  });
  const briefingsOf = (id: string): Destination => {
    const href = paths.briefings(id);
    return { ...to('briefings', briefingTexts.title, href), isCurrent: path.startsWith(href) };
  };
  const placesOf = (id: string): Destination => {
    const href = paths.incidentPlaces(id);
    const place = to('incidentPlaces', appTexts.incidentPlaces, href, badgeOf(low, operationTexts.fuelBadge));
    return { ...place, isCurrent: path.startsWith(href) };
  };
  const vmaOf = (id: string): Destination => {
    const href = paths.vma(id);
    const place = to('vma', vmaTexts.title, href, badgeOf(lateVmas, vmaTexts.badge));
    return { ...place, isCurrent: path.startsWith(href) };
  };
  const callOutsOf = (id: string): Destination => {
    const place = to('callOuts', callOutTexts.title, paths.callOuts(id), badgeOf(signs, callOutTexts.badge));
    return { ...place, isCurrent: path.startsWith(place.href) || path === paths.call(id) };
  };
  const administration = administrationOf(permissions, path, to);
  return {
    ofIncident:
      incident === null
        ? []
        : [
            to('board', appTexts.board, paths.board(incident)),
            to('log', appTexts.log, paths.log(incident)),
            ...(mayOpen(permissions, 'map') ? [to('map', appTexts.map, paths.map(incident))] : []),
            ...(hasPlaces ? [placesOf(incident)] : []),
            to('tasks', appTexts.tasks, paths.tasks(incident), badgeOf(overdue, appTexts.overdue)),
            to('staff', seatTexts.title, paths.staff(incident), badgeOf(vacant, appTexts.vacantSeats)),
            to('decisions', appTexts.decisions, paths.decisions(incident), badgeOf(unconfirmed, appTexts.unconfirmed)),
            to('picture', pictureTexts.title, paths.picture(incident)),
            ...(hasBriefings ? [briefingsOf(incident)] : []),
            callOutsOf(incident),
            ...(hasKrisstod && mayOpen(permissions, 'krisstod')
              ? [to('krisstod', krisstodTexts.title, paths.krisstod(incident))]
              : []),
            vmaOf(incident),
            to('replay', replayTexts.title, paths.replay(incident)),
            ...(permissions.has('evaluations.write')
              ? [to('evaluation', evaluationTexts.title, paths.evaluateIncident(incident))]
              : []),
            ...(mayOpen(permissions, 'exports') ? [to('exports', exportTexts.title, paths.exports(incident))] : []),
          ],
    standing: [
      ...(mayOpen(permissions, 'incidents')
        ? [to('incidents', appTexts.incidents, paths.home, badgeOf(waiting, disturbanceTexts.badge))]
        : []),
      ...(mayOpen(permissions, 'ownDisturbances') ? [to('report', appTexts.report, paths.report)] : []),
      ...(mayOpen(permissions, 'departmentLinks')
        ? [to('departmentLinks', disturbanceTexts.links, paths.departmentLinks)]
        : []),
      ...(mayOpen(permissions, 'places')
        ? [{ ...to('places', appTexts.places, paths.places), isCurrent: path.startsWith(paths.places) }]
        : []),
      ...(mayOpen(permissions, 'services')
        ? [{ ...to('services', serviceTexts.menu, paths.services), isCurrent: path.startsWith(paths.services) }]
        : []),
      ...(mayOpen(permissions, 'warnings') ? [to('warnings', warningTexts.title, paths.warnings)] : []),
      ...(mayOpen(permissions, 'roster')
        ? [{ ...to('roster', rosterTexts.title, paths.roster), isCurrent: path.startsWith(paths.roster) }]
        : []),
      ...(mayOpen(permissions, 'exercises')
        ? [{ ...to('exercises', exerciseTexts.title, paths.exercises), isCurrent: path.startsWith(paths.exercises) }]
        : []),
      ...(mayOpen(permissions, 'yearReport') ? [to('yearReport', yearReportTexts.title, paths.yearReport)] : []),
      ...(mayOpen(permissions, 'improvements') ? [to('improvements', improvementTexts.title, paths.improvements)] : []),
      ...(mayOpen(permissions, 'contacts')
        ? [
            {
              ...to('contacts', contactTexts.title, paths.contacts),
              isCurrent: path === paths.contacts || path === paths.phoneList,
            },
          ]
        : []),
      ...(mayOpen(permissions, 'papers') ? [to('papers', paperTexts.title, paths.papers)] : []),
      ...(mayOpen(permissions, 'walls') ? [to('walls', wallsTexts.title, paths.walls)] : []),
      ...(permissions.has('plan.write') ? [to('plan', appTexts.plan, paths.plan)] : []),
      ...(administration === null ? [] : [administration]),
    ],
  };
}

/** The first of its pages that the person may read; each of them is within it. */
function administrationOf(
  permissions: ReadonlySet<Permission>,
  path: string,
  to: (id: 'administration', title: string, href: string) => Destination,
): Destination | null {
  const first = mayOpen(permissions, 'accounts') ? paths.administration : paths.audit;
  if (!mayOpen(permissions, 'accounts') && !mayOpen(permissions, 'audit')) return null;
  const isCurrent = path.startsWith(paths.administration) || path === paths.accounts;
  return { ...to('administration', appTexts.administration, first), isCurrent };
}

/** How many functions must be manned as it stands and are not [ST1]. */
function requiredVacant({ seats, incident: { level, posture } }: IncidentState, plan: Plan): number {
  const standing = { level: level.rank, posture: posture.id };
  return vacantFunctions(seats, plan, standing).filter(({ isRequired }) => isRequired).length;
}

function stateOf(state: unknown): IncidentState | null {
  return (state ?? null) as IncidentState | null;
}

function badgeOf(count: number, words: (count: number) => string): Destination['badge'] {
  return count === 0 ? null : { count, words: words(count) };
}
