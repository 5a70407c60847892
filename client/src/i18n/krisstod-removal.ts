import type { RemovalWhy } from '@ledningsplats/shared/log/events.ts';
import { removalTexts } from './removal.ts';

/** Texts of krisstöd's own part that go by decision [LG10]. */
export const krisstodRemovalTexts = {
  title: 'Ta bort text',
  help: 'Här står alla texter som krisstödet har skrivit, också från tidigare insatser. Det som tas bort försvinner för alltid, efter ett beslut som antecknas. Timmar, besök och andra siffror finns kvar.',
  elsewhere: 'Platsers namn, behov och besluten själva tas bort från sina egna rader i händelsens logg.',
  show: 'Visa texterna',
  hide: 'Dölj texterna',
  notRead: 'Texterna kunde inte hämtas',
  none: 'Det finns ingen text att ta bort.',
  by: (kind: string, name: string, when: string) => `${kind}, ${name}, ${when}`,
  remove: 'Ta bort…',
  removeOf: (words: string) => `Ta bort: ${words}`,
  removeText:
    'Det som står försvinner för alla, för alltid. Vad slags text det var, när den skrevs och av vem finns kvar, och ditt beslut antecknas. Äldre säkerhetskopior har kvar texten tills de gallras.',
  done: 'Texten är borttagen.',
  removals: (count: number) => (count === 1 ? '1 borttagen text' : `${count} borttagna texter`),
  removal: (kind: string, why: RemovalWhy, when: string) => `${kind} (${removalTexts.whys[why]}), ${when}`,
  decided: (capacity: string, reference: string, name: string) =>
    `Beslutat som ${capacity}, ${reference}. Antecknat av ${name}.`,
  other: 'Text',
  kinds: {
    KrisstodPrepared: 'Förberedelse',
    KrisstodActivated: 'Aktivering',
    KrisstodLeaderNamed: 'Ledare',
    KrisstodEnded: 'Avslut',
    KrisstodSiteOpened: 'Ansvarig på plats',
    KrisstodSiteLed: 'Ansvarig på plats',
    KrisstodHelperAdded: 'Stödperson',
    KrisstodHandoverProposed: 'Överlämning',
    KrisstodBriefingHeld: 'Genomgång',
    CallOutSent: 'Inkallning',
    CallOutTextSent: 'Ny text till inkallade',
    CallOutEnded: 'Återkallad inkallning',
    KrisstodReplyReceived: 'Svar på inkallning',
    OutsideHelpAsked: 'Begäran om hjälp',
    OutsideHelpMoved: 'Svar om hjälp',
  } as Readonly<Record<string, string>>,
} as const;
