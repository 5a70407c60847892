import { sirenTexts } from './sirens.ts';
import { sendingTexts } from './small-page.ts';

/** The page of whoever listens to sirens on the day of the test: outdoors, with one hand. */
export const listenerPageTexts = {
  ...sendingTexts,
  title: 'Lyssna på sirener',
  link: (number: number) => `Länk ${number}`,
  when: (day: string, time: string) => `VMA-prov ${day} kl. ${time}`,
  early: 'Öppna sidan igen när provet börjar. Knapparna kommer fram fem minuter före.',
  how: 'Ställ dig där du kan höra sirenen. Lyssna i två minuter: signalen är sju sekunder lång, med fjorton sekunders tystnad emellan. Tryck sedan på hur du hörde den. Blev det fel trycker du på det rätta.',
  overTitle: 'Provdagen är slut',
  overText: 'Tack för hjälpen. Det du har tryckt på är med i kommunens sammanställning.',
  goneTitle: 'Länken gäller inte',
  goneText: 'Den kan vara återkallad, provet kan vara över, eller så blev adressen fel. Fråga den som gav dig länken.',
  noneTitle: 'Det finns inga sirener på länken',
  noneText: 'De kan ha tagits ur bruk. Fråga den som gav dig länken.',
  unknownTitle: 'Sidan har inte hämtats än',
  unknownText: 'Öppna den en gång när det finns nät. Sedan finns den kvar i mobilen, också utan nät.',
  unnamed: 'Siren utan namn',
  map: 'Visa på kartan',
  results: sirenTexts.results,
  signs: sirenTexts.signs,
  unsaid: 'Inte rapporterad än',
  said: (result: string) => `Rapporterad: ${result}`,
  waits: 'väntar på nätet',
  buttons: (siren: string) => `Hur hördes ${siren}?`,
  entry: (siren: string, result: string) => `${siren}: ${result}`,
  trouble: 'Behöver du hjälp?',
  call: (name: string) => `Ring ${name}`,
  why: {
    early: 'Provet hade inte börjat.',
    over: 'Provdagen var slut.',
    gone: 'Länken gäller inte längre.',
    siren: 'Sirenen hör inte till länken längre.',
    other: 'Det gick inte att ta emot. Ring i stället.',
  },
} as const;
