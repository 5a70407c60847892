import { inSentence } from './plan-words.ts';

/** The staff board. */
export const boardTexts = {
  direction: 'Inriktning',
  directionEmpty: 'Ingen inriktning är satt',
  directionEmptyText: (level: string | null) =>
    level === null
      ? 'Sätt den på raden högst upp.'
      : `Sätt den på raden högst upp, eller med beslutet om ${inSentence(level)}.`,
  directionRemoved: 'Texten är borttagen.',
  directionFrom: (decision: number) => `Beslut ${decision}`,
  coordination: 'Varför samordning',
  firstBriefing: 'Första orientering',
  reportEvery: (to: string, hours: number) => `till ${to} ${everyHours(hours)}`,
  loading: 'Hämtar händelsen…',
  notKeptTitle: 'Händelsen finns inte på den här enheten',
  notKeptText: 'Den visas så snart det finns kontakt med servern.',
  erasedTitle: 'Övningen är raderad',
  erasedText: (when: string) =>
    `Den raderades ${when}, efter beslut. Det som fanns av den på den här enheten är också borta.`,
  notFoundTitle: 'Händelsen finns inte',
  notFoundText: 'Den kan ha registrerats på en annan enhet som inte har skickat den än.',
  forbiddenTitle: 'Du får inte läsa den här händelsen',
  forbiddenText: 'Rollen du är inloggad med ger inte rätt att läsa den.',
  outdatedTitle: 'Den här versionen är för gammal',
  outdatedText: 'Något har hänt som den här sidan inte kan visa. Ladda om för att se läget.',
} as const;

/** `varannan timme`, `var 3:e timme`; a rhythm need not be whole hours. */
function everyHours(hours: number): string {
  if (hours === 1) return 'varje timme';
  if (hours === 2) return 'varannan timme';
  return Number.isInteger(hours) ? `var ${hours}:e timme` : `med ${hours.toLocaleString('sv')} timmars mellanrum`;
}
