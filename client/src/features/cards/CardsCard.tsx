import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { useSayMore } from '../../forms/use-say-more.ts';
import { cardTexts } from '../../i18n/cards.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { useSession } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ActionCard } from './ActionCard.tsx';
import { CardSteps } from './CardSteps.tsx';
import styles from './CardsCard.module.css';
import { type ShownCard, shownCards } from './shown-cards.ts';

const CARD_TYPES: ReadonlySet<string> = new Set<CommandType>(['TickCardStep', 'UntickCardStep']);

/** The level's action cards: one's own function's open and first, everybody else's with how far they have come [LA10]. */
export function CardsCard({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const session = useSession();
  const cards = incident.state === null ? [] : shownCards(plan, incident.state, incident.pending);
  useSayMore(cards.length, cardTexts.offered);
  if (cards.length === 0) return null;

  const seat = session.status === 'signed_in' || session.status === 'expired' ? session.reading.function : null;
  const own = cards.filter(({ card }) => card.function === seat);
  const open = firstOf(own);
  const folded = cards.filter((card) => !open.includes(card));
  const done = cards.reduce((sum, card) => sum + card.done, 0);
  const steps = cards.reduce((sum, card) => sum + card.steps.length, 0);
  return (
    <Card anchor="cards" title={cardTexts.title} note={cardTexts.progress(done, steps)}>
      <div className={styles.cards}>
        {own.length === 0 && (
          <p className={styles.hint}>{seat === null ? cardTexts.noSeat : cardTexts.noOwn(functionName(plan, seat))}</p>
        )}
        {open.map((shown) => (
          <ActionCard key={shown.card.id} stream={incident.stream} shown={shown} />
        ))}
        {folded.length > 0 && (
          <Disclosure title={cardTexts.rest(folded.length)}>
            {folded.map((shown) => (
              <Disclosure key={shown.card.id} level={4} title={foldedTitle(shown, plan)}>
                <CardSteps stream={incident.stream} shown={shown} />
              </Disclosure>
            ))}
          </Disclosure>
        )}
        <CommandNotes incident={incident} plan={plan} types={CARD_TYPES} />
      </div>
    </Card>
  );
}

/** What is not done of one's own on the highest level that has any: what a lower level asked first is folded away. */
function firstOf(own: readonly ShownCard[]): ShownCard[] {
  const left = own.filter(({ done, steps }) => done < steps.length);
  const highest = Math.max(...left.map(({ level }) => level.rank));
  return left.filter(({ level }) => level.rank === highest);
}

/** «Stabschef – Få staben att arbeta · 2 av 5» */
function foldedTitle({ card, steps, done }: ShownCard, plan: Plan): string {
  const progress = done === steps.length ? cardTexts.done : cardTexts.step(done, steps.length);
  return cardTexts.cardTitle(functionName(plan, card.function), card.title, progress);
}
