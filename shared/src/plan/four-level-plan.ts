import type { Permission } from '../access/permissions.ts';
import { TRIAL_MARK } from '../contact-trials/trial-text.ts';
import { EXTRAORDINARY_EVENT } from './extraordinary-event.ts';
import { FOUR_LEVEL_BOARDS } from './four-level-boards.ts';
import { FOUR_LEVEL_BRIEFINGS } from './four-level-briefings.ts';
import { FOUR_LEVEL_CALLS } from './four-level-call-lists.ts';
import { FOUR_LEVEL_CALL_OUT } from './four-level-call-out.ts';
import { FOUR_LEVEL_CARDS } from './four-level-cards.ts';
import { FOUR_LEVEL_CONTINUITY } from './four-level-continuity.ts';
import { FOUR_LEVEL_EVALUATIONS } from './four-level-evaluations.ts';
import { FOUR_LEVEL_EXERCISES } from './four-level-exercises.ts';
import { FOUR_LEVEL_KRISSTOD } from './four-level-krisstod.ts';
import { FOUR_LEVEL_PICTURE } from './four-level-picture.ts';
import { FOUR_LEVEL_PLACES } from './four-level-places.ts';
import { FOUR_LEVEL_REPORTS } from './four-level-reports.ts';
import { FOUR_LEVEL_SEATS } from './four-level-seats.ts';
import { FOUR_LEVEL_VMA } from './four-level-vma.ts';
import type { Level, MandateHolder, NewMunicipality, Plan, Role } from './plan.ts';

/**
 * Another municipality's way of doing the same: four levels, postures by colour, functions by number, a head of
 * preparedness who decides what another leaves to kommundirektören. Fictional; a plan to begin from for whoever is
 * nearer to this than to the default, and what shows that no rule knows a municipality.
 */
