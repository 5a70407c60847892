import { PERMISSIONS, type Permission } from '@ledningsplats/shared/access/permissions.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';

const ALWAYS = 'always';
const SECRET: readonly Permission[] = ['secret.read', 'secret.mark'];
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
  'plan.read',
];
const leads = [
  { capacity: 'tib', until: ALWAYS },
  { capacity: 'kommundirektor', until: ALWAYS },
] as const;

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
  mandates: { levels: { 1: leads, 2: leads, 3: leads }, posture: leads, board: leads, other: leads },
  committees: [{ id: 'socialnamnden', name: 'Socialnämnden', kind: 'namnd' }],
  board: {
    name: 'Krisledningsnämnden',
    needsLevel: 3,
    activationTasks: [],
    takeoverTasks: [],
    heightenedAlertLeads: 'Kommunstyrelsen',
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

function level(rank: number, id: string, name: string, asks: 'nothing' | 'coordination' | 'criteria') {
  const legalText = {
    reference: 'LEH 2006:544 1 kap. 4 §',
    version: '2006-09-01',
    text: 'Med extraordinär händelse avses en sådan händelse som avviker från det normala.',
    criteria: [{ id: 'avviker', question: 'Avviker händelsen från det normala?' }],
  };
  const tasks = rank === 2 ? [{ title: 'Kalla stab', function: 'stabschef', dueMinutes: 60 }] : [];
  return {
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
