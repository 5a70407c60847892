import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { EVENT_VERSIONS } from '../core/upcast.ts';
import { somebody } from '../people/somebody.ts';
import type { ContentRemoved, RemovalWhy } from './events.ts';
import type { QuoteRef } from './held-texts.ts';
import { quotesOf } from './quotes-of.ts';
import { redaction } from './redaction.ts';

type RemoveLineContent = Command<
  { line: number; why: RemovalWhy; decider: string | null; decidedAt: number | null; also: QuoteRef[] },
  { capacity: string; reference: string; deciderName?: string | undefined }
>;

/**
 * Takes away what a line says, by a recorded decision of the one responsible [LG10]: its words, every correction and file,
 * what a department sent in that it was made of, and of the tasks and decisions made of it those that are named. Lines
 * that the machine wrote too: a decision's grounds and a task's title are words like others. One commit: the decision as
 * a line, and a `ContentRedacted` for each event that is emptied. The line stays, with its time, kind and author.
 *
 * In a closed incident too, since that is when it is done: arkivlagen (1990:782) 10 § lets documents be destroyed by
 * decision alone, and GDPR (2016/679) articles 16 to 17 ask that what is wrong or unlawful is taken away.
 *
 * Whoever holds the permission may record what another has decided; `decider` is then that person.
 *
 * Answers `unknown_item` for a line that is not there, `stale` for one whose words are in the secret part, `already` when
 * nothing is left of it, and `invalid` for what was not made of the line, an unknown or nameless decider, or a time that
 * has not come.
 */
export function decideRemoveLineContent(sight: Sight, command: RemoveLineContent, context: DecideContext): Decided {
  if (!sight.incident) return refuse('not_found');
  const { data, content } = command;
  const line = sight.needed.lines.get(data.line);
  const held = sight.needed.texts;
  if (!line || line.seq !== data.line || !held) return refuse('unknown_item', { field: 'data.line' });
  const { state } = line.secrecy;
  if (state === 'elsewhere') return refuse('stale', { field: 'data.line', details: { secrecy: state } });

  const made = quotesOf(line);
  const isMade = (ref: QuoteRef) => made.some(({ kind, id }) => kind === ref.kind && id === ref.id);
  if (!data.also.every(isMade)) return refuse('invalid', { field: 'data.also' });
  const refusal = refuseDecider(sight, command, context);
  if (refusal) return refusal;
  if (held.texts.length === 0) return refuse('already', { field: 'data.line' });

  const own = held.texts.filter(({ stream }) => stream === sight.stream);
  const lines = [data.line, ...own.flatMap((text) => text.line ?? [])];
  const decided: ContentRemoved['data'] = {
    line: data.line,
    lineAt: line.occurredAt,
    lines: [...new Set(lines)],
    quotes: held.quotes,
    left: made.filter((quote) => !held.quotes.some(({ kind, id }) => kind === quote.kind && id === quote.id)),
    files: held.texts.reduce((sum, { files }) => sum + files, 0),
    why: data.why,
    decider: data.decider,
    decidedAt: data.decidedAt ?? context.occurredAt,
  };
  const said = { capacity: content.capacity, reference: content.reference };
  const deciderName = data.decider === null ? content.deciderName : undefined;
  const named = { ...said, ...(deciderName !== undefined && { deciderName }) };
  return {
    ok: true,
    events: [
      { type: 'ContentRemoved', version: EVENT_VERSIONS.ContentRemoved, data: decided, content: named },
      ...held.texts.map((text) => redaction(text, data.why, sight.stream)),
    ],
    redactions: held.texts.map(({ stream, event }) => ({ stream, seq: event.seq })),
  };
}

function refuseDecider(sight: Sight, { data, content }: RemoveLineContent, context: DecideContext): Refusal | null {
  const isSelf = data.decider !== null && data.decider === context.actor.person;
  if (data.decider === null && content.deciderName === undefined) {
    return refuse('invalid', { field: 'content.deciderName' });
  }
  if (data.decider !== null && !isSelf && !somebody(sight, data.decider)) {
    return refuse('invalid', { field: 'data.decider' });
  }
  return isInFuture(data.decidedAt, context.now) ? refuse('invalid', { field: 'data.decidedAt' }) : null;
}
