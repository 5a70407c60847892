import type { PlannedBriefing } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { inSentence } from '../../i18n/plan-words.ts';
import { useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconAlarm, IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './BriefingsCard.module.css';
import { isLate, timeLeft } from './countdown.ts';

export interface PlannedRowProps {
  briefing: PlannedBriefing;
  plan: Plan;
  /** Null: the reader may not. */
  onStart: (() => void) | null;
  onMove: () => void;
  onStrike: () => void;
}

/** One that is to be held: when, how long that is, who set it; late is said in words and colour. */
export function PlannedRow({ briefing, plan, onStart, onMove, onStrike }: PlannedRowProps) {
  const now = useServerNow(10_000);
  const { kind, at, setBy, setAt, moved } = briefing;
  const name = kindName(plan, kind);
  const late = isLate(at, now);
  const origin = moved
    ? [texts.movedFrom(formatWhen(moved.from, now)), ...(moved.reason === null ? [] : [moved.reason])].join(': ')
    : null;
  return (
    <div className={styles.row} data-late={late || undefined}>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <p className={styles.time}>
          {late && <IconAlarm aria-hidden className={styles.icon} />}
          <b>{formatWhen(at, now)}</b> {timeLeft(at, now)}
        </p>
        <p className={styles.meta}>
          {origin !== null && `${origin} · `}
          <FactAge at={setAt} person={setBy} isLasting />
        </p>
      </div>
      {onStart && (
        <div className={styles.deeds}>
          <Button
            variant={late || at - now < 600_000 ? 'primary' : 'secondary'}
            size="small"
            aria-label={texts.startLabel(inSentence(name))}
            onPress={onStart}
          >
            {texts.start}
          </Button>
          <Menu
            label={texts.menu(inSentence(name))}
            items={[
              { id: 'move', label: texts.move },
              { id: 'strike', label: texts.strike },
            ]}
            onAction={(what) => (what === 'move' ? onMove() : onStrike())}
            placement="bottom end"
            trigger={
              <IconButton label={texts.menu(inSentence(name))} icon={<IconMore aria-hidden />} hasTooltip={false} />
            }
          />
        </div>
      )}
    </div>
  );
}
