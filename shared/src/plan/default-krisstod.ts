import type { KrisstodRules } from './plan.ts';

/**
 * Krisstöd as a municipality may begin: in general words, to be made its own. What it leaves unsaid follows from who has
 * the duty to tell: the police of dead and injured, the hospital of its patients [KR6].
 */
export const DEFAULT_KRISSTOD: KrisstodRules = {
  leaderFrom: 'krisstod',
  checklist: [
    { title: 'Krisstöd: ta kontakt med polisen och regionen om läget', function: 'krisstod', dueMinutes: 30 },
    { title: 'Krisstöd: bestäm var det första stödet ska ges, och boka lokalen', function: 'krisstod', dueMinutes: 30 },
    { title: 'Krisstöd: kalla in stödpersoner, och räkna med avlösning', function: 'krisstod', dueMinutes: 60 },
    { title: 'Krisstöd: berätta för allmänheten var och när stödet finns', function: 'kommunikation', dueMinutes: 60 },
    { title: 'Krisstöd: mat, dryck och det som behövs på platserna', function: 'logistik', dueMinutes: 90 },
  ],
  siteKinds: [
    { id: 'stodcentrum', name: 'Stödcentrum' },
    { id: 'kyrka', name: 'Kyrka eller samfund' },
    { id: 'skola', name: 'Skola eller förskola' },
    { id: 'annan', name: 'Annan plats' },
  ],
  say: [
    'Det som polisen eller staben har bekräftat och släppt.',
    'Vilket stöd som finns, var, när och hur länge.',
    'Att vanliga reaktioner är olika, och vart man vänder sig om de inte går över.',
  ],
  leaveUnsaid: [
    'Döda och skadade: bara polisen lämnar besked.',
    'Hur en patient mår: bara sjukhuset lämnar besked.',
    'Vems fel det var, och rykten.',
    'Vilka som har sökt stöd, och vad de har sagt.',
    'Oro för ett barn skrivs inte ner: ring socialtjänsten nu.',
  ],
  endReasons: [
    { id: 'flyttat', name: 'Stödet flyttar till en annan plats' },
    { id: 'upphort', name: 'Inga fler söker stöd' },
    { id: 'ordinarie', name: 'Ordinarie verksamhet tar över' },
  ],
  receivers: [
    { id: 'elevhalsa', name: 'Elevhälsan' },
    { id: 'vardcentral', name: 'Vårdcentralen' },
    { id: 'socialjour', name: 'Socialjouren' },
    { id: 'familjestod', name: 'Familjestödet' },
    { id: 'samfund', name: 'Kyrkor och samfund' },
  ],
  needsTo: 'logistik',
  competences: [
    { id: 'barn', name: 'Barn och unga' },
    { id: 'sprak', name: 'Språk' },
    { id: 'tro', name: 'Tro och samfund' },
    { id: 'forsta_hjalp', name: 'Utbildad i psykologisk första hjälp' },
  ],
  organisations: [
    { id: 'kommunen', name: 'Kommunen' },
    { id: 'regionen', name: 'Regionen' },
    { id: 'kyrkan', name: 'Kyrkan' },
    { id: 'polisen', name: 'Polisen' },
    { id: 'frg', name: 'Frivilliga resursgruppen (FRG)' },
    { id: 'roda_korset', name: 'Röda Korset' },
  ],
  // a working day and the daily rest of arbetstidslagen (1982:673) 13 §
  longestShiftHours: 8,
  leastRestHours: 11,
  callIn: {
    text: 'Krisstöd kallar in stödpersoner: {rubrik}. {samling} Svara om du kan komma och när.',
    lists: ['krisstod'],
    ownOrganisation: 'kommunen',
    skills: [
      { competence: 'barn', by: { kind: 'capacity', capacity: 'stod_barn' } },
      { competence: 'sprak', by: { kind: 'language', language: null } },
      { competence: 'tro', by: { kind: 'capacity', capacity: 'stod_tro' } },
      { competence: 'forsta_hjalp', by: { kind: 'capacity', capacity: 'stod_forsta_hjalp' } },
    ],
  },
  // long enough to find the door, and soon enough to call in another before the first one is worn out
  lateMinutes: 15,
  briefingPoints: [
    { id: 'lage', name: 'Läget på platserna' },
    { id: 'bemanning', name: 'Bemanning och avlösning' },
    { id: 'behov', name: 'Behov' },
    { id: 'budskap', name: 'Vad vi säger och inte säger' },
    { id: 'oss', name: 'Hur vi själva mår' },
  ],
  evaluationQuestions: [
    { id: 'bra', name: 'Vad fungerade bra?' },
    { id: 'battre', name: 'Vad kan bli bättre?' },
    { id: 'saknades', name: 'Vad saknade du för att kunna ge stöd?' },
  ],
};

/** Nobody has said how support workers are called in: they are chosen one by one, with words of one's own. */
const NO_CALL_IN: KrisstodRules['callIn'] = { text: null, lists: [], ownOrganisation: null, skills: [] };

/** A plan in which nobody has said anything of krisstöd. */
export const NO_KRISSTOD_RULES: KrisstodRules = {
  leaderFrom: null,
  checklist: [],
  siteKinds: [],
  say: [],
  leaveUnsaid: [],
  endReasons: [],
  receivers: [],
  needsTo: null,
  competences: [],
  organisations: [],
  longestShiftHours: DEFAULT_KRISSTOD.longestShiftHours,
  leastRestHours: DEFAULT_KRISSTOD.leastRestHours,
  callIn: NO_CALL_IN,
  lateMinutes: DEFAULT_KRISSTOD.lateMinutes,
  briefingPoints: [],
  evaluationQuestions: [],
};
