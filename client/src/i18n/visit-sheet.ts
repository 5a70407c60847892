import { visitTexts } from './shift-page.ts';
import { sendingTexts } from './small-page.ts';

/** The page behind the code at one of krisstöd's sites. */
export const visitSheetTexts = {
  ...sendingTexts,
  title: (site: string) => `Besök: ${site}`,
  unknownSite: 'Krisstödets plats',
  sheet: (number: number) => `Besöksblad ${number}`,
  open: 'Öppen',
  asleepTitle: 'Platsen är inte öppen',
  asleepText: 'Bladet börjar fungera när platsen öppnar. Fram till dess behöver du inte göra något.',
  goneTitle: 'Bladet gäller inte',
  goneText: 'Det kan vara återkallat, eller så blev adressen fel. Be den som ansvarar för platsen om ett nytt blad.',
  trouble: 'Behöver du hjälp?',
  call: (name: string) => `Ring ${name}`,
  said: visitTexts.said,
  why: {
    asleep: 'Platsen är inte öppen längre.',
    gone: 'Bladet gäller inte längre.',
    other: 'Det gick inte att ta emot. Ring i stället.',
  },
} as const;
