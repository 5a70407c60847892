import type { KrisstodStatus } from '@ledningsplats/shared/krisstod/events.ts';

const people = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Krisstöd (POSOM): its card, its page and its dialogs. */
export const krisstodTexts = {
  title: 'Krisstöd',
  statuses: {
    none: 'Inte igång',
    prepared: 'Förberett',
    active: 'Aktivt',
    ended: 'Avslutat',
  } satisfies Record<KrisstodStatus, string>,
  openItem: {
    none: 'Krisstöd',
    prepared: 'Krisstöd är förberett och väntar',
    active: 'Krisstöd är aktivt',
    ended: 'Krisstöd',
  } satisfies Record<KrisstodStatus, string>,
  removed: '(texten är borttagen)',

  // Lines of the log
  stateLines: {
    none: 'Krisstöd behövs inte och väntar inte längre.',
    prepared: 'Krisstöd är förberett: kontaktat, avvaktar.',
    active: 'Krisstöd är aktivt.',
    ended: 'Krisstöd är avslutat.',
  } satisfies Record<KrisstodStatus, string>,
  siteLine: (number: number, name: string) => `Krisstöd öppnade plats ${number}: ${name}`,
  turnedLine: (number: number, isOpen: boolean) =>
    isOpen ? `Krisstöd öppnade plats ${number} igen.` : `Krisstöd stängde plats ${number}.`,
  spontaneous: 'Spontan samlingsplats',
  wordings: { active: 'Krisstöd aktiveras.', ended: 'Krisstöd avslutas.' },

  // The card
  since: (when: string) => `sedan ${when}`,
  sitesNote: (open: number) => people(open, 'öppen plats', 'öppna platser'),
  visits: (adults: number, young: number) =>
    `${people(adults + young, 'besök', 'besök')}: ${people(adults, 'vuxen', 'vuxna')}, ${people(young, 'barn eller ung', 'barn och unga')}`,
} as const;
