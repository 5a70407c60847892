import type { BackupsReading } from '@ledningsplats/shared/core/administration.ts';
import { Note } from '../../forms/Note.tsx';
import { backupTexts } from '../../i18n/backups.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** In a word whether all is well, and where it is not what has happened, what is kept and what to do. */
export function BackupVerdict({ backups }: { backups: BackupsReading }) {
  const { warning, last, lastGood, schedule, now } = backups;
  const fault = last && !last.ok ? backupTexts.faults[last.fault] : null;
  const again = schedule && backupTexts.again(formatWhen(schedule.nextAt, now));
  switch (warning) {
    case null:
      if (lastGood === null) return <Chip tone="neutral">{backupTexts.notYet}</Chip>;
      return <Chip tone="ok">{backupTexts.fine}</Chip>;
    case 'off':
      return (
        <Note tone="alarm" title={backupTexts.offTitle}>
          {backupTexts.offText} {lastGood && backupTexts.offLast(formatWhen(lastGood.at, now))}
        </Note>
      );
    case 'failed':
      return (
        <Note tone="alarm" title={backupTexts.failedTitle}>
          {fault} {backupTexts.untouched} {again}
        </Note>
      );
    case 'late':
      return (
        <Note tone="alarm" title={backupTexts.lateTitle}>
          {lastGood ? backupTexts.lateText(formatWhen(lastGood.at, now)) : backupTexts.lateNone} {fault} {again}
        </Note>
      );
    default:
      throw new Error(warning satisfies never);
  }
}
