import { foldTakeover } from '@ledningsplats/shared/board/takeover-reading.ts';
import { foldBriefing } from '@ledningsplats/shared/briefings/briefing-register.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { EntryKind } from '@ledningsplats/shared/core/index-rows.ts';
import { foldDirections } from '@ledningsplats/shared/incident/direction.ts';
import { foldPicture, quotedEntries, withNews } from '@ledningsplats/shared/pictures/evolve.ts';
import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { foldSeat } from '@ledningsplats/shared/seats/seat-entry.ts';
import { foldTask } from '@ledningsplats/shared/tasks/task-reading.ts';
import { foldVma } from '@ledningsplats/shared/vma/vma-register.ts';
import type { Answer } from './sync.ts';

type Events = readonly OpenStreamEvent[];

/**
 * The registers that a card or its dialog reads by their address, as they stood at a moment: folded and paged as the server
 * does it. What is not kept here answers `not_found`, never with what is now.
 * `register`: the address after the stream's, as `tasks?limit=50&before=12`.
 */
export function registerAt<Value>(replay: Replay, seq: number, register: string): Answer<Value> {
  const [path = '', query = ''] = register.split('?');
  const [name = '', key] = path.split('/').map(decodeURIComponent);
  const asked = new URLSearchParams(query);
  const before = Number(asked.get('before') ?? Number.POSITIVE_INFINITY);
  const limit = Number(asked.get('limit') ?? Number.POSITIVE_INFINITY);
  const eventsOf = (kind: EntryKind, of: string) => replay.entry(kind, of, seq) as Events;

  /** The newest first, from before the first event of an entry. */
  function page<Entry>(kind: EntryKind, fold: (events: Events, key: string) => Entry | null): Entry[] {
    const entries = replay.keys(kind, seq).map((of) => ({ of, events: eventsOf(kind, of) }));
    const asked = entries.filter(({ events }) => (events[0]?.seq ?? 0) < before).slice(0, limit);
    return asked.flatMap(({ of, events }) => fold(events, of) ?? []);
  }

  function found(): object | null {
    if (key !== undefined) {
      if (name === 'places') return { events: eventsOf('place', key) };
      if (name === 'shapes') return { events: eventsOf('shape', key) };
      const briefing = name === 'briefings' ? foldBriefing([...eventsOf('briefing', key)]) : null;
      return briefing && { briefing };
    }
    switch (name) {
      case 'directions':
        return { directions: foldDirections([...eventsOf('direction', 'direction')]) };
      case 'seats':
        return { seats: page('seat', (events, of) => foldSeat([...events], of)) };
      case 'briefings':
        return { briefings: page('briefing', (events) => foldBriefing([...events])) };
      case 'tasks':
        return { tasks: page('task', (events) => foldTask(events)) };
      case 'takeovers':
        return { takeovers: page('takeover', (events) => foldTakeover(events)) };
      case 'vma':
        return { requests: page('vma', foldVma) };
      case 'pictures':
        return { pictures: pictures() };
      default:
        return null;
    }
  }

  /** By version, each with what had become of all that it quotes [LG11]. */
  function pictures() {
    const versions = replay.keys('picture', seq).filter((version) => Number(version) < before);
    const folded = versions.slice(0, limit).flatMap((version) => foldPicture(eventsOf('picture', version)) ?? []);
    return folded.map((picture) =>
      withNews(
        picture,
        quotedEntries(picture).flatMap(({ kind, key: of }) => eventsOf(kind, of)),
      ),
    );
  }

  const value = found();
  return value === null ? { ok: false, code: 'not_found' } : { ok: true, value: value as Value };
}
