import type { Inject, InjectChannel, Scenario } from './scenario.ts';

/** What the columns of a file of injects are called, in their order. */
export const INJECT_COLUMNS = {
  id: 'Id',
  minute: 'Minut',
  channel: 'Väg',
  from: 'Från',
  to: 'Till',
  text: 'Text',
  expected: 'Väntas',
  goal: 'Mål',
  lat: 'Latitud',
  lng: 'Longitud',
} as const;
export type InjectColumn = keyof typeof INJECT_COLUMNS;

/** How an inject reaches the players, in the words of screens, papers and files [OV3]. */
export const CHANNEL_WORDS = {
  line: 'Rad i loggen',
  phone: 'Telefon',
  warning: 'Varning',
  warning_over: 'Varning upphör',
  map: 'Karta',
  counterpart: 'Motspel',
} as const satisfies Record<InjectChannel, string>;

export const FILE_FAULTS = [
  'missing',
  'minute',
  'channel',
  'function',
  'goal',
  'position',
  'long',
  'key',
  'repeated',
  'ragged',
  'unknown_field',
  'odd',
  'too_large',
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** What is wrong in a file, and where: a line of a table, or a path as `injects.3.minute`. */
export interface FileFault {
  code: FileFaultCode;
  line: number | null;
  field: string | null;
  value: string | null;
}

/** A file looked through; nothing has been taken. */
export interface ScenarioPreview {
  /** A whole scenario, or injects that take the place of those that are there. */
  kind: 'scenario' | 'injects';
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  /** What the script would be; null while there are faults. */
  scenario: Scenario | null;
  faults: FileFault[];
}

/** Exercise minutes as its clock shows them by the wall: `06:40` and 25 make `07:05`. */
export function clockAt(startsAt: string, minute: Inject['minute']): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const at = (hours * 60 + minutes + minute) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** The expected actions, one for each to be ticked. */
export function expectedActions({ expected }: Pick<Inject, 'expected'>): string[] {
  return (expected ?? '')
    .split('\n')
    .map((action) => action.trim())
    .filter((action) => action !== '');
}
