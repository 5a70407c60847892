import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { latenessOf } from '@ledningsplats/shared/improvements/due.ts';
import { type ImprovementsState, NO_IMPROVEMENTS } from '@ledningsplats/shared/improvements/events.ts';
import { isEnded } from '@ledningsplats/shared/improvements/evolve.ts';
import { isOwnedBy, isOwnOf } from '@ledningsplats/shared/improvements/owners.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { FinishedImprovements } from '../features/improvements/FinishedImprovements.tsx';
import { ImprovementDialog } from '../features/improvements/ImprovementDialog.tsx';
import { ImprovementList } from '../features/improvements/ImprovementList.tsx';
import styles from '../features/improvements/improvements.module.css';
import { OwnImprovements } from '../features/improvements/OwnImprovements.tsx';
import { CalendarCard } from '../forms/calendar/CalendarCard.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useMay, useSelf } from '../forms/use-self.ts';
import { improvementTexts as texts } from '../i18n/improvements.ts';
import { usePeople, useStream, useWorldNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { IconPlus } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';

const FILTERS = ['all', 'mine', 'late'] as const;
type Filter = (typeof FILTERS)[number];
const FILTER_WORDS = { all: texts.all, mine: texts.mine, late: texts.lateOnes } as const;
const NONE_WORDS = { all: texts.none, mine: texts.noneMine, late: texts.noneLate } as const;

/** What is to be better after exercises and incidents, until it is done [OV4]: all of it, or what is one's own. */
export function ImprovementsPage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const isReader = mayOpen(useSelf().permissions, 'improvements');
  if (plan === null) return <Skeleton lines={8} />;
  if (isReader) return <AllImprovements plan={plan} />;
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h1 className={page.title}>{texts.heading}</h1>
        <div className={page.tools}>
          <CalendarLink />
        </div>
      </header>
      <StreamNotes stream="improvements" />
      <OwnImprovements plan={plan} />
      <CalendarCard of="actions" />
    </div>
  );
}

function AllImprovements({ plan }: { plan: Plan }) {
  const { state, status } = useStream<ImprovementsState>('improvements');
  const self = useSelf();
  const may = useMay();
  const { byId } = usePeople();
  const registered = self.person === null ? null : (byId[self.person] ?? null);
  const now = useWorldNow(60_000);
  const [filter, setFilter] = useState<Filter>('all');
  const [isAdding, setAdding] = useState(false);
  if (state === null && status === 'loading') return <Skeleton lines={8} />;

  const today = wallOf(now, plan.municipality.timeZone).slice(0, 10);
  const all = Object.values((state ?? NO_IMPROVEMENTS).improvements);
  const open = all.filter((one) => !isEnded(one));
  const passes = {
    all: open,
    mine: open.filter((one) => isOwnedBy(one, self)),
    late: open.filter((one) => latenessOf(one, plan.evaluations, today) === 'late'),
  } satisfies Record<Filter, typeof open>;
  const ended = all.filter(isEnded);
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h1 className={page.title}>{texts.heading}</h1>
        <div className={page.tools}>
          {open.some((one) => isOwnOf(one, registered)) && <CalendarLink />}
          {may('AddImprovement') && (
            <Button variant="primary" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
              {texts.add}
            </Button>
          )}
        </div>
      </header>
      <StreamNotes stream="improvements" />
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">{texts.filters}</legend>
        {FILTERS.map((value) => (
          <Button
            key={value}
            variant={filter === value ? 'primary' : 'secondary'}
            aria-pressed={filter === value}
            onPress={() => setFilter(value)}
          >
            {`${FILTER_WORDS[value]} (${passes[value].length})`}
          </Button>
        ))}
      </fieldset>
      <Card title={FILTER_WORDS[filter]}>
        {passes[filter].length === 0 ? (
          <p className={styles.muted}>
            {NONE_WORDS[filter]} {filter === 'all' && may('AddImprovement') && texts.noneText}
          </p>
        ) : (
          <ImprovementList improvements={passes[filter]} plan={plan} />
        )}
      </Card>
      <FinishedImprovements plan={plan} version={ended.map(({ id, seq }) => `${id} ${seq}`).join()} />
      <CalendarCard of="actions" />
      {isAdding && (
        <ImprovementDialog
          plan={plan}
          improvement={null}
          origin={null}
          onClose={() => setAdding(false)}
          onCompare={() => setAdding(true)}
        />
      )}
    </div>
  );
}

/** One's own, as a file that a calendar takes. */
function CalendarLink() {
  return (
    <Link href="/api/improvements/own.ics" variant="button" isDownload>
      {texts.calendar}
    </Link>
  );
}
