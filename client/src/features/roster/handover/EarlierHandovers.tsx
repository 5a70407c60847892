import type { HandedOver } from '@ledningsplats/shared/duty/events.ts';
import { personName } from '../../../forms/person-words.ts';
import { useMay } from '../../../forms/use-self.ts';
import { dutyLogTexts } from '../../../i18n/duty-log.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { vmaTexts } from '../../../i18n/vma.ts';
import { paths } from '../../../paths.ts';
import { usePeople } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Link } from '../../../ui/Link.tsx';
import styles from './Handover.module.css';
import { NoteReading } from './NoteReading.tsx';

export interface EarlierHandoversProps {
  handed: readonly HandedOver[];
  now: number;
  timeZone: string;
  /** Takes away what is said under an id, by decision [LG10]. */
  onRemove: (item: string) => void;
}

/** Who took over from whom, how, and what was said and open then. */
export function EarlierHandovers({ handed, now, timeZone, onRemove }: EarlierHandoversProps) {
  const { byId } = usePeople();
  const may = useMay();
  const name = (id: string | null) => (id === null ? null : personName(byId, id));
  return (
    <section className={styles.reading} aria-labelledby="earlier-handovers">
      <h2 id="earlier-handovers" className={styles.heading}>
        {handoverTexts.earlier}
      </h2>
      {handed.length === 0 && <p className={styles.muted}>{handoverTexts.earlierNone}</p>}
      {handed.map((one) => (
        <Disclosure
          key={one.seq}
          title={handoverTexts.change(name(one.person) ?? '', name(one.from))}
          note={`${formatWhen(one.at, now, timeZone)} · ${handoverTexts.ways[one.way]}`}
        >
          <div className={styles.reading}>
            {one.reason !== null && <p className={styles.words}>{`${handoverTexts.reason}: ${one.reason}`}</p>}
            {one.note !== null && <NoteReading handover={one.note} now={now} timeZone={timeZone} />}
            <p className={styles.muted}>
              {handoverTexts.openThen(
                one.open.length,
                one.open.reduce((sum, { tasks }) => sum + tasks.length, 0),
              )}
            </p>
            {one.open.some(({ vmas }) => vmas.length > 0) && (
              <ul className={styles.list}>
                {one.open.flatMap(({ id, number, vmas }) =>
                  vmas.map((vma) => (
                    <li key={`${id} ${vma.id}`}>
                      <Link href={paths.vma(id)} variant="alone">
                        {handoverTexts.vmaThen(vma.number, number)}
                      </Link>{' '}
                      · {vmaTexts.factReview(formatWhen(vma.review, now, timeZone))}
                    </li>
                  )),
                )}
              </ul>
            )}
            {may('RemoveDutyWords') && (
              <div className={styles.actions}>
                {one.note?.words && (
                  <Button size="small" onPress={() => onRemove(one.note?.id ?? '')}>
                    {dutyLogTexts.removeNote}
                  </Button>
                )}
                {one.reason !== null && (
                  <Button size="small" onPress={() => onRemove(String(one.seq))}>
                    {dutyLogTexts.removeReason}
                  </Button>
                )}
              </div>
            )}
          </div>
        </Disclosure>
      ))}
    </section>
  );
}
