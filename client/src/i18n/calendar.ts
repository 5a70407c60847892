/** The duty and one's own actions in one's own calendar program. */
export const calendarTexts = {
  title: 'Kalenderadress',
  scopes: {
    own: { title: 'Mina pass', text: 'Dina egna pass, som TiB och som ersättare.' },
    all: { title: 'Allas pass', text: 'Vem som är TiB och ersättare, hela schemat.' },
    actions: { title: 'Mina åtgärder', text: 'Vad du ska göra och senast när.' },
  },
  of: {
    shifts: {
      intro: 'Lägg in adressen i din kalender, så följer passen med när schemat ändras.',
      removeText: 'Den slutar gälla direkt. Kalendrar som har den visar inte passen längre.',
      shownText: 'Kopiera den nu: den visas bara den här gången. Den som har adressen ser passen, så dela den inte.',
      howNote:
        'Kalendern hämtar själv, ofta bara några gånger om dygnet. Vem som är TiB just nu ser du alltid här. Adressen måste gå att nå från kalendern: fråga den som sköter Ledningsplats om den inte gör det.',
    },
    actions: {
      intro: 'Lägg in adressen i din kalender, så följer dina åtgärder med när de ändras eller blir klara.',
      removeText: 'Den slutar gälla direkt. Kalendrar som har den visar inte åtgärderna längre.',
      shownText:
        'Kopiera den nu: den visas bara den här gången. Den som har adressen ser åtgärderna, så dela den inte.',
      howNote:
        'Kalendern hämtar själv, ofta bara några gånger om dygnet. Adressen måste gå att nå från kalendern: fråga den som sköter Ledningsplats om den inte gör det.',
    },
  },
  none: 'Ingen adress än.',
  made: (when: string) => `Skapad ${when}.`,
  used: (when: string) => `Hämtad senast ${when}.`,
  unused: 'Ingen kalender har hämtat den än.',
  make: 'Skapa adress',
  makeOf: (scope: string) => `Skapa adress till ${scope}`,
  change: 'Byt adress',
  changeOf: (scope: string) => `Byt adress till ${scope}`,
  remove: 'Ta bort',
  removeOf: (scope: string) => `Ta bort adressen till ${scope}`,
  failed: 'Adresserna kunde inte hämtas',
  notDone: 'Det gick inte',

  changeTitle: 'Byt adress?',
  changeText: 'Den gamla adressen slutar gälla direkt. Lägg in den nya i alla kalendrar som haft den gamla.',
  removeTitle: 'Ta bort adressen?',
  removed: 'Adressen är borttagen.',

  shown: 'Din kalenderadress',
  address: 'Adress',
  copy: 'Kopiera',
  copied: 'Adressen är kopierad.',
  copyFailed: 'Adressen gick inte att kopiera. Markera den och kopiera själv.',
  close: 'Klart',

  how: 'Så lägger du in den',
  programs: [
    {
      name: 'Outlook',
      steps:
        'Kalender → Lägg till kalender → Prenumerera från webben. Klistra in adressen, ge den ett namn, Importera.',
    },
    {
      name: 'Google Kalender, i en dator',
      steps: 'Andra kalendrar, plustecknet → Från webbadress. Klistra in adressen. Den syns sedan i telefonen också.',
    },
    {
      name: 'iPhone',
      steps: 'Kalender → Kalendrar → Lägg till kalender → Lägg till kalenderprenumeration. Klistra in adressen.',
    },
  ],
};
