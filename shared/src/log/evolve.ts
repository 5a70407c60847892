import type { OpenStreamEvent, SecretStreamEvent } from '../core/incident-state.ts';
import type { LogSlice, SecrecyMark, SecretState } from './events.ts';
import { lineFrontOf } from './log-line.ts';

/** Counts lines as everyone sees them: a secret line counts once, as the note that there is one [SE3]. */
export function evolveLogSlice(slice: LogSlice | undefined, event: OpenStreamEvent): LogSlice {
  const front = lineFrontOf(event);
  if (!front) return slice ?? { count: 0, lastRecordedAt: null };
  return { count: (slice?.count ?? 0) + 1, lastRecordedAt: front.recordedAt };
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
