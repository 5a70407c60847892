import { nextReport } from '@ledningsplats/shared/incident/next-report.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useId } from 'react';
import { boardTexts } from '../i18n/board.ts';
import { offerTexts } from '../i18n/offers.ts';
import { partyName } from '../i18n/plan-words.ts';
import { useServerNow } from '../sync/react.ts';
import { formatWhen } from '../ui/format-time.ts';
import styles from './LevelOffers.module.css';

export interface LevelOffersProps {
  plan: Plan;
  /** 0 for a new incident. */
  from: number;
  to: number;
  /** When the level is reached; null: now. */
  at: number | null;
  /** Of the heading: 3 in a dialog. */
  level?: 2 | 3;
}

/** What reaching a level lays forward at once [LA10]: whom to ring, the cards, and when the first report is due. */
export function LevelOffers({ plan, from, to, at, level = 3 }: LevelOffersProps) {
  const Heading = `h${level}` as const;
  const headingId = useId();
  const now = useServerNow(60_000);
  const reached = plan.levels.filter(({ rank }) => rank > from && rank <= to).toSorted((a, b) => b.rank - a.rank);
  const compulsory = reached.flatMap(({ callList }) => callList).filter(({ isCompulsory }) => isCompulsory);
  const cards = reached.flatMap((one) => one.cards).length;
  const report = plan.levels.find(({ rank }) => rank === to)?.report ?? null;
  // the lowest level's cards alone are not worth a line to read at night
  if (compulsory.length === 0 && report === null) return null;

  const names = [...new Set(compulsory.map(({ who }) => partyName(plan, who)))];
  return (
    <section className={styles.offers} aria-labelledby={headingId}>
      <Heading id={headingId} className={styles.heading}>
        {offerTexts.title}
      </Heading>
      <ul>
        {names.length > 0 && <li>{offerTexts.calls(names)}</li>}
        {cards > 0 && <li>{offerTexts.cards(cards)}</li>}
        {report !== null && (
          <li>
            {offerTexts.report(
              boardTexts.reportEvery(report.to, report.everyHours),
              formatWhen(nextReport({ since: at ?? now, everyHours: report.everyHours }, now), now),
            )}
          </li>
        )}
      </ul>
    </section>
  );
}
