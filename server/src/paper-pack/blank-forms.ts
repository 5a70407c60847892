import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { KIND_WORDS } from './pack-words.ts';

/** Rows that fill a sheet that lies down, each high enough for a cold hand. */
const ROWS = 11;
const ROW_MM = 10.5;

const STEPS = [
  'Säg det högt: nu skriver vi på papper. Den som för loggen tar det första bladet och skriver klockslaget på rad 1.',
  'Ge varje blad ett nummer, högst upp: 1, 2, 3. Sitter ni på flera ställen: A1, A2 på det ena och B1, B2 på det andra.',
  'En rad är en händelse. Skriv när det hände, inte när du skrev. Skriv vem som skrev raden.',
  'Stryk aldrig så att det inte går att läsa. Blev det fel: skriv en ny rad som säger vad som är rätt.',
  'Beslut skrivs på beslutsbladet, och numret på en rad i loggen. Den som fattade beslutet skriver under.',
  'Ring efter telefonlistan. Skriv klockslag och svar för varje försök.',
  'När verktyget är tillbaka: «Papper» i menyn, «Skriv in från papper», och händelsen. Skriv blad och rad, så går det att hitta tillbaka. Spara bladen: de är allmänna handlingar.',
];

/** Forms to write on when there is neither power nor network [ST10], with the plan's own words printed on them. */
export function blankForms(plan: Plan): PaperDocument {
  const kinds = Object.values(KIND_WORDS).map((word) => word.toLocaleLowerCase('sv'));
  const functions = plan.functions.map(({ name }) => name);
  const capacities = plan.capacities.map(({ name }) => name);
  return {
    title: 'Blanketter för hand',
    issuer: plan.municipality.name,
    mark: null,
    foot: 'Blankett ur Ledningsplats. Vid övning: skriv ÖVNING överst på varje blad',
    isWide: true,
    blocks: [
      { kind: 'heading', level: 1, text: 'Så går vi över till papper' },
      { kind: 'list', items: STEPS },
      ...sheet(
        'Loggblad',
        [`Slag: ${kinds.join(', ')}.`, `Från och till: ${functions.join(', ')}, eller den som ringde.`],
        [
          { title: 'Rad', share: 2 },
          { title: 'Datum', share: 4 },
          { title: 'Klockan', share: 4 },
          { title: 'Slag', share: 6 },
          { title: 'Från', share: 7 },
          { title: 'Till', share: 7 },
          { title: 'Vad', share: 24 },
          { title: 'Skrev', share: 5 },
        ],
      ),
      { kind: 'break' },
      { kind: 'heading', level: 1, text: 'Beslut' },
      { kind: 'text', text: `Ringa in i vilken egenskap: ${capacities.join(' · ')}.` },
      {
        kind: 'form',
        fields: [
          { label: 'Händelse, beslutets nummer, datum och klockslag', lines: 1 },
          { label: 'Beslutet', lines: 4 },
          { label: 'Varför, och vad det vägdes mot', lines: 3 },
          { label: 'Beslutat av: namn, egenskap och underskrift. Gavs det på telefon: vem tog emot det?', lines: 2 },
        ],
      },
      ...sheet(
        'Besökare på en plats',
        ['Plats och ansvarig: skriv överst. Bara antal, aldrig namn.'],
        [
          { title: 'Rad', share: 1 },
          { title: 'Klockan', share: 2 },
          { title: 'Kom', share: 2 },
          { title: 'Gick', share: 2 },
          { title: 'Är här nu', share: 2 },
          { title: 'Behov', share: 8 },
          { title: 'Skrev', share: 3 },
        ],
      ),
      ...sheet(
        'Telefonlista',
        ['En rad för varje försök.'],
        [
          { title: 'Rad', share: 1 },
          { title: 'Klockan', share: 2 },
          { title: 'Vem', share: 5 },
          { title: 'Nummer', share: 4 },
          { title: 'Nådd: ja, nej', share: 2 },
          { title: 'Svar, kommer klockan', share: 6 },
          { title: 'Ringde', share: 3 },
        ],
      ),
    ],
  };
}

/** A page of numbered rows, with room at its head for which sheet it is. */
function sheet(title: string, words: string[], columns: { title: string; share: number }[]): Block[] {
  return [
    { kind: 'break' },
    { kind: 'heading', level: 1, text: `${title}   Blad nr: ________   Händelse: ____________________________` },
    { kind: 'text', text: words.join(' ') },
    {
      kind: 'table',
      columns,
      rows: Array.from({ length: ROWS }, (_, row) => columns.map((_column, at) => (at === 0 ? String(row + 1) : ''))),
      rowHeight: ROW_MM,
    },
  ];
}
