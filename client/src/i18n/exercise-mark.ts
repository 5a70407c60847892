import type { ExerciseMarkEvent } from '@ledningsplats/shared/exercise-mark/events.ts';
import type { MachineWords, Names } from './machine-lines.ts';

/** What sets an exercise apart: the outer channels, and that it is broken off [OV1] [OV8]. */
export const exerciseMarkTexts = {
  /** What is told on a screen of the other kind says which it is [OV8]. */
  ofExercise: (text: string) => `ÖVNING ÖVNING ÖVNING: ${text}`,
  real: (text: string) => `SKARPT: ${text}`,
  realCount: (count: number) => `Skarpt: ${count}`,
  /** Begins with what stands on the button. */
  realOpen: (count: number) => `Skarpt: ${count === 1 ? '1 öppen händelse' : `${count} öppna händelser`}`,
  breakOff: {
    open: 'Avbryt övningen',
    title: 'Avbryta övningen?',
    text: 'Gör det när något har hänt på riktigt. Alla skärmar i övningen visar ÖVNING AVBRUTEN – SKARPT LÄGE, och inga meddelanden går ut från övningen.',
    kept: 'Inget försvinner: det som är antecknat i övningen ligger kvar, och den kan återupptas.',
    offline: 'Inget nät. Avbrottet når de andra först när kontakten är tillbaka: säg det högt och ring.',
    send: 'Avbryt – skarpt läge',
    keepOn: 'Nej, fortsätt öva',
    band: 'ÖVNING AVBRUTEN – SKARPT LÄGE',
    by: (name: string | null, when: string) => (name === null ? `Avbruten ${when}.` : `${name} avbröt ${when}.`),
    openReal: 'Öppna skarp händelse',
    realOpened: 'En skarp händelse är öppnad.',
    toReal: (number: string, title: string | null) => `Gå till ${title === null ? number : `${number} ${title}`}`,
    mayNot: 'Den som får öppna händelser öppnar den skarpa. Ring TiB.',
    resume: 'Återuppta övningen',
    resumeTitle: 'Återuppta övningen?',
    resumeText: 'Bandet om skarpt läge försvinner från alla skärmar i övningen.',
    reason: 'Varför fortsätter övningen?',
    reasonMissing: 'Skriv varför, så att ingen undrar om det är skarpt.',
    resumed: 'Övningen är återupptagen.',
  },
  channels: {
    /** In the band: how it stands, and the way to change it. */
    button: (count: number) => (count === 0 ? 'Utskick: stängda' : `Utskick: öppna för ${count}`),
    closed: 'Ingen: inget sms, mejl eller notis lämnar övningen.',
    openFor: (count: number) => `Övningen når ${people(count)}:`,
    title: 'Vem får övningen nå på riktigt?',
    text: 'De du väljer får riktiga sms, mejl och notiser. Varje meddelande börjar med ÖVNING ÖVNING ÖVNING. Det gäller det som skickas från och med nu.',
    search: 'Sök bland personerna',
    /** `numbers`: of them with a telephone number; null: the reader may not know. */
    chosen: (count: number, numbers: number | null) =>
      numbers === null || count === 0
        ? `${chosenPeople(count)}.`
        : `${chosenPeople(count)}, ${numbers} med telefonnummer.`,
    save: (count: number) => (count === 0 ? 'Öppna för de valda' : `Öppna för ${people(count)}`),
    close: 'Stäng för alla',
    closeOne: 'Stäng',
    closeFor: (name: string) => `Stäng för ${name}`,
    openedDone: 'Utskicken är öppna för de valda.',
    closedDone: 'Utskicken är stängda.',
    you: 'Övningen får nå dig på riktigt: du kan få sms, mejl och notiser som börjar med ÖVNING ÖVNING ÖVNING.',
  },
  erasure: {
    stillOpen: 'Avsluta övningen först.',
    button: 'Radera övningen',
    title: 'Radera övningen?',
    text: 'Allt i övningen tas bort för gott: anteckningar, beslut, uppgifter, bilder, utlarmningar och länkar. Det går inte att ångra. Skarpa händelser kan inte raderas.',
    left: 'Kvar blir numret i listan, och i granskningen vem som beslutade, varför och när.',
    decider: 'Vem har beslutat?',
    deciderMissing: 'Välj den som har beslutat.',
    ground: 'Varför raderas den?',
    groundMissing: 'Skriv varför, till exempel gallringsbeslutets nummer.',
    submit: 'Radera för gott',
    working: 'Raderar…',
    done: 'Övningen är raderad.',
    faultTitle: 'Inget är raderat',
    failed: 'Servern tog inte emot det. Det du skrev finns kvar: försök igen om en stund.',
  },
} as const;

/** What the log says of it. */
export function exerciseMarkWords(event: ExerciseMarkEvent, names: Names): MachineWords {
  switch (event.type) {
    case 'ExerciseChannelsOpened':
      return plain(`Övningen får nå ${named(event.data.people, names)} på riktigt, med sms, mejl och notiser.`);
    case 'ExerciseChannelsClosed':
      return plain(`Övningen når inte längre ${named(event.data.people, names)}.`);
    case 'ExerciseBroken':
      return plain('Övningen är avbruten. Skarpt läge.');
    case 'ExerciseResumed': {
      const reason = event.content?.reason;
      return plain(reason === undefined ? 'Övningen är återupptagen.' : `Övningen är återupptagen. ${reason}`);
    }
    default:
      throw new Error(event satisfies never);
  }
}

function chosenPeople(count: number): string {
  return `${people(count)} ${count === 1 ? 'vald' : 'valda'}`;
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} personer`;
}

function named(people: readonly string[], names: Names): string {
  const known = people.flatMap((id) => names.person(id) ?? []);
  const all = known.length === people.length ? known : [...known, `${people.length - known.length} till`];
  return new Intl.ListFormat('sv').format(all);
}

function plain(text: string): MachineWords {
  return { text, details: [] };
}
