/**
 * The few words that the design system says on its own, when a screen gives no better ones.
 * Everything else arrives as props.
 */
export const uiStrings = {
  close: 'Stäng',
  cancel: 'Avbryt',
  required: '(krävs)',
  showSuggestions: 'Visa förslag',
  clockUnreadable: 'Skriv tiden som 1412 eller 14:12.',
  unsavedTitle: 'Kasta det du har skrivit?',
  unsavedText: 'Det är inte sparat än.',
  unsavedKeep: 'Fortsätt skriva',
  unsavedDiscard: 'Kasta',
  notices: 'Meddelanden',
  dismissNotice: 'Ta bort meddelandet',
  missing: (count: number) => `${count} kvar att fylla i`,
  now: 'nu',
  old: 'gammalt',
  justNow: 'nyss',
  ago: (duration: string) => `för ${duration} sedan`,
  until: (duration: string) => `om ${duration}`,
  today: 'idag',
  yesterday: 'igår',
  tomorrow: 'imorgon',
  days: (count: number) => `${count} dygn`,
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
} as const;
