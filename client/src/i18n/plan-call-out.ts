import type { CallOutList } from '@ledningsplats/shared/plan/plan.ts';

/** The part of the plan that says who is called out, how, and with which words. */
export const planCallOutTexts = {
  title: 'Utlarmning',
  help: 'Listorna pekar på funktioner och egenskaper. Namn, nummer och adresser står i personregistret och aldrig i planen.',
  toPhoneList: 'Visa telefonlistan',

  listsTitle: 'Larmlistor',
  noLists: 'Inga listor. De som larmar väljer personer en i taget.',
  addList: 'Ny lista',
  newList: 'Ny lista',
  removeList: 'Ta bort listan',
  removeListNamed: (name: string) => `Ta bort listan ${name}`,
  members: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
  fromLevel: 'Förvald från nivå',
  fromNoLevel: 'aldrig förvald',
  chosenFrom: (level: string) => `förvald från ${level}`,
  way: 'Ordning',
  ways: {
    all: 'Alla på en gång',
    in_order: 'En i taget, tills någon kommer',
  } satisfies Record<CallOutList['way'], string>,
  next: 'Om ingen på listan kommer',
  noNext: 'Inget mer',
  membersTitle: 'Vilka som larmas',
  member: (place: number) => `${place}. Vem`,
  substitute: 'Ersättare',
  noSubstitute: 'Ingen',
  addMember: 'Lägg till en rad',
  earlier: (place: number) => `Flytta upp rad ${place}`,
  later: (place: number) => `Flytta ner rad ${place}`,
  removeMember: (place: number) => `Ta bort rad ${place}`,
  groups: { function: 'Funktioner', capacity: 'Egenskaper', list: 'Listor' },

  textsTitle: 'Text per nivå',
  textsHelp: '{rubrik}, {nivå} och {plats} byts ut mot händelsens egna. Länk och nummer läggs till av sig själva.',

  stepsTitle: 'Försök',
  stepsHelp: 'Görs i ordning för var och en som inte har svarat. Efter det sista räknas personen som onådd.',
  step: (number: number) => `Försök ${number}`,
  waitMinutes: 'Minuter att vänta på svar',
  addStep: 'Lägg till ett försök',
  remove: 'Ta bort',
  removeStep: (number: number) => `Ta bort försök ${number}`,
  lastsHours: 'Timmar som svar tas emot',
  lastsHoursHelp: 'Därefter slutar länkarna gälla.',

  selfMustering: 'När el och telefoni är borta: vem går vart utan att någon kallar?',
  selfMusteringHelp: 'Står på varje utskriven telefonlista. Tomt: planen säger inget.',

  differences: {
    list: (name: string) => `Larmlistan ${name}`,
    chosen: (level: number | null) => (level === null ? 'aldrig förvald' : `förvald från nivå ${level}`),
    substitute: (who: string) => `ersättare ${who}`,
    wholeList: (name: string) => `hela listan ${name}`,
    next: (name: string) => `kommer ingen: ${name}`,
    text: (level: number) => `Nivå ${level}, text vid utlarmning`,
    steps: 'Utlarmning, försök',
    step: (channels: string, minutes: number) => `${channels}, väntar ${minutes} min`,
    lasts: 'Utlarmning, svar tas emot',
    selfMustering: 'När el och telefoni är borta',
  },
} as const;
