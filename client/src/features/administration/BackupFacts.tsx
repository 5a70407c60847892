import type { BackupsReading } from '@ledningsplats/shared/core/administration.ts';
import { backupTexts } from '../../i18n/backups.ts';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { bytes } from './bytes.ts';

/** When, how large, whether it was restored on trial, when next and how many there are. */
export function BackupFacts({ backups }: { backups: BackupsReading }) {
  const { last, lastGood, schedule, running, kept, now } = backups;
  if (schedule === null && lastGood === null) return null;
  const facts: Fact[] = [
    lastGood === null
      ? { term: backupTexts.last, value: backupTexts.none, tone: 'warn' }
      : { term: backupTexts.last, value: formatWhen(lastGood.at, now), detail: bytes(lastGood.bytes) },
  ];
  if (lastGood) {
    facts.push({ term: backupTexts.tried, value: backupTexts.triedFine(lastGood.events) });
  }
  if (last && !last.ok) {
    const value = formatWhen(last.at, now);
    facts.push({ term: backupTexts.lastTry, value, detail: backupTexts.tryFailed, tone: 'alarm' });
  }
  if (schedule) {
    const isSoon = schedule.nextAt <= now || running !== null;
    facts.push({ term: backupTexts.next, value: isSoon ? backupTexts.nextSoon : formatWhen(schedule.nextAt, now) });
    facts.push(
      kept === null
        ? { term: backupTexts.kept, value: backupTexts.keptUnknown, tone: 'alarm' }
        : { term: backupTexts.kept, value: backupTexts.keptOf(kept, schedule.keep) },
    );
  }
  return <DefinitionFacts layout="list" facts={facts} />;
}
