import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { QuoteRef } from '../pictures/events.ts';
import type { QuoteSince } from '../pictures/published.ts';
import { isLoud, toldOf } from '../pictures/sources.ts';
import type { ReportSent, ReportsSlice, ReportWithdrawn } from './events.ts';

/** A day of reports every other hour; what was sent before stands in the log. */
const SENT_LIMIT = 12;
/** Nobody says today that the picture of the day before yesterday has gone. */
const VERSIONS_LIMIT = 8;

const NONE: ReportsSlice = { count: 0, sent: [], versions: [], written: {} };

/** Folds which reports have been sent [ST7], and what becomes of all that they quote [LG11]. */
export function evolveReports(slice: ReportsSlice = NONE, event: OpenStreamEvent): ReportsSlice {
  switch (event.type) {
    case 'PictureSectionWritten': {
      const { heading, quotes } = event.data;
      const known = [...Object.values(slice.written), ...slice.versions].flatMap((held) => held.quotes);
      const kept = quotes.map((quote) => known.find((before) => isSame(before, quote)) ?? quote);
      return { ...slice, written: { ...slice.written, [heading]: { seq: event.seq, quotes: kept } } };
    }
    case 'PicturePublished': {
      const { version, sections } = event.data;
      const quotes = sections.flatMap(({ heading, seq }) => {
        const written = Object.hasOwn(slice.written, heading) ? slice.written[heading] : undefined;
        return written?.seq === seq ? written.quotes : [];
      });
      const published = { version, at: event.meta.occurredAt, quotes };
      return { ...slice, versions: [published, ...slice.versions].slice(0, VERSIONS_LIMIT) };
    }
    case 'ReportSent':
      return { ...slice, count: Math.max(slice.count, event.data.number), sent: withSent(slice, event) };
    case 'ReportWithdrawn':
      return { ...slice, sent: slice.sent.map((one) => (one.id === event.data.report ? taken(one, event) : one)) };
    case 'ContentRedacted':
      return everyQuote(withoutWords(slice, event.data.seq), (quote) => {
        const isOf = quote.seq === event.data.seq || (quote.kind === 'line' && quote.id === String(event.data.seq));
        return isOf ? sinceOf(event, 'removed') : null;
      });
    default:
      return everyQuote(slice, (quote) => {
        const news = event.seq > quote.seq ? toldOf(event, quote) : null;
        if (!news) return null;
        if (news.what === null) return { none: true };
        if (isLoud(news.what)) return sinceOf(event, news.what);
        return news.isAnew ? { none: true } : null;
      });
  }
}

type Sent = ReportsSlice['sent'][number];

function withSent({ sent, versions }: ReportsSlice, { seq, data, content, meta }: ReportSent): Sent[] {
  const { report: id, number, version, channel, isDuty } = data;
  const quotes = versions.find((one) => one.version === version)?.quotes ?? [];
  const words = { to: content?.to ?? null, receiver: content?.receiver ?? null };
  const facts = { id, number, version, channel, isDuty, at: meta.occurredAt, by: meta.person, function: meta.function };
  const report: Sent = { ...facts, ...words, seq, since: loudest(quotes), withdrawn: null, quotes };
  return [report, ...sent].slice(0, SENT_LIMIT);
}

function taken(report: Sent, { seq, content, meta }: ReportWithdrawn): Sent {
  const withdrawn = { seq, at: meta.occurredAt, by: meta.person, reason: content?.reason ?? null };
  return { ...report, withdrawn };
}

function withoutWords(slice: ReportsSlice, seq: number): ReportsSlice {
  if (!slice.sent.some((one) => one.seq === seq || one.withdrawn?.seq === seq)) return slice;
  const sent = slice.sent.map((one): Sent => {
    if (one.seq === seq) return { ...one, to: null, receiver: null };
    return one.withdrawn?.seq === seq ? { ...one, withdrawn: { ...one.withdrawn, reason: null } } : one;
  });
  return { ...slice, sent };
}

/** What has become of a quote: `none` takes back what was said of it before, null says nothing. */
type News = QuoteSince | { none: true } | null;

/** The very same slice where nothing was said of anything. */
function everyQuote(slice: ReportsSlice, newsOf: (quote: QuoteRef) => News): ReportsSlice {
  let isChanged = false;
  const told = (quotes: readonly QuoteRef[]) =>
    quotes.map((quote): QuoteRef => {
      const news = newsOf(quote);
      if (!news || ('none' in news && quote.since === null)) return quote;
      isChanged = true;
      return { ...quote, since: 'none' in news ? null : news };
    });
  const written = Object.fromEntries(
    Object.entries(slice.written).map(([heading, one]) => [heading, { ...one, quotes: told(one.quotes) }]),
  );
  const versions = slice.versions.map((one) => ({ ...one, quotes: told(one.quotes) }));
  const sent = slice.sent.map((one) => {
    const quotes = told(one.quotes);
    return { ...one, quotes, since: loudest(quotes) };
  });
  return isChanged ? { ...slice, written, versions, sent } : slice;
}

/** The first that is told loudly. */
function loudest(quotes: readonly QuoteRef[]): QuoteSince | null {
  return quotes.find(({ since }) => since !== null && isLoud(since.what))?.since ?? null;
}

function sinceOf({ seq, meta }: OpenStreamEvent, what: QuoteSince['what']): QuoteSince {
  return { what, seq, at: meta.occurredAt, by: meta.person };
}

function isSame(one: QuoteRef, other: QuoteRef): boolean {
  return one.kind === other.kind && one.id === other.id && one.seq === other.seq;
}
