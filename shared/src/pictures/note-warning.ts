import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { nothing } from '../core/field-schemas.ts';
import type { IncidentState } from '../core/incident-state.ts';
import { refuse } from '../core/refusal.ts';
import { newFact } from '../incident/new-fact.ts';
import type { WarningReading } from '../warnings/events.ts';
import type { QuoteRef } from './events.ts';
import { isLoud, QUOTED_WARNING_CHANGES } from './sources.ts';

type Noted = (typeof QUOTED_WARNING_CHANGES)[number];

/**
 * A warning that the lägesbild quotes holds no longer, or says something else [LG11]. The warnings are a stream of their own,
 * and what becomes of a quote is told by the incident's own history: so it is noted there. The system's alone, and therefore
 * not among the commands that a client may give. Answers `already` where every quote of it says so, and where none is.
 */
export const noteQuotedWarning = defineCommand({
  type: 'NoteQuotedWarning',
  on: 'incident',
  permission: 'task.write',
  schema: {
    data: z.object({ warning: z.string().min(1), what: z.enum(QUOTED_WARNING_CHANGES) }).strict(),
    content: nothing,
  },
  decide: ({ incident }, { data }, { actor }) => {
    if (actor.via !== 'system') return refuse('forbidden');
    const quotes = incident === null ? [] : quotedWarnings(incident).filter(({ id }) => id === data.warning);
    if (!quotes.some((quote) => isNews(quote, data.what))) return refuse('already');
    return { ok: true, events: [newFact('QuotedWarningChanged', data)] };
  },
});

/** Quotes of warnings in the draft, in the last version, and in those that reports were sent of. */
export function quotedWarnings({ pictures, reports }: Pick<IncidentState, 'pictures' | 'reports'>): QuoteRef[] {
  const sections = [...Object.values(pictures.draft), ...(pictures.published?.sections ?? [])];
  const quotes: QuoteRef[] = [
    ...sections.flatMap(({ content }) => content?.quotes ?? []),
    ...[...reports.versions, ...reports.sent].flatMap((version) => version.quotes),
  ];
  return quotes.filter(({ kind }) => kind === 'warning');
}

/**
 * What has become of the warnings that are quoted, each once: one that is not open is over, one that was said anew after it
 * was quoted is changed. `ends`: how those that are over ended, by `warningKey`.
 */
export function newsOfWarnings(
  quotes: readonly QuoteRef[],
  open: readonly WarningReading[],
  ends: ReadonlyMap<string, 'cancelled' | 'ended'>,
): { warning: string; what: Noted }[] {
  const byKey = new Map(open.map((reading) => [reading.warning, reading]));
  const news = quotes.flatMap((quote): [string, Noted][] => {
    const reading = byKey.get(quote.id);
    if (reading && reading.updatedAt <= quote.at) return [];
    const what = reading ? 'changed' : (ends.get(quote.id) ?? 'ended');
    return isNews(quote, what) ? [[quote.id, what]] : [];
  });
  // loud after quiet: of two quotes of one, the loud is told
  const sorted = news.sort(([, one], [, other]) => Number(isLoud(one)) - Number(isLoud(other)));
  return [...new Map(sorted)].map(([warning, what]) => ({ warning, what }));
}

function isNews({ since }: Pick<QuoteRef, 'since'>, what: Noted): boolean {
  return since === null || (isLoud(what) && !isLoud(since.what));
}
