import { agendaSteps } from '@ledningsplats/shared/briefings/agenda.ts';
import type { BriefingReading } from '@ledningsplats/shared/briefings/briefing-register.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { kindName, stepName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import { usePeople } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatClock, formatDateClock } from '../../ui/format-time.ts';
import { IconPrint } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import page from '../../ui/page.module.css';
import { stateOf } from './BriefingHistory.tsx';
import styles from './BriefingRecord.module.css';
import { BRIEFING_TYPES } from './briefing-types.ts';
import { MadeInBriefingList } from './MadeInBriefingList.tsx';

export interface BriefingRecordProps {
  incident: IncidentShown;
  plan: Plan;
  briefing: BriefingReading;
}

/** What was said at one briefing, by whom it was heard, and when the next was: to read and to print [ST5]. */
export function BriefingRecord({ incident, plan, briefing }: BriefingRecordProps) {
  const give = useGive();
  const may = useMay();
  const { byId } = usePeople();
  const [isReopening, setReopening] = useState(false);
  const { id, kind, number, startedAt, plannedAt, ended, present, notes, calledOff, reopened, made } = briefing;
  const name = texts.number(kindName(plan, kind), number);
  const known = plan.briefings.kinds.find((one) => one.id === kind);
  const said = (known ? agendaSteps(known) : [])
    .map((step) => ({ step, own: notes.filter((note) => note.step === step.id) }))
    .filter(({ own }) => own.length > 0);
  const isLatest = incident.state?.briefings.ended.some((one) => one.id === id) ?? false;
  const mayReopen = may('ReopenBriefing') && isLatest && incident.state?.incident.lifecycle === 'open';
  // the year stands on paper: away from its own it is written
  const when = (at: number) => formatDateClock(at, 0);
  const facts: Fact[] = [
    { term: texts.held, value: ended ? `${when(startedAt)}–${formatClock(ended.at)}` : when(startedAt) },
    { term: texts.planned, value: plannedAt === null ? texts.wasNotPlanned : when(plannedAt) },
    ...(ended ? [{ term: texts.nextWas, value: ended.next === null ? nextNone(ended.noNext) : when(ended.next) }] : []),
    ...(ended ? [{ term: texts.endedBy, value: personName(byId, ended.by) }] : []),
  ];
  const state = stateOf(briefing);

  return (
    <div className={page.page} data-width="narrow">
      <header className={page.header}>
        <h2 className={page.title}>{name}</h2>
        {state !== 'ended' && <Chip tone={state === 'running' ? 'info' : 'neutral'}>{texts.states[state]}</Chip>}
        <div className={page.tools}>
          <Link href={paths.briefings(incident.id)} variant="button">
            {texts.back}
          </Link>
          <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
            {texts.print}
          </Button>
          {mayReopen && <Button onPress={() => setReopening(true)}>{texts.reopen}</Button>}
        </div>
      </header>
      <CommandNotes incident={incident} plan={plan} types={BRIEFING_TYPES} />
      <Card title={texts.record} level={3}>
        <div className={styles.record}>
          <DefinitionFacts facts={facts} layout="list" />
          {calledOff && (
            <p>
              {texts.calledOffAt(when(calledOff.at), personName(byId, calledOff.by))}
              {calledOff.reason !== null && `: ${calledOff.reason}`}
            </p>
          )}
          {reopened.map(({ at, by, reason }) => (
            <p key={at}>
              {texts.reopenedAt(when(at), personName(byId, by))}
              {reason !== null && `: ${reason}`}
            </p>
          ))}
          {ended !== null && ended.outcome !== null && (
            <section>
              <h4 className={styles.heading}>{texts.summary}</h4>
              <p className={styles.outcome}>{ended.outcome}</p>
            </section>
          )}
          <section>
            <h4 className={styles.heading}>{texts.said}</h4>
            {said.length === 0 && <p className={styles.meta}>{texts.nothingSaid}</p>}
            <dl className={styles.said}>
              {said.map(({ step, own }) => (
                <div key={step.id} className={styles.point}>
                  <dt>{stepName(plan, kind, step.id)}</dt>
                  {own.map((note) => (
                    <dd key={note.id}>
                      {note.text ?? texts.removed}{' '}
                      <span className={styles.meta}>
                        {texts.noteBy(personName(byId, note.by), formatClock(note.at))}
                      </span>
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </section>
          <MadeInBriefingList incident={incident.id} made={made} />
          <section>
            <h4 className={styles.heading}>{texts.who}</h4>
            {present.length === 0 && <p className={styles.meta}>{texts.nobody}</p>}
            <ul className={styles.who}>
              {present.map((one) => (
                <li key={one.id}>
                  {[
                    personName(byId, one.person, one.name),
                    ...(one.function === null ? [] : [functionName(plan, one.function)]),
                  ].join(', ')}{' '}
                  <span className={styles.meta}>{texts.ways[one.way].toLocaleLowerCase('sv')}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </Card>
      {isReopening && (
        <WordsDialog
          title={texts.reopenTitle(name)}
          label={texts.reopenWhy}
          missing={texts.reopenMissing}
          submit={texts.reopenSubmit}
          onSay={(reason) =>
            give('ReopenBriefing', incident.stream, { briefing: id }, { reason }, { done: texts.reopenDone })
          }
          onClose={() => setReopening(false)}
        >
          <p>{texts.reopenText}</p>
        </WordsDialog>
      )}
    </div>
  );
}

function nextNone(why: string | null): string {
  return why === null ? texts.noNextWas : `${texts.noNextWas}: ${why}`;
}
