import type { PapersReading } from '@ledningsplats/shared/core/administration.ts';
import { paperTexts } from '../i18n/papers.ts';
import { Chip } from '../ui/Chip.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { Note } from './Note.tsx';

/** In a word whether the papers are fresh, and where they are not what has happened, what is kept and what to do. */
export function PapersVerdict({ papers: { warning, last, lastGood, now } }: { papers: PapersReading }) {
  const good = lastGood ? paperTexts.lastGood(formatWhen(lastGood.at, now)) : paperTexts.noneYet;
  switch (warning) {
    case null:
      return (
        <div>
          <Chip tone={lastGood ? 'ok' : 'neutral'}>{lastGood ? paperTexts.fresh : paperTexts.noneYet}</Chip>
        </div>
      );
    case 'off':
      return (
        <Note tone="warn" title={paperTexts.offTitle}>
          {paperTexts.offText}
        </Note>
      );
    case 'failed':
      return (
        <Note tone="alarm" title={paperTexts.failedTitle} role="status">
          {last && !last.ok ? paperTexts.writeFaults[last.fault] : ''} {good} {paperTexts.again}
        </Note>
      );
    case 'late':
      return (
        <Note tone="alarm" title={paperTexts.lateTitle} role="status">
          {good} {paperTexts.lateText}
        </Note>
      );
    default:
      throw new Error(warning satisfies never);
  }
}
