import type { RosterState, Span, Swap } from '@ledningsplats/shared/roster/events.ts';
import { instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Roster.module.css';
import { spanWords } from './roster-words.ts';

/** Those that wait for an answer, one's own first, and the last that were answered; the rest stand in the history. */
const SHOWN_SETTLED = 5;

/** Swaps that are asked for and those that were answered [TB2]. */
export function SwapCard({ roster, now, timeZone }: { roster: RosterState; now: number; timeZone: string }) {
  const self = useSelf();
  const asked = roster.swaps.filter(({ state }) => state === 'proposed');
  const settled = roster.swaps.filter(({ state }) => state !== 'proposed').slice(-SHOWN_SETTLED);
  const forMe = asked.filter(({ other }) => other === self.person);
  const shown = [...forMe, ...asked.filter((swap) => !forMe.includes(swap)), ...settled.toReversed()];
  if (shown.length === 0) return null;
  return (
    <Card title={rosterTexts.swaps} {...(forMe.length > 0 && { accent: 'action' as const })}>
      {shown.map((swap) => (
        <SwapEntry key={swap.id} swap={swap} now={now} timeZone={timeZone} />
      ))}
    </Card>
  );
}

function SwapEntry({ swap, now, timeZone }: { swap: Swap; now: number; timeZone: string }) {
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const { byId } = usePeople();
  const words = ({ from, until }: Span) =>
    spanWords(instantOf(from, timeZone), instantOf(until, timeZone), now, timeZone);
  const who = personName(byId, swap.proposer);
  const isMine = swap.other === self.person;
  const mine = `${words(swap.mine)} (${rosterTexts.role[swap.role]})`;
  const asks = isMine
    ? rosterTexts.swapAsk(who, mine)
    : rosterTexts.swapAskOther(who, personName(byId, swap.other), mine);
  const answer = (accepts: boolean) => {
    const done = accepts ? rosterTexts.swapAccepted : rosterTexts.swapDeclined;
    give('AnswerSwap', 'roster', { swap: swap.id, accepts }, {}, { done });
  };
  return (
    <div className={styles.swap}>
      <p>
        {asks}
        {swap.theirs !== null && ` ${rosterTexts.swapReturn(words(swap.theirs))}`}.{' '}
        {swap.state !== 'proposed' && (
          <Chip tone={swap.state === 'accepted' ? 'ok' : 'neutral'}>{rosterTexts.swapStates[swap.state]}</Chip>
        )}
      </p>
      {swap.state === 'proposed' && (
        <div className={styles.actions}>
          {isMine && may('AnswerSwap') && (
            <>
              <Button variant="primary" onPress={() => answer(true)}>
                {rosterTexts.swapAccept}
              </Button>
              <Button onPress={() => answer(false)}>{rosterTexts.swapDecline}</Button>
            </>
          )}
          {swap.proposer === self.person && may('WithdrawSwap') && (
            <Button
              onPress={() => give('WithdrawSwap', 'roster', { swap: swap.id }, {}, { done: rosterTexts.swapWithdrawn })}
            >
              {rosterTexts.swapWithdraw}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
