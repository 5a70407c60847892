import type { Loss } from '@ledningsplats/shared/losses/events.ts';
import { lossAreas } from '@ledningsplats/shared/losses/lasting-losses.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { needNames, prognosisWords } from '../../i18n/loss-words.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatAgo, formatDuration, formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './losses.module.css';

export type LossAction = 'change' | 'back' | 'task' | 'withdrawn' | 'restore';

export interface LossRowProps {
  loss: Loss;
  plan: Plan;
  shapes: ShapesSlice;
  mayWrite: boolean;
  mayMakeTask: boolean;
  onAction: (action: LossAction) => void;
}

/** One loss: what and where first, how long it has lasted, and what is said of when it is back, with its age [KO2] [ST8]. */
export function LossRow({ loss, plan, shapes, mayWrite, mayMakeTask, onAction }: LossRowProps) {
  const now = useServerNow(30_000);
  const { number, facts, content, status } = loss;
  const what = needNames(plan, facts.needs);
  const where = content?.where ?? texts.removed;
  const name = `${texts.number(number)} ${what}`;
  return (
    <li className={styles.row} data-status={status}>
      <div className={styles.body}>
        <p>
          <span className={styles.number}>{texts.number(number)}</span> <span className={styles.title}>{what}</span>{' '}
          {status !== 'lost' && <Chip tone={status === 'back' ? 'ok' : 'neutral'}>{texts.states[status]}</Chip>}
        </p>
        <p>{where}</p>
        {status === 'lost' ? <Lasting loss={loss} shapes={shapes} now={now} /> : <Settled loss={loss} now={now} />}
        {mayWrite && status !== 'lost' && (
          <div>
            <Button
              size="small"
              variant="quiet"
              aria-label={texts.restoreLabel(name)}
              onPress={() => onAction('restore')}
            >
              {texts.restore}
            </Button>
          </div>
        )}
      </div>
      {mayWrite && status === 'lost' && (
        <Menu
          label={texts.menu(name)}
          items={[
            { id: 'change', label: texts.change },
            { id: 'back', label: texts.back },
            ...(mayMakeTask ? [{ id: 'task', label: texts.makeTask }] : []),
            { id: 'withdrawn', label: texts.withdraw },
          ]}
          onAction={(id) => onAction(id as LossAction)}
          placement="bottom end"
          trigger={<IconButton label={texts.menu(name)} icon={<IconMore aria-hidden />} hasTooltip={false} />}
        />
      )}
    </li>
  );
}

function Lasting({ loss, shapes, now }: { loss: Loss; shapes: ShapesSlice; now: number }) {
  const { facts, content, changedAt, changedBy } = loss;
  const { areas, gone } = lossAreas(loss, shapes);
  const prognosis = prognosisWords(facts, content?.source, (at) => formatWhen(at, now));
  const expected = facts.prognosis?.expected ?? null;
  const isPassed = expected !== null && expected < now;
  return (
    <>
      <p className={styles.lasted}>
        <b>{texts.lost(formatDuration(now - facts.since))}</b>, {texts.lostSince(formatWhen(facts.since, now))} ·{' '}
        {areaWords(facts.isWholeMunicipality, areas.length)}
      </p>
      {gone > 0 && !facts.isWholeMunicipality && (
        <p>
          <Chip tone="warn">{texts.areaGone(gone)}</Chip>
        </p>
      )}
      <p>
        {isPassed && (
          <>
            <Chip tone="warn">{texts.passed}</Chip>{' '}
          </>
        )}
        {prognosis ?? texts.noPrognosis}.
      </p>
      {content?.note !== undefined && <p className={styles.note}>{content.note}</p>}
      <p className={styles.meta}>
        <FactAge at={changedAt} person={changedBy} />
      </p>
    </>
  );
}

function Settled({ loss, now }: { loss: Loss; now: number }) {
  const { byId } = usePeople();
  const { settled } = loss;
  if (settled === null) return null;
  return (
    <>
      {settled.back !== null && <p>{texts.backSince(formatWhen(settled.back, now))}</p>}
      {settled.text !== null && <p className={styles.note}>{settled.text}</p>}
      <p className={styles.meta}>
        {texts.settled(personName(byId, settled.by), formatWhen(settled.at, now), formatAgo(settled.at, now))}
      </p>
    </>
  );
}

function areaWords(isWholeMunicipality: boolean, areas: number): string {
  if (isWholeMunicipality) return texts.wholeShort;
  return areas === 0 ? texts.noArea : texts.onMap(areas);
}
