import type { Command, Decided, Sight } from '../core/command.ts';
import type { IncidentState } from '../core/incident-state.ts';
import { refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { LogLine } from '../log/log-line.ts';
import type { QuoteRef } from './events.ts';
import type { PictureSection, QuoteSince, SectionState } from './published.ts';
import { isOfOne } from './sources.ts';

type SaidQuote = Omit<QuoteRef, 'since'>;

interface Said {
  heading: string;
  from: number | null;
  notApplicable: boolean;
  quotes: SaidQuote[];
}

/**
 * Writes a section of the lägesbild whole [ST6]: its text, what it quotes, or that it does not apply. One with nothing in
 * it is blank again.
 *
 * Answers `stale` with the seq that holds when somebody else wrote it since it was read, `already` when nothing changes,
 * `invalid` for a heading that the plan lacks or a quote without its words, and `unknown_item` with the index of a quote
 * whose source is not there, or whose words have been removed or made secret meanwhile, as of a line, a task's title or a
 * decision's wording: a device that was without network does not bring them back by a picture [LG10].
 */
export function decideWritePictureSection(
  sight: Sight,
  { data, content }: Command<Said, { text?: string | undefined; words?: string[] | undefined }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { heading, notApplicable, quotes } = data;
  if (!ground.plan.picture.headings.some(({ id }) => id === heading))
    return refuse('invalid', { field: 'data.heading' });
  const { text = '', words = [] } = content;
  if (words.length !== quotes.length) return refuse('invalid', { field: 'content.words' });
  const { draft } = ground.state.pictures;
  const before = Object.hasOwn(draft, heading) ? draft[heading] : undefined;
  const state = stateOf({ text, quotes, notApplicable });
  if (isSame(before, { state, text, quotes })) return refuse('already');
  const seq = before?.written?.seq ?? null;
  if (data.from !== seq) return refuse('stale', { field: 'data.from', details: { seq } });
  const lines = quotes.map(({ kind, id }) => (kind === 'line' ? sight.needed.lines.get(Number(id)) : null));
  const gone = quotes.findIndex((quote, index) => isGone(sight, ground.state, quote, lines[index]));
  if (gone >= 0) return refuse('unknown_item', { field: 'data.quotes', details: { index: gone } });
  const quoted = quotes.map((quote, index) => ({ ...quote, since: correctedSince(quote.seq, lines[index]) }));
  const said = { text: text === '' ? undefined : text, words: words.length === 0 ? undefined : words };
  return { ok: true, events: [newFact('PictureSectionWritten', { heading, state, quotes: quoted }, said)] };
}

/**
 * Publishes what stands as the next numbered version [ST6]. Blanks are warned of on screen and refuse nothing: a picture
 * with gaps that are seen is better than none.
 *
 * Answers `stale` with the seq that holds when a section was written that the publisher has not seen, and `already` when
 * nothing was written since the last version.
 */
export function decidePublishPicture(sight: Sight, { data }: Command<{ from: number }, unknown>): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { count, draft, changed, published } = ground.state.pictures;
  const seq = changed?.seq ?? null;
  if (data.from !== seq) return refuse('stale', { field: 'data.from', details: { seq } });
  if (published && published.seq > data.from) return refuse('already');
  const sections = ground.plan.picture.headings.map(({ id: heading }) => {
    const section = Object.hasOwn(draft, heading) ? draft[heading] : undefined;
    return { heading, state: section?.state ?? 'blank', seq: section?.written?.seq ?? null };
  });
  return { ok: true, events: [newFact('PicturePublished', { version: count + 1, sections })] };
}

/** What is folded of several events has no words of its own to lose. */
function isGone({ needed }: Sight, state: IncidentState, quote: SaidQuote, line: LogLine | null | undefined): boolean {
  switch (quote.kind) {
    case 'line':
      return !line || !isReadable(line);
    case 'contingency': {
      // one that has happened is quoted by that event, and in the words that it was prepared in
      const { known } = state.contingencies;
      return Object.hasOwn(known, quote.id) && known[quote.id]?.content === null;
    }
    case 'loss': {
      // one that is back is quoted by that event, and in the words that it was recorded in
      const { known } = state.losses;
      return Object.hasOwn(known, quote.id) && known[quote.id]?.content === null;
    }
    default:
      return isOfOne(quote.kind) && !needed.worded?.has(quote.seq);
  }
}

function isReadable({ secrecy, content, machine }: LogLine): boolean {
  return secrecy.state === 'open' && (content !== null || machine !== null);
}

/** A device that was without network may bring words in that had been corrected before it sent them. */
function correctedSince(seq: number, line: LogLine | null | undefined): QuoteSince | null {
  const newest = line?.corrections.at(-1);
  if (!newest || newest.seq <= seq) return null;
  return { what: 'corrected', seq: newest.seq, at: newest.recordedAt, by: newest.person };
}

function stateOf({
  text,
  quotes,
  notApplicable,
}: Pick<Said, 'quotes' | 'notApplicable'> & { text: string }): SectionState {
  if (notApplicable) return 'not_applicable';
  return text === '' && quotes.length === 0 ? 'blank' : 'written';
}

/** A quote of the same thing with newer words is another quote. */
function isSame(
  before: PictureSection | undefined,
  after: { state: SectionState; text: string; quotes: readonly SaidQuote[] },
): boolean {
  if (!before) return after.state === 'blank';
  const { state, content } = before;
  return (
    state === after.state &&
    content !== null &&
    content.text === after.text &&
    content.quotes.length === after.quotes.length &&
    content.quotes.every(({ kind, id, seq }, index) => {
      const other = after.quotes[index];
      return kind === other?.kind && id === other.id && seq === other.seq;
    })
  );
}
