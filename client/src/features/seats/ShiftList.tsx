import { byTime, type Span } from '@ledningsplats/shared/shifts/span.ts';
import { spanWords } from '../../forms/span-words.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople } from '../../sync/react.ts';
import { formatDuration } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconAlarm, IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { ShiftAsk } from './ReliefPlan.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';

export interface ShiftListProps extends SeatsProps {
  gaps: readonly (Span & { function: string })[];
  now: number;
  mayChange: boolean;
  onAsk: (ask: ShiftAsk) => void;
}

/** By function, its shifts and its gaps in order of time: what is read on a phone, by a screen reader and on paper. */
export function ShiftList({ state, plan, gaps, now, mayChange, onAsk }: ShiftListProps) {
  const { byId } = usePeople();
  const ahead = Object.values(state.seats.shifts).filter(({ until }) => until > now);
  const functions = plan.functions.filter(({ id }) => [...ahead, ...gaps].some((one) => one.function === id));
  return functions.map(({ id }) => {
    const rows = [
      ...ahead.filter((shift) => shift.function === id).map((shift) => ({ ...shift, gap: false as const })),
      ...gaps.filter((gap) => gap.function === id).map(({ from, until }) => ({ from, until, gap: true as const })),
    ].sort(byTime);
    const name = functionName(plan, id);
    return (
      <section key={id} className={styles.planned}>
        <h3 className={styles.name}>{name}</h3>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.shifts} aria-label={name}>
          {rows.map((row) =>
            row.gap ? (
              <li key={`gap ${row.from}`} className={styles.gap}>
                <span className={styles.when}>{spanWords(row, now)}</span>
                <span className={styles.missing}>
                  <IconAlarm aria-hidden className={styles.icon} />
                  {texts.vacant}
                </span>
              </li>
            ) : (
              <li key={row.id} className={styles.shift}>
                <span className={styles.when}>{spanWords(row, now)}</span>
                <span className={styles.grow}>
                  {occupantName(row, byId)} <span className={styles.muted}>{formatDuration(row.until - row.from)}</span>
                </span>
                {mayChange && (
                  <Menu
                    label={texts.shiftMore(occupantName(row, byId), spanWords(row, now))}
                    items={[
                      { id: 'change', label: texts.change },
                      { id: 'swap', label: texts.swap },
                      { id: 'strike', label: texts.strike },
                    ]}
                    onAction={(what) => onAsk({ what: what as ShiftAsk['what'], shift: row })}
                    placement="bottom end"
                    trigger={
                      <IconButton
                        label={texts.shiftMore(occupantName(row, byId), spanWords(row, now))}
                        icon={<IconMore aria-hidden />}
                        hasTooltip={false}
                      />
                    }
                  />
                )}
              </li>
            ),
          )}
        </ul>
      </section>
    );
  });
}
