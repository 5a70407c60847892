import type { HelpRequest, HelpState } from '@ledningsplats/shared/krisstod/outside-help/events.ts';
import { useState } from 'react';
import { useMay } from '../../../forms/use-self.ts';
import { helpTexts as texts } from '../../../i18n/outside-help.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip, type ChipTone } from '../../../ui/Chip.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { organisationName, type ShiftsProps } from '../shifts/shift-words.ts';
import { AskHelpDialog } from './AskHelpDialog.tsx';
import { MoveHelpDialog } from './MoveHelpDialog.tsx';
import styles from './outside-help.module.css';

const TONES: Readonly<Record<HelpState, ChipTone>> = {
  asked: 'warn',
  promised: 'info',
  arrived: 'ok',
  released: 'neutral',
};
/** What waits for an answer first. */
const ORDER: readonly HelpState[] = ['asked', 'promised', 'arrived', 'released'];

/** Help that is asked for outside, where it is and what it covers [KR4]. */
export function OutsideHelpSection(props: ShiftsProps) {
  const { state, work } = props;
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const [moved, setMoved] = useState<HelpRequest | null>(null);
  const { status } = state.krisstod;
  const isAtWork = (status === 'prepared' || status === 'active') && may('AskOutsideHelp');
  const requests = Object.values(work.requests).toSorted(
    (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.askedAt - other.askedAt,
  );
  const unanswered = requests.filter((request) => request.state === 'asked').length;
  if (!isAtWork && requests.length === 0) return null;
  const ask = <Button onPress={() => setAsking(true)}>{texts.ask}</Button>;

  return (
    <Card title={texts.title} anchor="hjalp-utifran" {...(unanswered > 0 && { note: texts.unanswered(unanswered) })}>
      {requests.length === 0 ? (
        <EmptyState title={texts.empty} action={ask}>
          {texts.emptyText}
        </EmptyState>
      ) : (
        <div className={styles.part}>
          {isAtWork && <div>{ask}</div>}
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.rows}>
            {requests.map((request) => (
              <RequestRow
                key={request.id}
                {...props}
                request={request}
                onMove={isAtWork ? () => setMoved(request) : null}
              />
            ))}
          </ul>
        </div>
      )}
      {isAsking && <AskHelpDialog {...props} onClose={() => setAsking(false)} />}
      {moved !== null && <MoveHelpDialog {...props} request={moved} onClose={() => setMoved(null)} />}
    </Card>
  );
}

interface RequestRowProps extends ShiftsProps {
  request: HelpRequest;
  onMove: (() => void) | null;
}

function RequestRow({ request, plan, onMove }: RequestRowProps) {
  const now = useServerNow(60_000);
  const { organisation, state, since, count, who, contact, covers, note } = request;
  const said = who ?? texts.removed;
  const name = organisation === null ? said : `${organisationName(plan, organisation)}: ${said}`;
  return (
    <li className={styles.request}>
      <span className={styles.state}>
        <Chip tone={TONES[state]}>{texts.states[state]}</Chip>
        <span className={styles.muted}>{texts.since(formatWhen(since, now))}</span>
      </span>
      <span className={styles.words}>
        <b>{name}</b>{' '}
        <span className={styles.muted}>
          {[count !== null && texts.people(count), contact].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.text}>{covers ?? texts.removed}</span>
        {note !== null && <span className={styles.text}>{`«${note}»`}</span>}
      </span>
      {onMove !== null && (
        <Button size="small" aria-label={texts.changeOf(name)} onPress={onMove}>
          {texts.change}
        </Button>
      )}
    </li>
  );
}
