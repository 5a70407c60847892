import type { KnownEvent } from '../core/known-event.ts';
import type { Replay } from './replay.ts';

/** What one looks for in a replay [OV5]: where the level changed, and where something was decided. */
export interface ReplayMark {
  kind: 'level' | 'decision';
  /** The moment at which all of it had happened. */
  seq: number;
  /** UTC milliseconds, when it was recorded. */
  at: number;
  /** The event that says it. */
  event: KnownEvent;
}

/** The marks of an incident's open stream, oldest first. A level that is decided is one mark, and so is one that goes back. */
export function marksOf(replay: Replay): ReplayMark[] {
  return replay.events.flatMap((event) => {
    const kind = kindOf(event, replay);
    return kind === null ? [] : { kind, seq: replay.momentOf(event.seq), at: replay.timeOf(event.seq), event };
  });
}

function kindOf(event: KnownEvent, replay: Replay): ReplayMark['kind'] | null {
  switch (event.type) {
    case 'IncidentRegistered':
      return 'level';
    case 'DecisionRecorded':
      // the first decision is the registration's own, which has its mark
      if (event.seq <= replay.momentOf(1)) return null;
      return event.data.subject.kind === 'level' ? 'level' : 'decision';
    case 'DecisionDisowned':
      return isLevelReverted(event, replay) ? 'level' : 'decision';
    default:
      return null;
  }
}

function isLevelReverted({ seq, meta }: KnownEvent, replay: Replay): boolean {
  const rest = replay.events.slice(seq, replay.momentOf(seq));
  return rest.some(
    (one) => one.type === 'EffectReverted' && one.data.what === 'level' && one.meta.command === meta.command,
  );
}
