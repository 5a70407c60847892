import { isSwapOpen } from '@ledningsplats/shared/krisstod/shifts/swap.ts';
import { spanWords } from '../../../forms/span-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { nameOf, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

/** Swaps that wait for a yes or a no. */
export function SwapList({ stream, work }: ShiftsProps) {
  const give = useGive();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const swaps = Object.entries(work.swaps);
  if (swaps.length === 0) return null;
  const shifts = Object.values(work.shifts);
  const when = (id: string | null) => {
    const shift = shifts.find((one) => one.id === id);
    return shift ? spanWords(shift, now) : texts.unknown;
  };
  const answer = (swap: string, isAccepted: boolean) =>
    give(
      'AnswerKrisstodSwap',
      stream,
      { swap, isAccepted },
      {},
      { done: isAccepted ? texts.accepted : texts.declined },
    );

  return (
    <section aria-label={texts.swaps}>
      <h3 className={styles.siteName}>{texts.swaps}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.rows}>
        {swaps.map(([id, swap]) => {
          const giver = work.shifts[swap.shift]?.helper ?? '';
          const words = texts.swapWords(nameOf(work, giver, people), when(swap.shift), nameOf(work, swap.to, people));
          const isOpen = isSwapOpen(shifts, swap);
          return (
            <li key={id} className={styles.helper}>
              <span className={styles.who}>
                {words}
                {swap.inReturn !== null && ` ${texts.swapReturn(when(swap.inReturn))}`}.
                {!isOpen && <span className={styles.muted}> {texts.cannotSwap}</span>}
              </span>
              <span className={styles.deeds}>
                {isOpen && (
                  <Button size="small" aria-label={texts.acceptOf(words)} onPress={() => answer(id, true)}>
                    {texts.accept}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={texts.declineOf(words)}
                  onPress={() => answer(id, false)}
                >
                  {texts.decline}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
