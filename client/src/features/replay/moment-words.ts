import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { lineOf } from '@ledningsplats/shared/log/log-line.ts';
import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { logTexts } from '../../i18n/log.ts';
import { type MachineWords, machineWords, type Names } from '../../i18n/machine-lines.ts';
import { replayTexts as texts } from '../../i18n/replay.ts';

export interface MomentWords {
  what: string;
  /** When it happened, where that is not when it was recorded; UTC milliseconds. */
  happenedAt: number | null;
}

/** What happened at a moment: the line of it, or that something changed which makes none [LG5]. */
export function momentWords(replay: Replay, seq: number, names: Names): MomentWords {
  const command = replay.events[seq - 1]?.meta.command;
  let first = seq;
  while (first > 1 && replay.events[first - 2]?.meta.command === command) first -= 1;
  for (const event of replay.events.slice(first - 1, seq)) {
    const what = eventWords(event, replay.stream, names);
    if (what === null) continue;
    const { occurredAt, recordedAt } = event.meta;
    return { what, happenedAt: Math.abs(recordedAt - occurredAt) < 60_000 ? null : occurredAt };
  }
  return { what: texts.noLine, happenedAt: null };
}

/** The words of the line that an event makes; null when it makes none. */
export function eventWords(event: KnownEvent, stream: string, names: Names): string | null {
  const line = lineOf(event, stream);
  if (line === null) return null;
  if (line.secrecy.state === 'elsewhere') return logTexts.elsewhere;
  const machine: MachineWords | null = line.machine === null ? null : machineWords(event, names);
  return machine?.text ?? line.content?.text ?? texts.removed;
}
