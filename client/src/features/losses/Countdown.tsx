import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { continuityStream } from '@ledningsplats/shared/core/stream-name.ts';
import { lastingLosses } from '@ledningsplats/shared/losses/lasting-losses.ts';
import { isManaging, type ServiceCounts, type TouchedService } from '@ledningsplats/shared/losses/touched-services.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { Note } from '../../forms/Note.tsx';
import { RemoveWordsDialog } from '../../forms/RemoveWordsDialog.tsx';
import { StreamNotes } from '../../forms/StreamNotes.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { lossTexts } from '../../i18n/losses.ts';
import { inSentence, nameIn } from '../../i18n/plan-words.ts';
import { tellingTexts } from '../../i18n/service-links.ts';
import { countdownTexts as texts } from '../../i18n/services.ts';
import { paths } from '../../paths.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatUntil, formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ServiceLinkDialog } from './ServiceLinkDialog.tsx';
import { TellDialog } from './TellDialog.tsx';
import { TouchedRow } from './TouchedRow.tsx';
import styles from './touched.module.css';
import { useServiceCounts, useTouched } from './use-touched.ts';

const TYPES: ReadonlySet<string> = new Set(['AnswerForService']);
/** On the board the nearest; all of them stand on their own page. */
const ON_BOARD = 4;

export interface CountdownProps {
  incident: IncidentShown;
  plan: Plan;
  /** The nearest alone, in a card of the board. */
  isOnBoard?: boolean;
  /** It is played back: all of them stand here, for their own page is of now. */
  isPlayed?: boolean;
  /** A task of the line of the loss that a service lacks something by. */
  onMakeTask?: (line: { seq: number; text: string }) => void;
}

type Shown = Omit<CountdownProps, 'incident'> & { incident: IncidentShown; state: IncidentState };

/** The services that what is lost touches, nearest limit first [KO2]; to those who may not read which, how many [KO3]. */
export function Countdown({ incident, ...rest }: CountdownProps) {
  const permissions = usePermissions();
  const { state } = incident;
  if (state === null) return null;
  if (lastingLosses(state.losses).length === 0) return rest.isOnBoard ? null : <EmptyState title={texts.noLoss} />;
  return mayOpen(permissions, 'services') ? (
    <Named incident={incident} state={state} {...rest} />
  ) : (
    <Numbers incident={incident} state={state} {...rest} />
  );
}

