import type { Verification } from '@ledningsplats/shared/log/events.ts';

/** What a line is held for: known, not yet known, or only said. */
export const verificationTexts = {
  label: 'Hur säkert är det?',
  words: { confirmed: 'Bekräftad', unconfirmed: 'Obekräftad', rumour: 'Rykte' } satisfies Record<Verification, string>,
  none: 'Inget sagt',
  /** Where nothing is chosen, and the label is not seen. */
  unsaid: 'Hur säkert?',
  explanations: {
    confirmed: 'Någon som vet har sagt det, eller vi har sett det själva.',
    unconfirmed: 'Det kan stämma, men ingen har kontrollerat det än.',
    rumour: 'Det sägs, och vi vet inte varifrån.',
  } satisfies Record<Verification, string>,
  noneExplanation: 'Raden har ingen märkning.',
  assess: 'Bekräftad eller rykte…',
  title: 'Hur säkert är det?',
  text: 'Vem som ändrar märkningen och när står kvar på raden.',
  save: 'Spara',
  saved: 'Märkningen är sparad',
  /** As `14:40 obekräftad, Anna Ek`. */
  change: (when: string, word: string, who: string | null) =>
    `${when} ${word.toLocaleLowerCase('sv')}${who === null ? '' : `, ${who}`}`,
  pending: (word: string) => `${word}, inte sänd än`,
  refused: 'Märkningen kom inte igenom:',
} as const;
