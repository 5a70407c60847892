import type { CallOutList, CallOutPost, CallOutRules } from './plan.ts';

/** All channels at once, a reminder, and one more: a quarter of an hour in all. */
const STEPS: CallOutRules['steps'] = [
  { channels: ['push', 'sms', 'email'], waitMinutes: 4 },
  { channels: ['push', 'sms'], waitMinutes: 4 },
  { channels: ['sms'], waitMinutes: 7 },
];

/** Of a plan that has no lists: people are chosen one by one. */
export const NO_CALL_OUT: CallOutRules = { steps: STEPS, lastsHours: 24, lists: [], texts: [], selfMustering: null };

/** Whom the default plan calls out, and with which words [LM1]. */
export const DEFAULT_CALL_OUT: CallOutRules = {
  steps: STEPS,
  lastsHours: 24,
  lists: [
    {
      ...listOf('krisledningsgruppen', 'Krisledningsgruppen', 2),
      members: [
        { who: capacity('kommundirektor'), substitute: capacity('stf_kommundirektor') },
        { who: holderOf('stabschef'), substitute: null },
        { who: capacity('kommunikationschef'), substitute: null },
        { who: capacity('sakerhetschef'), substitute: null },
        { who: capacity('forvaltningschef'), substitute: null },
      ],
    },
    {
      ...listOf('stab', 'Stabens funktioner', 3),
      members: [
        'stabschef',
        'lagesbild',
        'dokumentation',
        'kommunikation',
        'samverkan',
        'logistik',
        'samband',
        'hr',
      ].map((id) => ({ who: holderOf(id), substitute: null })),
    },
    {
      ...listOf('krisstod', 'Krisstöd', null),
      members: [
        { who: holderOf('krisstod'), substitute: null },
        { who: capacity('stodperson'), substitute: null },
      ],
    },
    {
      ...listOf('namnd', 'Krisledningsnämndens presidium', 3),
      way: 'in_order',
      members: [
        { who: capacity('kln_ordforande'), substitute: null },
        { who: capacity('kln_vice'), substitute: null },
      ],
    },
    {
      ...listOf('hela', 'Hela krisorganisationen', null),
      members: ['krisledningsgruppen', 'stab', 'krisstod', 'namnd'].map((list) => ({
        who: { kind: 'list', list },
        substitute: null,
      })),
    },
  ],
  texts: [
    { level: 1, text: '{rubrik}. Håll dig anträffbar och svara om du kan komma.' },
    { level: 2, text: '{rubrik}. {nivå}. Samling på ledningsplatsen. Svara om du kommer.' },
    { level: 3, text: '{rubrik}. {nivå}. Samling på ledningsplatsen så fort du kan. Svara om du kommer.' },
  ],
  selfMustering:
    'Har både el och telefoni varit borta i sex timmar: krisledningsgruppen och staben samlas på ledningsplatsen i kommunhuset utan att någon kallar. Övriga väntar på bud.',
};

function listOf(id: string, name: string, fromLevel: number | null): Omit<CallOutList, 'members'> {
  return { id, name, fromLevel, way: 'all', next: null };
}

function holderOf(id: string): CallOutPost {
  return { kind: 'function', function: id };
}

function capacity(id: string): CallOutPost {
  return { kind: 'capacity', capacity: id };
}
