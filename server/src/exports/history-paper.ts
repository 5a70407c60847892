import { playedWords } from '@ledningsplats/shared/conduct/played-span.ts';
import type { CopyCell, CopyEntry, CopySection, HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { dateAndTime, footOf, markOf, type PaperGround } from '../papers/paper-words.ts';

/** Who took it out, which version, and what is not in it. */
export interface ExportAbout {
  by: string;
  version: string;
  secret: boolean;
  krisstod: boolean;
  continuity: boolean;
  /** What was masked, each with its ground; null: nothing is. */
  masked: MaskedPlace[] | null;
}

export interface MaskedPlace {
  where: string;
  ground: string;
  reason: string;
}

/** Above the text of an entry, in this order; the rest stands beneath it. */
const HEAD = ['number', 'occurred', 'kind', 'important', 'author'];

/**
 * The whole history as a paper [EX1]: what the incident is, with its ladder and who led it, contents, and then each part
 * of it. Every cell of the copy is on it, and nothing else of the history.
 */
export function historyPaper(copy: HistoryCopy, ground: PaperGround, about: ExportAbout): PaperDocument {
  const [incident, ...rest] = copy.sections;
  const title = cellText(incident?.entries[0], 'title');
  return {
    title: `Händelse ${cellText(incident?.entries[0], 'number')}: ${title}`,
    issuer: ground.plan.municipality.name,
    mark: markOf(ground),
    foot: about.masked === null ? footOf(ground) : `Maskerad kopia. ${footOf(ground)}`,
    blocks: [
      {
        kind: 'text',
        text: about.masked === null ? 'Hela historiken' : 'Maskerad kopia av historiken',
        isStrong: true,
      },
      { kind: 'facts', facts: aboutFacts(ground, about) },
      ...(incident ? incident.entries.map((entry): Block => ({ kind: 'facts', facts: facts(entry.cells) })) : []),
      { kind: 'contents' },
      // a cover of its own: its pages are written last, and stand before all else to whoever reads in the order of drawing
      { kind: 'break' },
      ...rest.flatMap(sectionBlocks),
      ...(about.masked === null ? [] : maskedBlocks(about.masked)),
    ],
  };
}

function aboutFacts(ground: PaperGround, { by, version, secret, krisstod, continuity }: ExportAbout) {
  const { played, plan } = ground;
  const parts = [
    'öppna delen',
    ...(secret ? ['sekretessdelen'] : []),
    ...(krisstod ? ['krisstödets egen del'] : []),
    ...(continuity ? ['verksamheternas svar'] : []),
  ];
  return [
    ...(played ? [{ term: 'Övningens tider', value: playedWords(played, plan.municipality.timeZone) }] : []),
    { term: 'Uttagen', value: `${dateAndTime(ground, ground.madeAt)} av ${by}` },
    { term: 'Omfattar', value: parts.join(', ') },
    { term: 'Kedjans huvud', value: `rad ${ground.head.seq}, ${ground.head.hash}` },
    { term: 'Ur', value: `Ledningsplats ${version}` },
  ];
}

function sectionBlocks({ title, entries }: CopySection): Block[] {
  return [{ kind: 'heading', level: 1, text: title }, ...entries.map(entryBlock)];
}

function entryBlock({ cells }: CopyEntry): Block {
  const text = cells.find(({ name }) => name === 'text')?.text ?? '';
  const recorded = cells.find(({ name }) => name === 'recorded');
  const head = HEAD.flatMap((name) => cells.find((cell) => cell.name === name)?.text ?? []);
  const rest = cells.filter(({ name }) => name !== 'text' && name !== 'recorded' && !HEAD.includes(name));
  const written = recorded ? [`antecknat ${recorded.text}`] : [];
  return {
    kind: 'entry',
    head: [...head, ...written].filter((part) => part !== '').join(' · '),
    text,
    details: facts(rest),
  };
}

function maskedBlocks(masked: readonly MaskedPlace[]): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Vad som är maskat' },
    {
      kind: 'text',
      text: `${masked.length === 1 ? 'En uppgift är maskad' : `${masked.length} uppgifter är maskade`} i den här kopian. Historiken själv är oförändrad. Ett beslut att inte lämna ut en uppgift kan överklagas (2 kap. 19 § tryckfrihetsförordningen, 6 kap. 7 § offentlighets- och sekretesslagen).`,
    },
    ...masked.map(
      ({ where, ground, reason }): Block => ({
        kind: 'entry',
        head: where,
        text: `${ground}. ${reason}`,
        details: [],
      }),
    ),
  ];
}

function facts(cells: readonly CopyCell[]): { term: string; value: string }[] {
  return cells.filter(({ text }) => text !== '').map(({ label, text }) => ({ term: label, value: text }));
}

function cellText(entry: CopyEntry | undefined, name: string): string {
  return entry?.cells.find((cell) => cell.name === name)?.text ?? '';
}
