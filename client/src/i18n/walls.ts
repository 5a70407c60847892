import type { WallTheme } from '@ledningsplats/shared/access/wall-access.ts';

/** The screens on the walls, as those who let them in see them [ST9]. */
export const wallsTexts = {
  title: 'Väggskärmar',
  text: 'En väggskärm visar läget stort för alla i rummet. Den läser en händelse och kan inte ändra något: inga sekretessmarkerade rader, inga telefonnummer och inget av krisstödets egna uppgifter visas.',
  how: (address: string) =>
    `Öppna ${address} i webbläsaren på skärmen. Den visar en kod. Välj Släpp in en skärm här, och skriv koden.`,
  letIn: 'Släpp in en skärm',
  none: 'Ingen väggskärm är insläppt',
  failed: 'Väggskärmarna kunde inte läsas',
  notDone: 'Det gick inte',

  // The form
  formTitle: 'Släpp in en skärm',
  changeTitle: (name: string) => `Ändra ${name}`,
  code: 'Koden på skärmen',
  codeHelp: 'Sex tecken. Titta själv på skärmen: släpp inte in en kod som någon läser upp i telefon.',
  codeWrong: 'Ingen skärm visar den koden nu. Koder gäller i tio minuter: se efter vad som står på skärmen.',
  name: 'Var skärmen hänger',
  nameHelp: 'Till exempel Stabsrummet. Namnet står på skärmen.',
  nameMissing: 'Skriv var skärmen hänger.',
  shows: 'Visar',
  ongoing: 'Det som pågår',
  ongoingText: 'Den senast öppnade händelsen. En övning bara när inget verkligt pågår.',
  ongoingNow: (what: string) => `Det som pågår (nu ${what})`,
  exercise: (title: string) => `ÖVNING: ${title}`,
  theme: 'Färger',
  themes: { system: 'Som skärmens dator', light: 'Ljust', dark: 'Mörkt' } satisfies Record<WallTheme, string>,
  submit: 'Släpp in',
  submitting: 'Släpper in…',
  change: 'Ändra',
  changeOf: (name: string) => `Ändra ${name}`,
  save: 'Spara',
  saving: 'Sparar…',
  letInDone: (name: string, device: string) => `${name} är insläppt: ${device}`,

  // The list
  connected: 'Ansluten nu',
  seen: (when: string) => `Senast ansluten ${when}`,
  showing: (what: string) => `Visar ${what}`,
  approved: (by: string, when: string) => (by === '' ? `Insläppt ${when}` : `Insläppt av ${by} ${when}`),
  from: (device: string, address: string | null) => (address === null ? device : `${device}, från ${address}`),
  revoke: 'Koppla från',
  revokeOf: (name: string) => `Koppla från ${name}`,
  revokeQuestion: (name: string) => `Koppla från ${name}?`,
  revokeText: 'Skärmen slocknar genast på allt den visar. Den kan släppas in igen med en ny kod.',
  revoked: 'Skärmen är frånkopplad',
  unknownIncident: 'en händelse som du inte ser',
} as const;
