import type { CopyCell } from '@ledningsplats/shared/exports/history-copy.ts';

/** The columns, and what they are called on paper and in a spreadsheet. */
const LABELS = {
  number: 'Nummer',
  occurred: 'Hände',
  recorded: 'Antecknat',
  kind: 'Slag',
  important: 'Viktig',
  text: 'Text',
  details: 'Uppgifter',
  from: 'Från',
  to: 'Till',
  place: 'Plats',
  source: 'Källa',
  affected: 'Berörs',
  author: 'Av',
  verification: 'Hålls för',
  corrections: 'Rättelser',
  addressed: 'Ställd till',
  became: 'Blev',
  files: 'Bilagor',
  secrecy: 'Sekretess',
  clock: 'Klocka',
  decider: 'Beslutat av',
  basis: 'Underlag',
  legal_ground: 'Lagligt stöd',
  alternatives: 'Vägdes mot',
  prevented: 'Förhinder',
  proposal: 'Förslag',
  confirmation: 'Bekräftat',
  execution: 'Verkställt',
  revocation: 'Upphävt',
  completions: 'Kompletterat',
  state: 'Läge',
  owner: 'Ansvarig',
  due: 'Klar till',
  priority: 'Prioritet',
  changes: 'Ändringar',
  result: 'Resultat',
  trigger: 'Utlöses av',
  actions: 'Åtgärder',
  title: 'Händelse',
  mode: 'Skarpt eller övning',
  level: 'Nivå',
  posture: 'Stabsläge',
  leader: 'Leder',
  reported_by: 'Larm från',
  opened: 'Började',
  lifecycle: 'Öppen eller avslutad',
  decision: 'Beslut',
  requester: 'Begärs av',
  area: 'Område',
  happened: 'Vad som har hänt',
  threat: 'Hotet',
  instruction: 'Vad människor ska göra',
  channels: 'Vägar',
  others: 'Begär någon annan',
  called: 'Samtal',
} as const;
export type CellName = keyof typeof LABELS;

export function labelOf(name: CellName): string {
  return LABELS[name];
}

/** The cells of an entry in the order of the columns, each letter written in one way alone: what is masked is found however it was typed. */
export function cellsOf(texts: Partial<Record<CellName, string>>): CopyCell[] {
  return (Object.keys(texts) as CellName[]).map((name) => ({
    name,
    label: LABELS[name],
    text: (texts[name] ?? '').normalize('NFC'),
  }));
}