export function fourLevelPlan(municipality: NewMunicipality): Plan {
  return {
    municipality: { bounds: null, ...municipality },
    levels: LEVELS,
    postures: [
      { id: 'gron', name: 'Grönt läge' },
      { id: 'gul', name: 'Gult läge' },
      { id: 'rod', name: 'Rött läge' },
    ],
    restingPosture: 'gron',
    capacities: [
      { id: 'vakthavande', name: 'Vakthavande tjänsteman', standsInFor: null },
      { id: 'beredskapschef', name: 'Beredskapschef', standsInFor: null },
      { id: 'kommunchef', name: 'Kommunchef', standsInFor: null },
      { id: 'bitr_kommunchef', name: 'Biträdande kommunchef', standsInFor: 'kommunchef' },
      { id: 'sektorschef', name: 'Sektorschef', standsInFor: null },
      { id: 'ordforande', name: 'Krisledningsnämndens ordförande', standsInFor: null },
      { id: 'vice_ordforande', name: 'Krisledningsnämndens vice ordförande', standsInFor: 'ordforande' },
    ],
    functions: [
      { id: 'vakt', name: 'Vakthavande' },
      { id: 'ledningsrad', name: 'Ledningsrådet' },
      { id: 's0', name: 'S0 Stabsledning' },
      { id: 's1', name: 'S1 Personal' },
      { id: 's2', name: 'S2 Läge' },
      { id: 's3', name: 'S3 Genomförande' },
      { id: 's4', name: 'S4 Försörjning' },
      { id: 's7', name: 'S7 Information' },
      { id: 'sektor', name: 'Berörd sektor' },
      { id: 'kansli', name: 'Nämndkansliet' },
    ],
    forums: [
      { id: 'ledningsradet', name: 'Ledningsrådet' },
      { id: 'namnden', name: 'Krisledningsnämnden' },
    ],
    mandates: {
      levels: {
        1: always('vakthavande', 'sektorschef', 'beredskapschef', 'kommunchef', 'bitr_kommunchef'),
        2: [...always('beredskapschef', 'kommunchef', 'bitr_kommunchef'), untilRelieved('vakthavande')],
        3: always('kommunchef', 'bitr_kommunchef'),
        // LEH 2006:544 2 kap. 3 §: the chair judges, the vice chair when the chair is prevented.
        4: always('ordforande', 'vice_ordforande'),
      },
      posture: always('beredskapschef', 'kommunchef', 'bitr_kommunchef'),
      board: always('ordforande', 'vice_ordforande'),
      places: {
        tryggpunkt: [...always('beredskapschef', 'kommunchef', 'bitr_kommunchef'), untilRelieved('vakthavande')],
        kollektiv: always('ordforande', 'vice_ordforande'),
      },
      krisstod: [
        ...always('beredskapschef', 'sektorschef', 'kommunchef', 'bitr_kommunchef'),
        untilRelieved('vakthavande'),
      ],
      other: always(
        'vakthavande',
        'beredskapschef',
        'kommunchef',
        'bitr_kommunchef',
        'sektorschef',
        'ordforande',
        'vice_ordforande',
      ),
    },
    committees: [
      { id: 'kommunstyrelsen', name: 'Kommunstyrelsen', kind: 'namnd' },
      { id: 'valfardsnamnden', name: 'Välfärdsnämnden', kind: 'namnd' },
      { id: 'samhallsnamnden', name: 'Samhällsbyggnadsnämnden', kind: 'namnd' },
      { id: 'kommunfullmaktige', name: 'Kommunfullmäktige', kind: 'kommunfullmaktige' },
      { id: 'revisorerna', name: 'Kommunens revisorer', kind: 'revisorer' },
      { id: 'energibolaget', name: 'Kommunens energibolag AB', kind: 'bolag' },
    ],
    board: {
      name: 'Krisledningsnämnden',
      forum: 'namnden',
      needsLevel: 4,
      activationTasks: [{ title: 'Anmäl nämndens beslut till fullmäktige', function: 'kansli', dueMinutes: null }],
      takeoverTasks: [{ title: 'Anmäl övertagandet till nämnden', function: 'kansli', dueMinutes: 60 }],
      heightenedAlertLeads: 'Kommunstyrelsen',
      meetings: { members: 5, distance: true, adjusters: 2 },
    },
    places: FOUR_LEVEL_PLACES,
    roster: {
      changeWeekday: 5,
      changeTime: '16:00',
      shiftDays: 14,
      needsDeputy: false,
      mostDays: 14,
      leastRestDays: 14,
      phone: '070-000 00 20',
      handover: {
        remindAfterMinutes: 30,
        alarmAfterMinutes: 60,
        earlyHours: 12,
        overrides: ['beredskapschef', 'kommunchef'],
        messages: {
          channels: ['sms', 'email'],
          reminder: 'Vakthavande byts: {från} till {till}, {sedan}. Bytet är inte kvitterat.',
          alarm: 'Ingen har tagit över som vakthavande efter {från}. Bytet till {till} skulle ha skett {sedan}.',
        },
      },
      open: 'nothing',
    },
    callOut: FOUR_LEVEL_CALL_OUT,
    warnings: { neighbours: ['9996', '9997'], elsewhere: true, sources: ['vma', 'vma_test'], loudAfterMinutes: 30 },
    contactTrial: { months: [2, 6, 11], text: `${TRIAL_MARK} Når {kommun} {namn} på det här sättet?` },
    krisstod: FOUR_LEVEL_KRISSTOD,
    seats: FOUR_LEVEL_SEATS,
    boards: FOUR_LEVEL_BOARDS,
    briefings: FOUR_LEVEL_BRIEFINGS,
    picture: FOUR_LEVEL_PICTURE,
    reports: FOUR_LEVEL_REPORTS,
    exercises: FOUR_LEVEL_EXERCISES,
    evaluations: FOUR_LEVEL_EVALUATIONS,
    vma: FOUR_LEVEL_VMA,
    continuity: FOUR_LEVEL_CONTINUITY,
    roles: ROLES,
    lateLineMinutes: 30,
    departments: [
      { id: 'skola', name: 'Sektor skola' },
      { id: 'valfard', name: 'Sektor välfärd' },
      { id: 'teknik', name: 'Sektor teknik och miljö' },
    ],
    trays: { alertAfterMinutes: 15, alerts: 's0' },
    callFirst: [
      { name: 'Räddningscentralen', phone: '070-000 00 21' },
      { name: 'Beredskapschef', phone: '070-000 00 22' },
    ],
  };
}

