import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { CorrectedGround, LineCorrected, Quote } from './events.ts';

/** More than anybody lets pile up; beyond it the oldest leaves the state, and the correction still stands in the log. */
export const CORRECTED_LIMIT = 50;

/** Folds the tasks and decisions whose ground has been corrected, until somebody has seen to each [LG11]. */
export function evolveCorrected(grounds: CorrectedGround[], event: OpenStreamEvent): CorrectedGround[] {
  switch (event.type) {
    case 'LineCorrected':
      return event.data.quotedIn.length === 0 ? grounds : flagged(grounds, event);
    case 'CorrectionAcknowledged':
      return grounds.some(({ quote }) => isSame(quote, event.data.quote))
        ? grounds.filter(({ quote }) => !isSame(quote, event.data.quote))
        : grounds;
    case 'LineMadeSecret':
      return readAnew(grounds, event.data.line, event.seq);
    case 'ContentRedacted':
      return readAnew(grounds, event.data.seq, event.seq);
    default:
      return grounds;
  }
}

export function isSame(one: Pick<Quote, 'kind' | 'id'>, other: Pick<Quote, 'kind' | 'id'>): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** Removed wordings are gone from the screen too [LG10]: whatever a line's events say lies between it and its newest correction. */
function readAnew(grounds: CorrectedGround[], removed: number, seq: number): CorrectedGround[] {
  const isOf = ({ line, correction }: CorrectedGround) => line <= removed && removed <= correction;
  return grounds.some(isOf) ? grounds.map((ground) => (isOf(ground) ? { ...ground, readFrom: seq } : ground)) : grounds;
}

function flagged(grounds: CorrectedGround[], { seq, data, meta }: LineCorrected): CorrectedGround[] {
  const added = data.quotedIn.map((quote): CorrectedGround => {
    const before = grounds.find((ground) => isSame(ground.quote, quote));
    return {
      line: data.line,
      correction: seq,
      firstCorrection: before?.firstCorrection ?? seq,
      readFrom: seq,
      correctedAt: meta.recordedAt,
      correctedBy: meta.person,
      quote,
    };
  });
  const others = grounds.filter((ground) => !data.quotedIn.some((quote) => isSame(ground.quote, quote)));
  return [...others, ...added].slice(-CORRECTED_LIMIT);
}
