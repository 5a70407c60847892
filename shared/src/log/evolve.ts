import type { OpenStreamEvent, SecretStreamEvent } from '../core/incident-state.ts';
import type { LogSlice, SecrecyMark, SecretState } from './events.ts';
import { evolveCorrected } from './evolve-corrected.ts';
import { evolveTrays } from './evolve-trays.ts';
import { lineFrontOf } from './log-line.ts';

const NONE: LogSlice = { count: 0, lastRecordedAt: null, trays: [], removedAt: 0, corrected: [] };

/**
 * Counts lines as everyone sees them: a secret line counts once, as the note that there is one [SE3]. Beside that, what of
 * the log waits for somebody: lines in a function's tray [LG12], and what was made of a wording that was wrong [LG11].
 */
export function evolveLogSlice(slice: LogSlice = NONE, event: OpenStreamEvent): LogSlice {
  const front = lineFrontOf(event);
  const trays = evolveTrays(slice.trays, event);
  const corrected = evolveCorrected(slice.corrected, event);
  const removedAt = event.type === 'ContentRedacted' ? event.seq : slice.removedAt;
  const isSame = trays === slice.trays && corrected === slice.corrected && removedAt === slice.removedAt;
  if (!front && isSame) return slice;
  return {
    count: slice.count + (front ? 1 : 0),
    lastRecordedAt: front?.recordedAt ?? slice.lastRecordedAt,
    trays,
    removedAt,
    corrected,
  };
}

export function evolveSecret(state: SecretState | undefined, event: SecretStreamEvent): SecretState {
  const before = state ?? { count: 0, incompleteMarks: [] };
  switch (event.type) {
    case 'SecretLineWritten':
      return {
        count: before.count + 1,
        incompleteMarks: noted(before.incompleteMarks, event.seq, event.data.mark),
      };
    case 'SecrecyMarkCompleted':
      return withMarks(before, noted(before.incompleteMarks, event.data.line, event.data.mark));
    case 'ContentRedacted':
      // Nothing is left to protect, so the mark is no longer asked for.
      return withMarks(before, without(before.incompleteMarks, event.data.seq));
    case 'SecretLineCorrected':
    case 'SecretLineAssessed':
    case 'ContentRemoved':
      return before;
    default:
      throw new Error(event satisfies never);
  }
}

function withMarks(state: SecretState, incompleteMarks: number[]): SecretState {
  return incompleteMarks === state.incompleteMarks ? state : { ...state, incompleteMarks };
}

function noted(lines: number[], line: number, mark: SecrecyMark): number[] {
  const isComplete = mark.provision !== null && mark.authority !== null;
  if (isComplete) return without(lines, line);
  return lines.includes(line) ? lines : [...lines, line];
}

function without(lines: number[], line: number): number[] {
  return lines.includes(line) ? lines.filter((other) => other !== line) : lines;
}
