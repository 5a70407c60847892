import type { CorrectedGround } from '@ledningsplats/shared/log/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';

export interface CorrectedWording {
  /** What the line said when it was quoted, as far as is known; null: removed since. */
  before: string | null;
  after: string | null;
}

/** The wording before the first correction that nobody has seen, and the one that stands now [LG11]. */
export function correctedWording(
  { content, corrections }: Pick<LogLine, 'content' | 'corrections'>,
  { firstCorrection }: Pick<CorrectedGround, 'firstCorrection'>,
): CorrectedWording {
  const first = corrections.findIndex(({ seq }) => seq === firstCorrection);
  const earlier = corrections[first - 1];
  return {
    before: earlier ? earlier.text : (content?.text ?? null),
    after: corrections.at(-1)?.text ?? null,
  };
}
