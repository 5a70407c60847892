import type { Span } from '@ledningsplats/shared/shifts/span.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople } from '../../sync/react.ts';
import { formatDate } from '../../ui/format-time.ts';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './Timeline.module.css';
import { placeIn, shiftsByFunction, ticksOf, windowOf } from './timeline.ts';

export interface TimelineProps extends SeatsProps {
  gaps: readonly (Span & { function: string })[];
  now: number;
}

/**
 * The shifts that are to come by function, with what nobody has: seen as a whole, read in the list under it, which says and does the
 * same. Not shown where there is no room for it.
 */
export function Timeline({ state, plan, gaps, now }: TimelineProps) {
  const { byId } = usePeople();
  const shifts = Object.values(state.seats.shifts);
  const window = windowOf(shifts, now);
  if (window === null) return null;
  const zone = plan.municipality.timeZone;
  const planned = shiftsByFunction(shifts, plan.functions, now);
  const rows = plan.functions.flatMap(({ id }) => {
    const own = planned.find((row) => row.function === id)?.shifts ?? [];
    const missing = gaps.filter((gap) => gap.function === id);
    return own.length + missing.length > 0 ? [{ id, own, missing }] : [];
  });
  const ticks = ticksOf(window, zone);
  const at = (time: number) => placeIn(window, { from: time, until: time + 1 })?.start ?? 0;
  return (
    <div className={styles.frame} aria-hidden>
      <div className={styles.row}>
        <span className={styles.day}>{formatDate(window.from, now, zone)}</span>
        <span className={styles.track} data-scale>
          {ticks.map((tick) => (
            <span
              key={tick.at}
              className={styles.tick}
              data-midnight={tick.isMidnight || undefined}
              style={{ insetInlineStart: `${at(tick.at)}%` }}
            >
              {tick.isMidnight ? formatDate(tick.at, now, zone).slice(0, 3) : tick.hour}
            </span>
          ))}
        </span>
      </div>
      {rows.map(({ id, own, missing }) => (
        <div key={id} className={styles.row}>
          <span className={styles.name}>{functionName(plan, id)}</span>
          <span className={styles.track}>
            {own.map((shift) => (
              <Bar key={shift.id} window={window} span={shift} words={occupantName(shift, byId)} />
            ))}
            {missing.map((gap) => (
              <Bar key={`gap ${gap.from}`} window={window} span={gap} words={texts.nobody} isGap />
            ))}
            <span className={styles.now} style={{ insetInlineStart: `${at(now)}%` }} />
          </span>
        </div>
      ))}
    </div>
  );
}

interface BarProps {
  window: Span;
  span: Span;
  words: string;
  isGap?: boolean;
}

function Bar({ window, span, words, isGap = false }: BarProps) {
  const place = placeIn(window, span);
  if (place === null) return null;
  return (
    <span
      className={styles.bar}
      data-gap={isGap || undefined}
      style={{ insetInlineStart: `${place.start}%`, inlineSize: `${place.length}%` }}
    >
      {words}
    </span>
  );
}
