import type { KrisstodRules } from './plan.ts';

/** Another way: the group is the personnel section's, with fewer sites, shorter shifts and receivers of its own. */
export const FOUR_LEVEL_KRISSTOD: KrisstodRules = {
  leaderFrom: 's1',
  checklist: [
    { title: 'POSOM: ring in gruppen', function: 's1', dueMinutes: 45 },
    { title: 'POSOM: ordna ett rum och någon som möter vid dörren', function: 's4', dueMinutes: 60 },
  ],
  siteKinds: [
    { id: 'motesplats', name: 'Mötesplats' },
    { id: 'bygdegard', name: 'Bygdegård' },
  ],
  say: ['Det som är bekräftat av polisen.', 'Var gruppen finns, och till när.'],
  leaveUnsaid: ['Döda och skadade: polisen lämnar besked.', 'Patienter: sjukhuset lämnar besked.'],
  endReasons: [
    { id: 'lugnt', name: 'Ingen kommer längre' },
    { id: 'over', name: 'Sektorerna tar över' },
  ],
  receivers: [
    { id: 'skolhalsan', name: 'Skolhälsan' },
    { id: 'halsocentralen', name: 'Hälsocentralen' },
    { id: 'jouren', name: 'Socialtjänstens jour' },
  ],
  needsTo: 's4',
  competences: [
    { id: 'unga', name: 'Unga' },
    { id: 'samtal', name: 'Samtalsstöd' },
  ],
  organisations: [
    { id: 'sektorerna', name: 'Kommunens sektorer' },
    { id: 'forsamlingen', name: 'Församlingen' },
  ],
  longestShiftHours: 6,
  leastRestHours: 11,
  callIn: {
    text: 'POSOM samlas: {rubrik}. {samling} Svara om du kan.',
    lists: [],
    ownOrganisation: 'sektorerna',
    skills: [{ competence: 'samtal', by: { kind: 'language', language: 'finska' } }],
  },
  lateMinutes: 30,
  briefingPoints: [
    { id: 'sektorer', name: 'Vad sektorerna behöver' },
    { id: 'natten', name: 'Natten' },
  ],
  evaluationQuestions: [{ id: 'hur', name: 'Hur var det?' }],
};
