import type { Permission } from '../access/permissions.ts';
import { DEFAULT_BOARDS } from './default-boards.ts';
import { DEFAULT_BRIEFINGS } from './default-briefings.ts';
import { EXTRAORDINARY_CALLS, SPECIAL_EVENT_CALLS } from './default-call-lists.ts';
import { DEFAULT_CALL_OUT } from './default-call-out.ts';
import { DISTURBANCE_CARDS, EXTRAORDINARY_CARDS, SPECIAL_EVENT_CARDS } from './default-cards.ts';
import { DEFAULT_CONTACT_TRIAL } from './default-contact-trial.ts';
import { DEFAULT_CONTINUITY } from './default-continuity.ts';
import { DEFAULT_EVALUATIONS } from './default-evaluations.ts';
import { DEFAULT_EXERCISES } from './default-exercises.ts';
import { DEFAULT_KRISSTOD } from './default-krisstod.ts';
import { DEFAULT_MEETINGS } from './default-meetings.ts';
import { DEFAULT_PICTURE } from './default-picture.ts';
import { DEFAULT_PLACES } from './default-places.ts';
import { DEFAULT_REPORTS } from './default-reports.ts';
import { DEFAULT_HANDOVER, DEFAULT_ROSTER } from './default-roster.ts';
import { DEFAULT_SEATS } from './default-seats.ts';
import { DEFAULT_VMA } from './default-vma.ts';
import { DEFAULT_WARNINGS } from './default-warnings.ts';
import { EXTRAORDINARY_EVENT } from './extraordinary-event.ts';
import type { Committee, Level, MandateHolder, NamedItem, NewMunicipality, Plan, Role } from './plan.ts';

/**
 * The plan that a municipality starts from, to be made its own and adopted. The ladder's words follow published
 * municipal plans; what the law decides is marked with its source. Names of committees and the telephone numbers are
 * examples: the numbers are of the series that is never given out.
 */
