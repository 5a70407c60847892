import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { PicturePublished, PictureSectionWritten, PicturesSlice } from './events.ts';
import type { PictureQuote, PictureSection, PublishedPicture } from './published.ts';
import { isLoud, isOfOne, type SourceKind, toldOf } from './sources.ts';

const NONE: PicturesSlice = { count: 0, draft: {}, changed: null, published: null };

/** Folds the draft and the last version of the lägesbild [ST6], and what becomes of all that they quote [LG11]. */
export function evolvePictures(slice: PicturesSlice = NONE, event: OpenStreamEvent): PicturesSlice {
  switch (event.type) {
    case 'PictureSectionWritten': {
      const { heading } = event.data;
      const section = sectionOf(event, quotesIn(slice));
      const { seq, at, by } = writtenBy(event);
      return { ...slice, draft: { ...slice.draft, [heading]: section }, changed: { seq, at, by } };
    }
    case 'PicturePublished': {
      const published = versionOf(event, ({ heading, seq }) => {
        const section = Object.hasOwn(slice.draft, heading) ? slice.draft[heading] : undefined;
        return section?.written?.seq === seq ? section : undefined;
      });
      return { ...slice, count: Math.max(slice.count, published.version), published };
    }
    case 'ContentRedacted':
      return everySection(slice, (section) => redacted(section, event));
    default:
      return slice.changed === null ? slice : everySection(slice, (section) => told(section, event));
  }
}

/** A version as its register's entry tells it: the events that its sections were written by, and the publishing one. */
export function foldPicture(events: readonly OpenStreamEvent[]): PublishedPicture | null {
  const sections = new Map(
    events.flatMap((event) => (event.type === 'PictureSectionWritten' ? [[event.seq, sectionOf(event, [])]] : [])) as [
      number,
      PictureSection,
    ][],
  );
  const made = events.find((event) => event.type === 'PicturePublished');
  return made ? versionOf(made, ({ seq }) => (seq === null ? undefined : sections.get(seq))) : null;
}

/**
 * A version with what has become of all that it quotes [LG11]: of `events` those that tell of a thing it quotes, in any order,
 * as they stand in the registers of `quotedEntries`.
 */
export function withNews(picture: PublishedPicture, events: readonly OpenStreamEvent[]): PublishedPicture {
  const inOrder = events.toSorted((one, other) => one.seq - other.seq);
  const sections = picture.sections.map((section) =>
    inOrder.reduce(
      (now, event) => (event.type === 'ContentRedacted' ? redacted(now, event) : told(now, event)),
      section,
    ),
  );
  return { ...picture, sections };
}

/** The register entries where that which tells of a version's quotes stands; of krisstöd's open part and of services' answers there is none. */
export function quotedEntries(
  picture: PublishedPicture,
): { kind: Exclude<SourceKind, 'krisstod' | 'service'>; key: string }[] {
  const entries = picture.sections
    .flatMap(({ content }) => content?.quotes ?? [])
    .flatMap(({ kind, id }) => {
      if (kind === 'krisstod' || kind === 'service') return [];
      // an incident's directions are one entry, whichever of them is quoted
      return [{ kind, key: kind === 'direction' ? kind : id }];
    });
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.key}`, entry])).values()];
}

function versionOf(
  { seq, data, meta }: PicturePublished,
  find: (section: PicturePublished['data']['sections'][number]) => PictureSection | undefined,
): PublishedPicture {
  const sections = data.sections.map((section) => find(section) ?? blank(section.heading));
  return { version: data.version, seq, at: meta.occurredAt, by: meta.person, function: meta.function, sections };
}

function blank(heading: string): PictureSection {
  return { heading, state: 'blank', written: null, content: { text: '', quotes: [] } };
}

/** What has become of a quote that stood in the picture before goes with it into the new writing. */
function sectionOf(event: PictureSectionWritten, known: readonly PictureQuote[]): PictureSection {
  const { heading, state, quotes } = event.data;
  const written = writtenBy(event);
  const isRemoved = event.content === null && state !== 'blank' && (state === 'written' || quotes.length > 0);
  if (isRemoved) return { heading, state, written, content: null };
  const content = {
    text: event.content?.text ?? '',
    quotes: quotes.map((quote, index): PictureQuote => {
      const before = known.find(({ kind, id, seq }) => kind === quote.kind && id === quote.id && seq === quote.seq);
      return { ...quote, words: event.content?.words?.[index] ?? null, since: before?.since ?? quote.since };
    }),
  };
  return { heading, state, written, content };
}

function writtenBy({ seq, meta }: PictureSectionWritten) {
  return { seq, at: meta.occurredAt, by: meta.person, function: meta.function };
}

function quotesIn({ draft, published }: PicturesSlice): PictureQuote[] {
  return [...Object.values(draft), ...(published?.sections ?? [])].flatMap(({ content }) => content?.quotes ?? []);
}

/** The very same slice where no section became another. */
function everySection(slice: PicturesSlice, change: (section: PictureSection) => PictureSection): PicturesSlice {
  const before = Object.entries(slice.draft);
  const after = before.map(([heading, section]) => [heading, change(section)] as const);
  const draft = after.some(([, section], index) => section !== before[index]?.[1]);
  const sections = slice.published?.sections.map(change) ?? [];
  const published = sections.some((section, index) => section !== slice.published?.sections[index]);
  if (!draft && !published) return slice;
  return {
    ...slice,
    draft: draft ? Object.fromEntries(after) : slice.draft,
    published: published && slice.published ? { ...slice.published, sections } : slice.published,
  };
}

function everyQuote(section: PictureSection, change: (quote: PictureQuote) => PictureQuote): PictureSection {
  if (!section.content) return section;
  const { quotes } = section.content;
  const after = quotes.map(change);
  const isSame = after.every((quote, index) => quote === quotes[index]);
  return isSame ? section : { ...section, content: { ...section.content, quotes: after } };
}

/** What is loud is not hidden by what comes quietly after it. */
function told(section: PictureSection, event: OpenStreamEvent): PictureSection {
  const { seq, meta } = event;
  return everyQuote(section, (quote) => {
    const news = toldOf(event, quote);
    if (!news || seq <= quote.seq) return quote;
    if (news.what === null) return quote.since === null ? quote : { ...quote, since: null };
    if (quote.since && isLoud(quote.since.what) && !isLoud(news.what) && !news.isAnew) return quote;
    return { ...quote, since: { what: news.what, seq, at: meta.occurredAt, by: meta.person } };
  });
}

/** Removed words are gone from the sections that held them, and from every quote of them [LG10]. */
function redacted(section: PictureSection, { seq, data, meta }: Extract<OpenStreamEvent, { type: 'ContentRedacted' }>) {
  if (section.written?.seq === data.seq) return section.content === null ? section : { ...section, content: null };
  const since = { what: 'removed' as const, seq, at: meta.occurredAt, by: meta.person };
  return everyQuote(section, (quote) => {
    const isOf = quote.kind === 'line' ? quote.id === String(data.seq) : quote.seq === data.seq && isOfOne(quote.kind);
    return isOf ? { ...quote, words: null, since } : quote;
  });
}