function Named({ incident, state, plan, isOnBoard = false, isPlayed = false, onMakeTask }: Shown) {
  const give = useGive();
  const may = useMay();
  const own = continuityStream(incident.id);
  const { touched, now } = useTouched(own, state, plan.continuity.nearMinutes);
  const permissions = usePermissions();
  const [opened, setOpened] = useState<{ what: 'tell' | 'link' | 'remove'; row: TouchedService } | null>(null);
  if (touched === null) return isOnBoard ? null : <Skeleton lines={6} />;
  const { rows, unplaced, unlocated } = touched;
  const isOpen = state.incident.lifecycle === 'open';
  const mayAnswer = may('AnswerForService') && isOpen;
  const mayLink = mayOpen(permissions, 'serviceLinks') && isOpen;
  // what is written in it outlasts the loss
  const chosen = rows.find(({ service }) => service.id === opened?.row.service.id) ?? opened?.row;
  const shown = isOnBoard && !isPlayed ? rows.slice(0, ON_BOARD) : rows;
  const body = (
    <>
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      <StreamNotes stream={own} />
      {unlocated.length > 0 && (
        <Note tone="warn">{texts.unlocated(unlocated.map(({ number }) => lossTexts.number(number)).join(', '))}</Note>
      )}
      {unplaced.length > 0 && <p className={styles.quiet}>{texts.unplaced(unplaced.length)}</p>}
      {rows.length === 0 && <p className={styles.quiet}>{texts.none}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {shown.map((row) => {
          const line = row.answer?.line ?? state.losses.known[row.hits[0]?.loss ?? '']?.line;
          const canMake = onMakeTask !== undefined && may('CreateTask') && line !== undefined;
          return (
            <TouchedRow
              key={row.service.id}
              row={row}
              plan={plan}
              now={now}
              mayAnswer={mayAnswer}
              mayLink={mayLink}
              mayRemove={may('RemoveServiceWords')}
              onOpen={(what) => setOpened({ what, row })}
              onAnswer={(answer) =>
                give(
                  'AnswerForService',
                  incident.stream,
                  { service: row.service.id, answer },
                  {},
                  { done: texts.answered },
                )
              }
              onMakeTask={canMake ? () => onMakeTask({ seq: line, text: taskText(row, plan) }) : undefined}
            />
          );
        })}
      </ul>
      {opened?.what === 'tell' && chosen && (
        <TellDialog stream={own} row={chosen} plan={plan} onClose={() => setOpened(null)} />
      )}
      {opened?.what === 'link' && chosen && (
        <ServiceLinkDialog
          incident={incident.id}
          service={chosen.service}
          plan={plan}
          isExercise={state.incident.mode === 'exercise'}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'remove' && chosen && (
        <RemoveWordsDialog
          onRemove={(why, decided) => {
            const data = { item: chosen.service.id, why };
            give('RemoveServiceWords', own, data, decided, { done: tellingTexts.removeDone });
          }}
          onClose={() => setOpened(null)}
        >
          {tellingTexts.removeText}
        </RemoveWordsDialog>
      )}
      {isOnBoard && rows.length > shown.length && (
        <Link href={paths.touched(incident.id)} variant="alone">
          {texts.toPage(rows.length)}
        </Link>
      )}
    </>
  );
  const isLate = rows.some((row) => row.state === 'passed' && !isManaging(row));
  return (
    <Card
      title={isOnBoard ? texts.title : texts.nearestFirst}
      note={texts.touched(rows.length)}
      accent={isLate ? 'alarm' : 'warn'}
    >
      {isOnBoard ? body : <div className={styles.panel}>{body}</div>}
    </Card>
  );
}

/** What it has asked for, by its number alone: a task is read by everybody in the incident [KO3]. */
function taskText({ service, told }: TouchedService, plan: Plan): string {
  const names = (told?.supports ?? []).map((id) => nameIn(plan.continuity.supports, id));
  if (names.length === 0) return texts.supportTask(service.number);
  return tellingTexts.task(names.map((name, at) => (at === 0 ? name : inSentence(name))).join(', '), service.number);
}

function Numbers({ incident, state, isOnBoard = false, isPlayed = false }: Shown) {
  const counts = useServiceCounts(incident.stream, state);
  const now = useServerNow(30_000);
  // the server counts what is now: what it would have counted then is not made up [KO3]
  if (counts === null && isPlayed) {
    return (
      <Card title={texts.title}>
        <p className={styles.quiet}>{texts.notPlayed}</p>
      </Card>
    );
  }
  if (counts === null) return null;
  const body = <CountLines counts={counts} now={now} />;
  return (
    <Card
      title={isOnBoard ? texts.title : texts.howMany}
      note={texts.touched(counts.touched)}
      accent={counts.passed > 0 ? 'alarm' : 'warn'}
    >
      {body}
    </Card>
  );
}

function CountLines({ counts, now }: { counts: ServiceCounts; now: number }) {
  const lines = [
    ...(['passed', 'near', 'far', 'unknown'] as const).map((state) => ({ key: state, count: counts[state] })),
    { key: 'support' as const, count: counts.answers.support },
  ].filter(({ count }) => count > 0);
  return (
    <div className={styles.panel}>
      <p className={styles.counts}>
        {lines.length === 0 ? texts.none : lines.map(({ key, count }) => `${count} ${texts.counts[key]}`).join(' · ')}
      </p>
      {counts.nearest !== null && (
        <p>
          {texts.nearest}: <b>{texts.left(formatUntil(counts.nearest, now), formatWhen(counts.nearest, now))}</b>
        </p>
      )}
      {counts.unplaced > 0 && <p className={styles.quiet}>{texts.unplaced(counts.unplaced)}</p>}
      <p className={styles.quiet}>{texts.numbersOnly}</p>
    </div>
  );
}