const LEVELS: Level[] = [
  {
    id: 'vardag',
    name: 'Vardagshändelse',
    rank: 1,
    explanation: 'Sektorn klarar den själv. Vakthavande följer den.',
    asks: 'nothing',
    legalText: null,
    report: null,
    tasks: [],
    cards: FOUR_LEVEL_CARDS.vardag,
    callList: [],
  },
  {
    id: 'forstarkt',
    name: 'Förstärkt ledning',
    rank: 2,
    explanation: 'Flera sektorer berörs, eller en behöver hjälp av en annan. Beredskapschefen beslutar.',
    asks: 'nothing',
    legalText: null,
    report: { to: 'Kommunchefen', everyHours: 12 },
    tasks: [{ title: 'Berätta för kommunchefen', function: 'vakt', dueMinutes: 60 }],
    cards: FOUR_LEVEL_CARDS.forstarkt,
    callList: FOUR_LEVEL_CALLS.forstarkt,
  },
  {
    id: 'allvarlig',
    name: 'Allvarlig händelse',
    rank: 3,
    explanation: 'Hela kommunen behöver samordnas och resurser prioriteras. Kommunchefen beslutar.',
    asks: 'coordination',
    legalText: null,
    report: { to: 'Länsstyrelsen', everyHours: 6 },
    tasks: [{ title: 'Ring länsstyrelsens vakthavande', function: 's2', dueMinutes: 30 }],
    cards: FOUR_LEVEL_CARDS.allvarlig,
    callList: FOUR_LEVEL_CALLS.allvarlig,
  },
  {
    id: 'extraordinar',
    name: 'Extraordinär händelse',
    rank: 4,
    explanation: 'Lagens kriterier är uppfyllda. Krisledningsnämndens ordförande beslutar.',
    asks: 'criteria',
    legalText: EXTRAORDINARY_EVENT,
    report: { to: 'Länsstyrelsen', everyHours: 3 },
    tasks: [{ title: 'Lämna lägesrapport till länsstyrelsen', function: 's2', dueMinutes: 90 }],
    cards: FOUR_LEVEL_CARDS.extraordinar,
    callList: FOUR_LEVEL_CALLS.extraordinar,
  },
];

const FOLLOW: Permission[] = ['incident.list', 'incident.read', 'plan.read'];
const WORK: Permission[] = [
  ...FOLLOW,
  'decision.record',
  'log.write',
  'log.correct',
  'task.write',
  'people.phones',
  'places.read',
  'places.operate',
  'map.draw',
  'exercises.read',
  'services.read',
];

/** Fewer roles than the default, and cut elsewhere: whoever leads preparedness keeps the plan as well. */
const ROLES: Role[] = [
  {
    id: 'administrator',
    name: 'Systemförvaltare',
    permissions: ['plan.read', 'accounts.manage', 'plan.write', 'department.links', 'content.remove'],
  },
  {
    id: 'ledning',
    name: 'Ledning',
    permissions: [
      ...WORK,
      'incident.register',
      'incident.lead',
      'decision.confirm',
      'secret.read',
      'secret.mark',
      'places.write',
      'places.sheets',
      'roster.write',
      'roster.swap',
      'duty.read',
      'duty.write',
      'callout.send',
      'krisstod.read',
      'krisstod.write',
      'exercises.write',
      'walls.approve',
      'evaluations.write',
    ],
  },
  {
    id: 'beredskap',
    name: 'Beredskapsenheten',
    permissions: [
      ...WORK,
      'incident.register',
      'incident.lead',
      'decision.confirm',
      'plan.write',
      'places.write',
      'places.sheets',
      'roster.write',
      'roster.swap',
      'duty.read',
      'duty.write',
      'callout.send',
      'krisstod.read',
      'krisstod.write',
      'exercises.write',
      'walls.approve',
      'evaluations.write',
      'services.write',
    ],
  },
  {
    id: 'staben',
    name: 'Staben',
    permissions: [...WORK, 'decision.confirm', 'places.sheets', 'callout.send', 'walls.approve'],
  },
  {
    id: 'arkivet',
    name: 'Arkiv och nämndsekreterare',
    permissions: [
      ...FOLLOW,
      'decision.record',
      'decision.confirm',
      'log.write',
      'task.write',
      'content.remove',
      'places.read',
      'duty.read',
      'exercises.read',
    ],
  },
  { id: 'sektorn', name: 'Sektor', permissions: ['incident.list', 'plan.read', 'disturbance.report'] },
  { id: 'granskare', name: 'Granskare', permissions: ['plan.read', 'audit.read'] },
];

function always(...capacities: string[]): MandateHolder[] {
  return capacities.map((capacity) => ({ capacity, until: 'always' }));
}

function untilRelieved(capacity: string): MandateHolder {
  return { capacity, until: 'relieved' };
}
