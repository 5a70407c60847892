import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { incidentStream } from '../core/stream-name.ts';
import type { PartiesContent, SpeakInput } from './commands.ts';
import { conductFact } from './conduct-fact.ts';
import { playGround, staffGround } from './decide.ts';
import { lineFrom } from './deliver.ts';
import { findInject } from './injects.ts';

/** What a line by a counter-player says that it comes from: the play, so that nobody takes it for the party itself. */
const COUNTERPART_SOURCE = 'Övning, motspel';

/** Whom in the play a counter-player answers as; it takes the place of what they said before. Answers `forbidden` and `already`. */
export function decidePlayParties(
  sight: Sight,
  { content }: Command<unknown, PartiesContent>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead', 'counterpart']);
  if (!ground.ok) return ground;
  const parties = [...new Set(content.parties)];
  const before = sight.exercise?.conduct.played[context.actor.person ?? '']?.parties ?? [];
  if (before.join('\n') === parties.join('\n')) return refuse('already');
  return { ok: true, events: [conductFact('PartiesPlayed', {}, { parties })] };
}

/**
 * A counter-player writes to the players as somebody in the play: an incoming line, put to a function or to whoever takes
 * it. Who wrote it stands in the staff's own part. Answers what `playGround` does, `invalid` for a function that the plan
 * does not have, and `unknown_item` for an inject that has not come to them.
 */
export function decideSpeakAsParty(
  sight: Sight,
  { data, content }: Command<SpeakInput['data'], SpeakInput['content']>,
  context: DecideContext,
): Decided {
  const ground = playGround(sight, context, ['lead', 'counterpart'], data.incident);
  if (!ground.ok) return ground;
  const { incident, to } = data;
  if (to !== null && !sight.plan?.plan.functions.some(({ id }) => id === to))
    return refuse('invalid', { field: 'data.to' });
  const inject = data.inject === null ? null : findInject(sight.exercise ?? null, data.inject);
  if (inject !== null && inject?.progress?.state !== 'sent') return refuse('unknown_item', { field: 'data.inject' });
  const line = lineFrom(content.party, content.text, to, COUNTERPART_SOURCE);
  const isNewlySaid = inject?.progress?.said === null;
  return {
    ok: true,
    events: [
      conductFact('PartySpoke', { incident }, { party: content.party }),
      ...(isNewlySaid ? [conductFact('InjectSaid', { incident, inject: inject.id, isSaid: true })] : []),
      { ...line, stream: incidentStream(incident), unattributed: true as const },
    ],
  };
}
