import { PERMISSIONS, type Permission } from '@ledningsplats/shared/access/permissions.ts';
import { DEFAULT_BRIEFINGS } from '@ledningsplats/shared/plan/default-briefings.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';

const ALWAYS = 'always';
const SECRET: readonly Permission[] = ['secret.read', 'secret.mark', 'krisstod.read', 'krisstod.write'];
const STAFF: readonly Permission[] = [
  'incident.list',
  'incident.read',
  'incident.register',
  'incident.lead',
  'decision.record',
  'decision.confirm',
  'log.write',
  'log.correct',
  'task.write',
  'places.read',
  'places.write',
  'places.operate',
  'roster.write',
  'roster.swap',
  'duty.read',
  'duty.write',
  'callout.send',
  'services.read',
  'services.write',
  'exercises.read',
  'exercises.write',
  'evaluations.write',
  'plan.read',
];
const leads = [
  { capacity: 'tib', until: ALWAYS },
  { capacity: 'kommundirektor', until: ALWAYS },
] as const;

const TO_RING = [
  {
    id: 'lansstyrelsen',
    who: { kind: 'outside', name: 'Länsstyrelsens TiB', phone: '070-000 00 14' },
    say: 'Säg vilken nivå det är.',
    isCompulsory: true,
  },
  { id: 'stabschefen', who: { kind: 'function', function: 'stabschef' }, say: 'Kom hit.', isCompulsory: false },
];

/** A small municipality for the proofs: three levels, four roles, and one who may decide everything. */
export const PROOF_PLAN = planSchema.parse({
  municipality: { name: 'Provköping', code: '0000', timeZone: 'Europe/Stockholm', bounds: null },
  levels: [
    level(1, 'normal', 'Normalläge', 'nothing'),
    level(2, 'sarskild', 'Särskild händelse', 'coordination'),
    level(3, 'extraordinar', 'Extraordinär händelse', 'criteria'),
  ],
  postures: [
    { id: 'normal', name: 'Normal' },
    { id: 'stab', name: 'Stabsläge' },
  ],
  restingPosture: 'normal',
  capacities: [
    { id: 'tib', name: 'Tjänsteman i beredskap', standsInFor: null },
    { id: 'kommundirektor', name: 'Kommundirektör', standsInFor: null },
  ],
  functions: [
    { id: 'stabschef', name: 'Stabschef' },
    { id: 'lage', name: 'Läge' },
    { id: 'logg', name: 'Loggförare' },
  ],
  forums: [],
  mandates: {
    levels: { 1: leads, 2: leads, 3: leads },
    posture: leads,
    board: leads,
    places: { punkt: leads },
    krisstod: leads,
    other: leads,
  },
  committees: [{ id: 'socialnamnden', name: 'Socialnämnden', kind: 'namnd' }],
  board: {
    name: 'Krisledningsnämnden',
    needsLevel: 3,
    activationTasks: [],
    takeoverTasks: [],
    heightenedAlertLeads: 'Kommunstyrelsen',
  },
  places: {
    kinds: [{ id: 'punkt', name: 'Punkt', symbol: 'P', opens: true, needsBoard: false }],
    openingChecklist: [{ id: 'varme', text: 'Varmt' }],
    overnightChecklist: [],
    needsTo: null,
    fuelWarnHours: 4,
  },
  exercises: {
    kinds: [{ id: 'larm', name: 'Larm' }],
    groups: [{ id: 'tib', name: 'TiB', everyMonths: 12, kind: 'larm', isDuty: true }],
    // the only kind there is: a proof listens to its points
    vmaTest: { organiser: 'Länsstyrelsen', kind: 'larm', siren: 'punkt', steps: [] },
  },
  briefings: { kinds: DEFAULT_BRIEFINGS.kinds.map((kind) => ({ ...kind, speakers: [] })), rhythms: [] },
  krisstod: {
    leaderFrom: null,
    checklist: [{ title: 'Ring polisen', function: 'stabschef', dueMinutes: 30 }],
    siteKinds: [{ id: 'lokal', name: 'Lokal' }],
    say: [],
    leaveUnsaid: [],
    endReasons: [{ id: 'slut', name: 'Slut' }],
    receivers: [{ id: 'elevhalsa', name: 'Elevhälsan' }],
    needsTo: null,
    competences: [{ id: 'barn', name: 'Barn' }],
    organisations: [{ id: 'kyrkan', name: 'Kyrkan' }],
    longestShiftHours: 8,
    leastRestHours: 11,
    lateMinutes: 15,
    briefingPoints: [{ id: 'lage', name: 'Läget' }],
    callIn: {
      text: '{rubrik}. {samling}',
      lists: ['staben'],
      ownOrganisation: 'kyrkan',
      skills: [{ competence: 'barn', by: { kind: 'capacity', capacity: 'tib' } }],
    },
    evaluationQuestions: [{ id: 'bra', name: 'Vad var bra?' }],
  },
  callOut: {
    steps: [
      { channels: ['sms'], waitMinutes: 1 },
      { channels: ['sms', 'email'], waitMinutes: 1 },
    ],
    lastsHours: 1,
    lists: [list('staben', 'all', 'stabschef'), list('logg', 'in_order', 'lage'), list('alla', 'all', 'logg', false)],
    texts: [{ level: 2, text: '{rubrik}. Kom.' }],
    selfMustering: null,
  },
  roles: [
    { id: 'all', name: 'Allt', permissions: [...PERMISSIONS] },
    { id: 'staff', name: 'Stab', permissions: [...STAFF] },
    { id: 'cleared', name: 'Stab med sekretess', permissions: [...STAFF, ...SECRET] },
    { id: 'outside', name: 'Utan läsrätt', permissions: ['incident.list'] },
  ],
  lateLineMinutes: 15,
  callFirst: [],
});

function list(id: string, way: 'all' | 'in_order', seat: string, hasSubstitute = true) {
  const substitute = hasSubstitute ? { kind: 'capacity', capacity: 'tib' } : null;
  const members = [{ who: { kind: 'function', function: seat }, substitute }];
  return { id, name: id, fromLevel: 2, way, members, next: null };
}

function level(rank: number, id: string, name: string, asks: 'nothing' | 'coordination' | 'criteria') {
  const legalText = {
    reference: 'LEH 2006:544 1 kap. 4 §',
    version: '2006-09-01',
    text: 'Med extraordinär händelse avses en sådan händelse som avviker från det normala.',
    criteria: [{ id: 'avviker', question: 'Avviker händelsen från det normala?' }],
  };
  const tasks = rank === 2 ? [{ title: 'Kalla stab', function: 'stabschef', dueMinutes: 60 }] : [];
  const steps = ['Utse loggförare', 'Samla läget', 'Boka första mötet'];
  const cards = rank === 2 ? [{ id: 'forsta_timmen', title: 'Första timmen', function: 'stabschef', steps }] : [];
  return {
    cards,
    callList: rank === 2 ? TO_RING : [],
    id,
    name,
    rank,
    explanation: name,
    asks,
    legalText: asks === 'criteria' ? legalText : null,
    report: null,
    tasks,
  };
}
