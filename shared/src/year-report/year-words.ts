import type { LocalDate } from '../roster/wall-time.ts';
import { YEAR_SECTIONS, type YearFigure, type YearReport, type YearSection } from './year-report.ts';

/** What each part of the report is about, and what its figures count: the same on screen, on paper and as text. */
export const YEAR_WORDS: Record<YearSection, { title: string; counts: string }> = {
  highest: {
    title: 'Händelser efter högsta nivå',
    counts: 'Varje händelse räknas en gång, det år den började, på den högsta nivå den kom till.',
  },
  reached: {
    title: 'Händelser på varje nivå',
    counts:
      'En händelse räknas på varje nivå som den höjdes till under året, också om den började året före. Summan blir därför större än antalet händelser.',
  },
  krisstod: {
    title: 'Krisstöd',
    counts: 'Insatser som krisstödet aktiverades för under året; en händelse kan ha flera.',
  },
  places: {
    title: 'Platser som öppnades',
    counts: 'Varje gång en plats började ta emot människor. En plats som öppnades två gånger räknas två gånger.',
  },
  exercises: {
    title: 'Övningar',
    counts: 'Övningar i kalendern som är hållna. Händelser som var övning räknas för sig, aldrig bland de andra.',
  },
  vma: {
    title: 'VMA-prov',
    counts: 'Kvartalsprov vars dag har kommit, och de där någon rapporterade hur en siren hördes.',
  },
};

/** What holds for all of it. */
export const YEAR_RULES = [
  'Det som togs tillbaka för att beslutet aldrig fattats räknas inte.',
  'En händelse som slagits ihop med en annan räknas i den andra; dess platser och krisstöd räknas.',
  'Året är kalenderåret enligt kommunens tid.',
];

export function yearTitle({ year }: Pick<YearReport, 'year'>): string {
  return `Årsrapport ${year}`;
}

/** «Hela året», or how far it has come. */
export function spanWords({ year, until }: Pick<YearReport, 'year' | 'until'>): string {
  return until === `${year}-12-31` ? `Hela ${year}` : `1 januari till ${dayWords(until)} ${year}`;
}

/** `22 november`. */
export function dayWords(date: LocalDate): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    Date.parse(`${date}T12:00Z`),
  );
}

export function figuresIn({ figures }: YearReport, section: YearSection): YearFigure[] {
  return figures.filter((figure) => figure.section === section);
}

/** As text to paste into the annual report: a sentence or two for each part, and then every figure in columns. */
export function yearText(report: YearReport): string {
  const { year, municipality } = report;
  return [
    `${yearTitle(report)}, ${municipality}`,
    `${spanWords(report)}. Inom parentes: ${year - 1}.`,
    ...YEAR_SECTIONS.flatMap((section) => ['', YEAR_WORDS[section].title, sentence(report, section)]),
    '',
    `Siffra\t${year}\t${year - 1}`,
    ...YEAR_SECTIONS.flatMap((section) => [
      YEAR_WORDS[section].title,
      ...figuresIn(report, section).map(({ label, count, before }) => `${label}\t${count}\t${before}`),
    ]),
    '',
    ...YEAR_RULES,
    '',
  ].join('\n');
}

/** Each figure with its parts in a sentence; `Störning 3 (2). Särskild händelse 1 (0).` where none has any. */
function sentence(report: YearReport, section: YearSection): string {
  const told = ({ label, count, before }: YearFigure) => `${small(label)} ${count} (${before})`;
  const sentences: string[] = [];
  let hasParts = false;
  for (const one of figuresIn(report, section)) {
    const said = sentences.at(-1);
    if (!one.isPart || said === undefined) sentences.push(capital(told(one)));
    else sentences.splice(-1, 1, `${said}${hasParts ? ', ' : ', därav '}${told(one)}`);
    hasParts = one.isPart;
  }
  return sentences.map((each) => `${each}.`).join(' ');
}

/** An abbreviation stays as it is. */
function small(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase('sv') + label.slice(1) : label;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
