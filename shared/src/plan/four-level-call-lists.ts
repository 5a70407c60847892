import type { CallEntry } from './plan.ts';

const COUNTY: CallEntry['who'] = { kind: 'outside', name: 'Länsstyrelsens vakthavande', phone: '070-000 00 23' };

/** Whom to ring on each level of the plan with four levels; on the lowest, nobody. */
export const FOUR_LEVEL_CALLS: Record<'forstarkt' | 'allvarlig' | 'extraordinar', CallEntry[]> = {
  forstarkt: [
    {
      id: 'forstarkt_beredskapschef',
      who: { kind: 'capacity', capacity: 'beredskapschef' },
      say: 'Säg vilka sektorer som berörs och vad de behöver av varandra.',
      isCompulsory: true,
    },
    {
      id: 'forstarkt_information',
      who: { kind: 'function', function: 's7' },
      say: 'Säg vad som hänt och vad växeln kan svara.',
      isCompulsory: false,
    },
  ],
  allvarlig: [
    {
      id: 'allvarlig_kommunchef',
      who: { kind: 'capacity', capacity: 'kommunchef' },
      say: 'Säg vad som hänt, vad som är gjort och vad som måste beslutas nu.',
      isCompulsory: true,
    },
    {
      id: 'allvarlig_stabsledning',
      who: { kind: 'function', function: 's0' },
      say: 'Staben ska in. Säg var, när och vilka delar som behövs först.',
      isCompulsory: true,
    },
    {
      id: 'allvarlig_lansstyrelsen',
      who: COUNTY,
      say: 'Vi har en allvarlig händelse. Säg vem som leder och när första rapporten kommer.',
      isCompulsory: true,
    },
    {
      id: 'allvarlig_raddningscentralen',
      who: { kind: 'outside', name: 'Räddningscentralen', phone: '070-000 00 21' },
      say: 'Säg vem som leder hos oss och på vilket nummer.',
      isCompulsory: false,
    },
  ],
  extraordinar: [
    {
      id: 'extraordinar_ordforande',
      who: { kind: 'capacity', capacity: 'ordforande' },
      say: 'Händelsen är extraordinär. Fråga om nämnden ska träda i funktion.',
      isCompulsory: true,
    },
    {
      id: 'extraordinar_ring_kansli',
      who: { kind: 'function', function: 'kansli' },
      say: 'Kalla nämndens ledamöter. Säg när och hur de samlas.',
      isCompulsory: true,
    },
    {
      id: 'extraordinar_lansstyrelsen',
      who: COUNTY,
      say: 'Händelsen är extraordinär. Säg vad vi behöver och när nästa rapport kommer.',
      isCompulsory: true,
    },
    {
      id: 'extraordinar_regionen',
      who: { kind: 'outside', name: 'Regionens vakthavande', phone: '070-000 00 24' },
      say: 'Säg hur vården kan påverkas och vad vi behöver av varandra.',
      isCompulsory: false,
    },
  ],
};