export function defaultPlan(municipality: NewMunicipality): Plan {
  return {
    municipality: { bounds: null, ...municipality },
    levels: LEVELS,
    postures: [
      { id: 'normal', name: 'Normal' },
      { id: 'bevakning', name: 'Bevakning' },
      { id: 'beredskap', name: 'Beredskap' },
      { id: 'stab', name: 'Stab' },
    ],
    restingPosture: 'normal',
    capacities: [
      { id: 'tib', name: 'Tjänsteman i beredskap (TiB)', standsInFor: null },
      { id: 'kommundirektor', name: 'Kommundirektör', standsInFor: null },
      { id: 'stf_kommundirektor', name: 'Ställföreträdande kommundirektör', standsInFor: 'kommundirektor' },
      { id: 'kln_ordforande', name: 'Krisledningsnämndens ordförande', standsInFor: null },
      { id: 'kln_vice', name: 'Krisledningsnämndens vice ordförande', standsInFor: 'kln_ordforande' },
      { id: 'forvaltningschef', name: 'Förvaltningschef', standsInFor: null },
      { id: 'sakerhetschef', name: 'Säkerhetschef', standsInFor: null },
      { id: 'enhetschef', name: 'Enhetschef', standsInFor: null },
      { id: 'stabschef', name: 'Stabschef', standsInFor: null },
      { id: 'kommunikationschef', name: 'Kommunikationschef', standsInFor: null },
      { id: 'stodperson', name: 'Stödperson', standsInFor: null },
      { id: 'stod_barn', name: 'Stödperson för barn och unga', standsInFor: null },
      { id: 'stod_tro', name: 'Stödperson från tro och samfund', standsInFor: null },
      { id: 'stod_forsta_hjalp', name: 'Utbildad i psykologisk första hjälp', standsInFor: null },
    ],
    functions: [
      { id: 'tib', name: 'TiB' },
      { id: 'krisledning', name: 'Krisledningsgruppen' },
      { id: 'stabschef', name: 'Stabschef' },
      { id: 'lagesbild', name: 'Lägesbild och analys' },
      { id: 'dokumentation', name: 'Dokumentation' },
      { id: 'kommunikation', name: 'Kommunikation' },
      { id: 'samverkan', name: 'Samverkan' },
      { id: 'logistik', name: 'Logistik och service' },
      { id: 'samband', name: 'Samband' },
      { id: 'hr', name: 'HR och personalförsörjning' },
      { id: 'sakerhet', name: 'Säkerhet' },
      { id: 'krisstod', name: 'Krisstöd' },
      { id: 'forvaltning', name: 'Berörd förvaltning' },
      { id: 'namndsekreterare', name: 'Krisledningsnämndens sekreterare' },
    ],
    forums: [
      { id: 'krisledningsgruppen', name: 'Krisledningsgruppen' },
      { id: 'krisledningsnamnden', name: 'Krisledningsnämnden' },
      { id: 'stab', name: 'Staben' },
    ],
    mandates: {
      levels: {
        1: always('tib', 'forvaltningschef', 'kommundirektor', 'stf_kommundirektor', 'sakerhetschef'),
        2: [...always('kommundirektor', 'stf_kommundirektor'), untilRelieved('tib')],
        // LEH 2006:544 2 kap. 3 §: the chair judges, the vice chair when the chair is prevented.
        3: always('kln_ordforande', 'kln_vice'),
      },
      posture: [...always('kommundirektor', 'stf_kommundirektor'), untilRelieved('tib')],
      board: always('kln_ordforande', 'kln_vice'),
      places: {
        trygghetspunkt: OPENERS,
        varmestuga: OPENERS,
        samlingsplats: OPENERS,
        nodvatten: OPENERS,
      },
      krisstod: always(
        'sakerhetschef',
        'enhetschef',
        'tib',
        'kommundirektor',
        'stf_kommundirektor',
        'kln_ordforande',
        'kln_vice',
      ),
      other: always(
        'tib',
        'kommundirektor',
        'stf_kommundirektor',
        'stabschef',
        'kln_ordforande',
        'kln_vice',
        'forvaltningschef',
        'sakerhetschef',
        'enhetschef',
        'kommunikationschef',
      ),
    },
    committees: COMMITTEES,
    departments: DEPARTMENTS,
    board: {
      name: 'Krisledningsnämnden',
      forum: 'krisledningsnamnden',
      needsLevel: 3,
      // LEH 2006:544 2 kap. 5 §: its decisions are reported at kommunfullmäktige's next meeting.
      activationTasks: [
        {
          title: 'Anmäl krisledningsnämndens beslut vid kommunfullmäktiges nästa sammanträde',
          function: 'namndsekreterare',
          dueMinutes: null,
        },
      ],
      takeoverTasks: [
        {
          title: 'Anmäl ordförandens beslut om övertagande till krisledningsnämnden',
          function: 'namndsekreterare',
          dueMinutes: 60,
        },
      ],
      heightenedAlertLeads: 'Kommunstyrelsen',
      meetings: DEFAULT_MEETINGS,
    },
    places: DEFAULT_PLACES,
    roster: {
      ...DEFAULT_ROSTER,
      phone: '070-000 00 01',
      handover: { ...DEFAULT_HANDOVER, overrides: ['sakerhetschef'] },
    },
    callOut: DEFAULT_CALL_OUT,
    contactTrial: DEFAULT_CONTACT_TRIAL,
    warnings: DEFAULT_WARNINGS,
    krisstod: DEFAULT_KRISSTOD,
    seats: DEFAULT_SEATS,
    boards: DEFAULT_BOARDS,
    briefings: DEFAULT_BRIEFINGS,
    picture: DEFAULT_PICTURE,
    reports: DEFAULT_REPORTS,
    exercises: DEFAULT_EXERCISES,
    evaluations: DEFAULT_EVALUATIONS,
    vma: DEFAULT_VMA,
    continuity: DEFAULT_CONTINUITY,
    roles: ROLES,
    lateLineMinutes: 15,
    trays: { alertAfterMinutes: 10, alerts: 'stabschef' },
    callFirst: [
      { name: 'SOS Alarm ledning', phone: '070-000 00 11' },
      { name: 'Inre befäl', phone: '070-000 00 12' },
      { name: 'Kommundirektör', phone: '070-000 00 13' },
    ],
  };
}

const LEVELS: Level[] = [
  {
    id: 'storning',
    name: 'Störning',
    rank: 1,
    explanation: 'Klaras i den ordinarie organisationen. Centralt stöd kan behövas, till exempel med information.',
    asks: 'nothing',
    legalText: null,
    report: null,
    tasks: [],
    cards: DISTURBANCE_CARDS,
    callList: [],
  },
  {
    id: 'sarskild',
    name: 'Särskild händelse',
    rank: 2,
    explanation:
      'Kräver samordning över hela kommunen, eller att resurser bedöms och prioriteras centralt. Kommundirektören beslutar, TiB tills avlösning skett.',
    asks: 'coordination',
    legalText: null,
    report: { to: 'Länsstyrelsen', everyHours: 3 },
    tasks: [{ title: 'Informera länsstyrelsens TiB', function: 'tib', dueMinutes: 30 }],
    cards: SPECIAL_EVENT_CARDS,
    callList: SPECIAL_EVENT_CALLS,
  },
  {
    id: 'extraordinar',
    name: 'Extraordinär händelse',
    rank: 3,
    explanation:
      'Avviker från det normala, innebär en allvarlig störning eller överhängande risk för en sådan i viktiga samhällsfunktioner, och kräver skyndsamma insatser. Krisledningsnämndens ordförande beslutar.',
    asks: 'criteria',
    legalText: EXTRAORDINARY_EVENT,
    // LEH 2006:544 2 kap. 9 §: reports on what has happened, the situation and the measures, when länsstyrelsen asks.
    report: { to: 'Länsstyrelsen', everyHours: 2 },
    tasks: [{ title: 'Lämna första lägesrapporten till länsstyrelsen', function: 'lagesbild', dueMinutes: 120 }],
    cards: EXTRAORDINARY_CARDS,
    callList: EXTRAORDINARY_CALLS,
  },
];

