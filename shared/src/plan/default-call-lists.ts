import type { CallEntry } from './plan.ts';

const COUNTY: CallEntry['who'] = { kind: 'outside', name: 'Länsstyrelsens TiB', phone: '070-000 00 14' };

/**
 * Whom to ring on each level of the default plan, in order [LA10]: first those who lead, then those whom the
 * municipality owes word (LEH 2006:544 2 kap. 9 §), then those who may be needed.
 */
export const SPECIAL_EVENT_CALLS: CallEntry[] = [
  {
    id: 'sarskild_kommundirektor',
    who: { kind: 'capacity', capacity: 'kommundirektor' },
    say: 'Det är en särskild händelse. Säg vad som hänt, vad du har gjort och vad som behöver beslutas nu.',
    isCompulsory: true,
  },
  {
    id: 'sarskild_lansstyrelsen',
    who: COUNTY,
    say: 'Vi har en särskild händelse. Säg vad som hänt, vem som leder och när vi lämnar första rapporten.',
    isCompulsory: true,
  },
  {
    id: 'sarskild_ring_stabschef',
    who: { kind: 'function', function: 'stabschef' },
    say: 'Kom in eller anslut. Säg var ni samlas, när, och vilka funktioner som behövs först.',
    isCompulsory: true,
  },
  {
    id: 'sarskild_ring_kommunikation',
    who: { kind: 'function', function: 'kommunikation' },
    say: 'Säg vad som hänt, vad som får sägas och av vem, och när första beskedet ska ut.',
    isCompulsory: true,
  },
  {
    id: 'sarskild_ordforande',
    who: { kind: 'capacity', capacity: 'kln_ordforande' },
    say: 'För kännedom. Säg vad som hänt och om det kan bli en extraordinär händelse.',
    isCompulsory: true,
  },
  {
    id: 'sarskild_inre_befal',
    who: { kind: 'outside', name: 'Inre befäl', phone: '070-000 00 12' },
    say: 'Säg vem som leder hos oss och på vilket nummer. Fråga hur de ser på det närmaste dygnet.',
    isCompulsory: false,
  },
  {
    id: 'sarskild_ring_krisstod',
    who: { kind: 'function', function: 'krisstod' },
    say: 'Säg hur många som är drabbade, var de är och vad de behöver.',
    isCompulsory: false,
  },
];

export const EXTRAORDINARY_CALLS: CallEntry[] = [
  {
    id: 'extraordinar_ordforande',
    who: { kind: 'capacity', capacity: 'kln_ordforande' },
    say: 'Händelsen är extraordinär. Fråga om krisledningsnämnden ska träda i funktion och när den samlas.',
    isCompulsory: true,
  },
  {
    id: 'extraordinar_vice',
    who: { kind: 'capacity', capacity: 'kln_vice' },
    say: 'Om ordföranden inte går att nå: det är du som bedömer om nämnden ska träda i funktion.',
    isCompulsory: false,
  },
  {
    id: 'extraordinar_lansstyrelsen',
    who: COUNTY,
    say: 'Händelsen är extraordinär. Säg om nämnden är i funktion, vad vi behöver och när nästa rapport kommer.',
    isCompulsory: true,
  },
  {
    id: 'extraordinar_ring_sekreterare',
    who: { kind: 'function', function: 'namndsekreterare' },
    say: 'Kalla nämndens ledamöter. Säg när och var de samlas och hur man deltar på distans.',
    isCompulsory: true,
  },
  {
    id: 'extraordinar_ring_hr',
    who: { kind: 'function', function: 'hr' },
    say: 'Vi behöver folk över flera dygn. Säg vilka funktioner som ska kunna avlösas och när.',
    isCompulsory: false,
  },
  {
    id: 'extraordinar_regionen',
    who: { kind: 'outside', name: 'Regionens TiB', phone: '070-000 00 15' },
    say: 'Säg vad som hänt, hur vården kan påverkas och vad vi behöver av varandra.',
    isCompulsory: false,
  },
  {
    id: 'extraordinar_grannkommun',
    who: { kind: 'outside', name: 'Grannkommunens TiB', phone: '070-000 00 16' },
    say: 'Säg vad som hänt och vad vi kan behöva hjälp med. Fråga om de också är drabbade.',
    isCompulsory: false,
  },
];
