import type { TriedWay } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { isProved, type RungResult } from '@ledningsplats/shared/contact-trials/way-state.ts';
import { WayLinks } from '../../forms/WayLinks.tsx';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { contactTrialTexts as texts } from '../../i18n/contact-trial.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import rows from '../../ui/rows.module.css';
import styles from './TrialTable.module.css';
import { WayStateChip } from './WayStateChip.tsx';

export interface TrialTableProps {
  ways: readonly TriedWay[];
  now: number;
  /** There is a proof to note things in. */
  isNotable: boolean;
  onRung: (way: TriedWay, said: RungResult | null) => void;
  onCorrect: (way: TriedWay) => void;
}

/** Every number and address with where it stands, and what to do about it; on a phone a card each, on paper a list to ring from. */
export function TrialTable({ ways, now, isNotable, onRung, onCorrect }: TrialTableProps) {
  const { columns } = texts;
  return (
    <table className={`${rows.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.way}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.proved}</th>
          <th scope="col" className={styles.do}>
            {columns.do}
          </th>
        </tr>
      </thead>
      <tbody>
        {ways.map((way) => (
          <tr key={way.id}>
            <th scope="row">
              <span className={styles.who}>
                <b>{way.name}</b>
                <span className={styles.muted}>{way.title}</span>
              </span>
            </th>
            <td>
              <Way way={way} />
            </td>
            <td>
              <Standing way={way} now={now} />
            </td>
            <td data-label={columns.proved} className={styles.when}>
              {way.provedAt === null ? texts.never_proved : formatDateClock(way.provedAt, now)}
            </td>
            <td className={styles.do}>
              <Doing way={way} isNotable={isNotable} onRung={onRung} onCorrect={onCorrect} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Way({ way: { name, kind, value } }: { way: TriedWay }) {
  return (
    <span className={styles.who}>
      {kind === 'rakel' ? <span>{value}</span> : <WayLinks name={name} ways={[{ kind, value, label: null }]} />}
      <span className={styles.muted}>{texts.kinds[kind]}</span>
    </span>
  );
}

function Standing({ way, now }: { way: TriedWay; now: number }) {
  const { kind, state, at, reason, rungBy } = way;
  const since = [
    ...(at === null ? [] : [formatDateClock(at, now)]),
    ...(rungBy === null ? [] : [texts.by(rungBy)]),
    ...(reason === null ? [] : [callOutTexts.reasons[reason]]),
  ];
  return (
    <span className={styles.who}>
      <WayStateChip kind={kind} state={state} />
      <span className={styles.muted}>{since.join(', ')}</span>
    </span>
  );
}

function Doing({ way, isNotable, onRung, onCorrect }: { way: TriedWay } & Omit<TrialTableProps, 'ways' | 'now'>) {
  const { name, value, kind, state } = way;
  const isRung = state === 'rung_right' || state === 'rung_no_answer';
  const marks: RungResult[] = isNotable && !isProved(state) ? ['right', 'no_answer'] : [];
  return (
    <span className={styles.buttons}>
      {marks
        .filter((said) => said === 'right' || (state !== 'rung_no_answer' && state !== 'wrong'))
        .map((said) => (
          <Button
            key={said}
            size="small"
            aria-label={texts.rungOf(kind, said, name, value)}
            onPress={() => onRung(way, said)}
          >
            {texts.rung(kind, said)}
          </Button>
        ))}
      {isRung && (
        <Button size="small" variant="quiet" aria-label={texts.undoOf(name, value)} onPress={() => onRung(way, null)}>
          {texts.undo}
        </Button>
      )}
      {!isProved(state) && (
        <Button size="small" variant="quiet" aria-label={texts.correctOf(name, value)} onPress={() => onCorrect(way)}>
          {texts.correct}
        </Button>
      )}
    </span>
  );
}
