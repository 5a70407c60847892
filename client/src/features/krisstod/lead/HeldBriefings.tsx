import type { Briefing } from '@ledningsplats/shared/krisstod/lead/events.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { nameIn } from '../../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { nameOf } from '../shifts/shift-words.ts';
import styles from './lead.module.css';
import type { LeadProps } from './lead-props.ts';

/** What came of the briefings, the newest unfolded. */
export function HeldBriefings(props: LeadProps) {
  const { held } = props.own.lead.briefings;
  const now = useServerNow(60_000);
  return held.map((briefing, index) => (
    <Disclosure
      key={briefing.id}
      title={texts.held(briefing.number, formatWhen(briefing.at, now))}
      defaultExpanded={index === 0}
    >
      <Outcome {...props} briefing={briefing} />
    </Disclosure>
  ));
}

function Outcome({ own, plan, briefing }: LeadProps & { briefing: Briefing }) {
  const { byId } = usePeople();
  const { present, points, outcomes, others } = briefing;
  const names = [...present.map((id) => nameOf(own.work, id, byId)), ...(others === null ? [] : [others])];
  return (
    <>
      <dl className={styles.outcomes}>
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change places
          <div key={index}>
            <dt>{point === null ? texts.other : nameIn(plan.krisstod.briefingPoints, point)}</dt>
            <dd className={styles.words}>{outcomes?.[index] ?? texts.removed}</dd>
          </div>
        ))}
      </dl>
      {names.length > 0 && <p className={styles.muted}>{texts.presentLine(names.join(', '))}</p>}
    </>
  );
}