const COMMITTEES: Committee[] = [
  { id: 'kommunstyrelsen', name: 'Kommunstyrelsen', kind: 'namnd' },
  { id: 'utbildningsnamnden', name: 'Utbildningsnämnden', kind: 'namnd' },
  { id: 'socialnamnden', name: 'Socialnämnden', kind: 'namnd' },
  { id: 'omsorgsnamnden', name: 'Vård- och omsorgsnämnden', kind: 'namnd' },
  { id: 'tekniska_namnden', name: 'Tekniska nämnden', kind: 'namnd' },
  { id: 'miljo_byggnadsnamnden', name: 'Miljö- och byggnadsnämnden', kind: 'namnd' },
  { id: 'kultur_fritidsnamnden', name: 'Kultur- och fritidsnämnden', kind: 'namnd' },
  { id: 'kommunfullmaktige', name: 'Kommunfullmäktige', kind: 'kommunfullmaktige' },
  { id: 'revisorerna', name: 'Kommunens revisorer', kind: 'revisorer' },
  { id: 'bostadsbolaget', name: 'Kommunens bostadsbolag AB', kind: 'bolag' },
  { id: 'raddningstjanstforbundet', name: 'Räddningstjänstförbundet', kind: 'gemensam' },
];

const DEPARTMENTS: NamedItem[] = [
  { id: 'kommunledning', name: 'Kommunledningsförvaltningen' },
  { id: 'utbildning', name: 'Barn- och utbildningsförvaltningen' },
  { id: 'social', name: 'Socialförvaltningen' },
  { id: 'omsorg', name: 'Vård- och omsorgsförvaltningen' },
  { id: 'samhallsbyggnad', name: 'Samhällsbyggnadsförvaltningen' },
  { id: 'kultur_fritid', name: 'Kultur- och fritidsförvaltningen' },
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
const LEAD: Permission[] = [
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
  'services.write',
];

/**
 * Least privilege [SE1]: who runs the system reads no incident, who follows writes nothing. Confirming is for those in
 * whose name decisions are given and those who receive the papers; the rule itself still asks who the decider is [LA4].
 * Removing content is for who keeps the archive; the administrator does it only with a role that reads incidents as well.
 */
const ROLES: Role[] = [
  {
    id: 'administrator',
    name: 'Administratör',
    permissions: [
      'plan.read',
      'plan.write',
      'accounts.manage',
      'department.links',
      'content.remove',
      'services.read',
      'services.write',
    ],
  },
  { id: 'tib', name: 'TiB', permissions: [...LEAD, 'department.links'] },
  { id: 'krisledning', name: 'Krisledning', permissions: LEAD },
  {
    id: 'stab',
    name: 'Stab',
    permissions: [...WORK, 'decision.confirm', 'places.sheets', 'callout.send', 'walls.approve'],
  },
  {
    id: 'kommunikator',
    name: 'Kommunikatör',
    permissions: [
      ...FOLLOW,
      'log.write',
      'log.correct',
      'task.write',
      'people.phones',
      'places.read',
      'exercises.read',
    ],
  },
  {
    id: 'krisstod',
    name: 'Krisstöd',
    permissions: [
      ...FOLLOW,
      'log.write',
      'log.correct',
      'task.write',
      'places.read',
      'places.operate',
      'map.draw',
      'krisstod.read',
      'krisstod.write',
      'people.phones',
      'exercises.read',
    ],
  },
  { id: 'forvaltning', name: 'Förvaltning', permissions: ['incident.list', 'plan.read', 'disturbance.report'] },
  {
    id: 'namndsordforande',
    name: 'Nämndsordförande',
    permissions: [...FOLLOW, 'decision.record', 'decision.confirm', 'people.phones', 'places.read', 'exercises.read'],
  },
  {
    id: 'namndsekreterare',
    name: 'Nämndsekreterare och arkiv',
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
  // Leads exercises, and reads the incidents that they are played in [OV2].
  {
    id: 'ovningsledare',
    name: 'Övningsledare',
    permissions: [...FOLLOW, 'exercises.read', 'exercises.write', 'evaluations.write'],
  },
  { id: 'observator', name: 'Observatör', permissions: FOLLOW },
  // Given on top of another role to those of the staff who are cleared, such as the log keeper: secrecy is no function's by itself [SE3].
  { id: 'sekretess', name: 'Sekretessbehörig', permissions: [...FOLLOW, 'secret.read', 'secret.mark'] },
  // Reads who did what [SE6]; apart from the administrator, who is among those it reads of.
  { id: 'sakerhetsgranskare', name: 'Säkerhetsgranskare', permissions: ['plan.read', 'audit.read'] },
];

/** Kommundirektören, and the TiB until relieved [PL3]. */
const OPENERS: MandateHolder[] = [...always('kommundirektor', 'stf_kommundirektor'), untilRelieved('tib')];

function always(...capacities: string[]): MandateHolder[] {
  return capacities.map((capacity) => ({ capacity, until: 'always' }));
}

function untilRelieved(capacity: string): MandateHolder {
  return { capacity, until: 'relieved' };
}
