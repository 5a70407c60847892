import type { TriedWay } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import type { RungResult } from '@ledningsplats/shared/contact-trials/way-state.ts';
import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import { useState } from 'react';
import { PersonDialog } from '../features/access/PersonDialog.tsx';
import { StartTrialDialog } from '../features/contact-trial/StartTrialDialog.tsx';
import { countsOf, shownWays, type WayFilter, type WayOrder } from '../features/contact-trial/shown-ways.ts';
import { TrialHead } from '../features/contact-trial/TrialHead.tsx';
import { TrialTable } from '../features/contact-trial/TrialTable.tsx';
import { useContactTrial } from '../features/contact-trial/use-contact-trial.ts';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { appTexts } from '../i18n/app.ts';
import { contactTrialTexts as texts } from '../i18n/contact-trial.ts';
import { refusalText } from '../i18n/refusals.ts';
import { useSync } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatClock, formatDateClock, formatFullDate } from '../ui/format-time.ts';
import { IconPeople, IconPrint } from '../ui/icons.ts';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import { AdministrationFrame } from './AdministrationFrame.tsx';
import styles from './ContactTrialPage.module.css';

/** The proof of every number and address: its start, how far it has come, and the list of what nobody has confirmed [LM5]. */
export function ContactTrialPage() {
  const { request } = useSync();
  const plan = usePlan().state?.plan ?? null;
  const reading = useContactTrial();
  const people = useReading<{ people: RegisteredPerson[] }>('/api/people/register');
  const [isStarting, setStarting] = useState(false);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [filter, setFilter] = useState<WayFilter>('all');
  const [order, setOrder] = useState<WayOrder>('left');
  const { value: proof } = reading;
  const ways = proof?.ways ?? [];
  const counts = countsOf(ways);
  const shown = shownWays(ways, filter, order);
  const person = people.value?.people.find(({ id }) => id === correcting);
  const isSending = (proof?.trial?.waiting ?? 0) > 0;

  async function note(way: TriedWay, said: RungResult | null) {
    const answer = await request('POST', `/api/contact-trial/ways/${way.id}/rung`, { said });
    if (answer.ok) announce(texts.noted(way.name, said === null ? texts.undo : texts.rung(way.kind, said)));
    else showToast({ tone: 'error', title: texts.notNoted, text: refusalText(answer.code).what });
    reading.refresh();
  }

  return (
    <AdministrationFrame
      title={texts.title}
      tools={
        proof !== null &&
        ways.length > 0 && (
          <span className={styles.tools}>
            <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {texts.print}
            </Button>
            <Button variant="primary" isDisabled={isSending} onPress={() => setStarting(true)}>
              {proof.trial === null ? texts.start : texts.startAgain}
            </Button>
          </span>
        )
      }
    >
      {proof !== null && (
        <p className={styles.paper}>
          {plan?.municipality.name}. {appTexts.printedAt(`${formatFullDate(proof.now)} ${formatClock(proof.now)}`)}
        </p>
      )}
      <p className={styles.about}>{texts.about}</p>
      <ReadingState reading={reading} title={texts.failed} />
      {proof !== null && <TrialHead reading={proof} onChanged={reading.refresh} />}
      {proof !== null && ways.length === 0 && (
        <EmptyState title={texts.emptyTitle} icon={<IconPeople aria-hidden />}>
          {texts.emptyText}
        </EmptyState>
      )}
      {ways.length > 0 && (
        <div className={styles.choices}>
          <Select
            label={texts.show}
            value={filter}
            options={(['all', 'left', 'proved'] as const).map((value) => ({
              value,
              label: texts.filters[value](counts[value]),
            }))}
            onChange={setFilter}
          />
          <Select
            label={texts.order}
            value={order}
            options={(['left', 'proved', 'name'] as const).map((value) => ({ value, label: texts.orders[value] }))}
            onChange={setOrder}
          />
          <p role="status" className={styles.count}>
            {texts.shown(shown.length, ways.length)}
          </p>
        </div>
      )}
      {ways.length > 0 && shown.length === 0 && (
        <EmptyState title={filter === 'left' ? texts.allProved : texts.noneProved}>
          {filter === 'left' ? texts.allProvedText : texts.noneProvedText}
        </EmptyState>
      )}
      {proof !== null && shown.length > 0 && (
        <TrialTable
          ways={shown}
          now={proof.now}
          isNotable={proof.trial !== null}
          onRung={(way, said) => void note(way, said)}
          onCorrect={(way) => setCorrecting(way.person)}
        />
      )}
      {isStarting && proof !== null && (
        <StartTrialDialog
          latest={proof.trial && formatDateClock(proof.trial.startedAt, proof.now)}
          onStarted={() => {
            setStarting(false);
            reading.refresh();
          }}
          onClose={() => setStarting(false)}
        />
      )}
      {person !== undefined && plan !== null && (
        <PersonDialog
          plan={plan}
          person={person}
          onDone={() => {
            setCorrecting(null);
            people.refresh();
            reading.refresh();
          }}
          onClose={() => setCorrecting(null)}
        />
      )}
    </AdministrationFrame>
  );
}
