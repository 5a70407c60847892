import type { Page } from 'playwright-core';
import { press, pressMore } from './board.ts';
import { choose } from './log.ts';

export interface Opening {
  name: string;
  open: (page: Page) => Promise<void>;
}

const button = (name: string): Opening => ({ name, open: (page) => press(page, name) });
const more = (name: string): Opening => ({ name, open: (page) => pressMore(page, name) });
const account = (name: string): Opening => ({
  name,
  open: async (page) => {
    await page.getByRole('button', { name: /Inloggad som/ }).click();
    await page.getByRole('menuitem', { name }).click();
  },
});

/** Everything that opens over the board of the full incident. */
export const BOARD_DIALOGS: Opening[] = [
  button('Ändra nivå…'),
  button('Stabsläge…'),
  button('Leder…'),
  more('Ta över en nämnds område…'),
  more('Lämna tillbaka ett område…'),
  more('Krisledningsnämnden blir vilande…'),
  more('Avslutad av kommunfullmäktige…'),
  more('Höjd beredskap…'),
  more('Namn och plats…'),
  more('Länka till en händelse…'),
  more('Ta bort en länk…'),
  more('Slå ihop med en annan…'),
  more('Avsluta…'),
  button('Nytt beslut…'),
  button('Bekräfta… Beslut 2'),
  button('Har inte fattats… Beslut 2'),
  button('Komplettera… Beslut 2'),
  button('Öppna plats…'),
  button('Ny uppgift'),
  button('Klar: Ordna bussar till de utrymda klasserna'),
  {
    name: 'Ändra uppgift',
    open: async (page) => {
      await press(page, 'Åtgärder för Ordna bussar till de utrymda klasserna');
      await page.getByRole('menuitem', { name: 'Ändra…' }).click();
    },
  },
  { name: 'Rätta', open: (page) => choose(page, 'Röken driver mot väster', 'Rätta…') },
  { name: 'Bekräftad eller rykte', open: (page) => choose(page, 'Röken driver mot väster', 'Bekräftad eller rykte…') },
  { name: 'Sekretess', open: (page) => choose(page, 'Röken driver mot väster', 'Sekretessmarkera…') },
  { name: 'Komplettera sekretess', open: (page) => choose(page, 'Namn på de skadade', 'Komplettera sekretess…') },
  { name: 'Osänt', open: (page) => page.getByRole('button', { name: /Visa osänt och avvisat/ }).click() },
  account('Krisledningsgruppen'),
  account('Den här enheten'),
  account('Kortkommandon'),
];

/** Everything that opens over the page where a place is run. */
export const OPERATE_DIALOGS: Opening[] = [
  button('Stäng…'),
  button('Ange antal…'),
  button('Ange bränsle…'),
  button('Anmäl behov…'),
  button('Ange bemanning…'),
  button('Ange öppettider…'),
];

const chosen = (name: string, trigger: string, item: string): Opening => ({
  name,
  open: async (page) => {
    await press(page, trigger);
    await page.getByRole('menuitem', { name: item }).click();
  },
});

/** What opens over the services that a loss touches, where Vattenverket is one of them. */
export const LOSS_DIALOGS: Opening[] = [
  button('Nytt bortfall'),
  chosen('Ändra bortfall', 'Åtgärder för bortfallet B-1 El', 'Ändra eller ny prognos…'),
  chosen('Tillbaka', 'Åtgärder för bortfallet B-1 El', 'Är tillbaka…'),
  chosen('Stryk bortfall', 'Åtgärder för bortfallet B-1 El', 'Stryk, registrerat av misstag…'),
  chosen('Skriv vad de säger', 'Anteckna svar från Vattenverket', 'Skriv vad de säger…'),
  chosen('Länk till verksamheten', 'Anteckna svar från Vattenverket', 'Länk till verksamheten…'),
];

/** What opens over the register of services, where Vattenverket is one of them. */
export const SERVICE_DIALOGS: Opening[] = [
  button('Ny verksamhet'),
  button('Ändra Vattenverket'),
  button('Ta bort Vattenverket'),
];

/** What opens over the register of places, and over one of them. */
export const PLACES_DIALOGS: Opening[] = [button('Ny plats')];
export const PLACE_DIALOGS: Opening[] = [button('Ändra…')];

/** What opens over the answers to a call-out that is under way. */
export const CALL_OUT_DIALOGS: Opening[] = [button('Återkalla…'), button('Avsluta…')];

/** What opens over a disturbance that waits on the first page. */
export const INBOX_DIALOGS: Opening[] = [
  { name: 'Lägg i händelse', open: (page) => page.getByRole('button', { name: /^Lägg i händelse…/ }).click() },
  { name: 'Svara', open: (page) => page.getByRole('button', { name: /^Svara och avsluta…/ }).click() },
];

/** What opens over the list of departments' links. */
export const LINK_DIALOGS: Opening[] = [button('Ny länk…'), button('Återkalla… Receptionen, Socialförvaltningen')];

/** What opens over the list of accounts. */
export const ACCOUNT_DIALOGS: Opening[] = [
  button('Nytt konto…'),
  button('Ändra… Stig Alm'),
  button('Nytt lösenord… Stig Alm'),
  button('Stäng av… Stig Alm'),
  button('Skapa nödkonto…'),
];

/** What opens over the people register. */
export const PEOPLE_DIALOGS: Opening[] = [
  button('Ny person…'),
  button('Ändra… Stig Alm'),
  {
    name: 'Ta bort personuppgifter',
    open: async (page) => {
      await press(page, 'Mer att göra med Stig Alm');
      await page.getByRole('menuitem', { name: 'Ta bort personuppgifter…' }).click();
    },
  },
];

/** What opens over one's own account. */
export const OWN_ACCOUNT_DIALOGS: Opening[] = [button('Lägg till kodapp…'), button('Byt lösenord…')];

/** What opens over a roster with one's own turn, for who plans it. */
export const ROSTER_DIALOGS: Opening[] = [
  button('Lägg schema'),
  button('Anmäl frånvaro'),
  {
    name: 'Ändra passet',
    open: (page) =>
      page
        .getByRole('button', { name: /^Ändra passet/ })
        .first()
        .click(),
  },
  {
    name: 'Föreslå byte',
    open: (page) =>
      page
        .getByRole('button', { name: /^Föreslå byte av passet/ })
        .first()
        .click(),
  },
  { name: 'Avsluta frånvaron', open: (page) => page.getByRole('button', { name: /^Avsluta frånvaron/ }).click() },
];
