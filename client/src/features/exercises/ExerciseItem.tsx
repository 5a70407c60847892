import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { type ExerciseRole, roleIn } from '@ledningsplats/shared/exercises/staff.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { conductTexts } from '../../i18n/conduct.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { scenarioTexts } from '../../i18n/scenarios.ts';
import { paths } from '../../paths.ts';
import { useIncidents, usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import { Select } from '../../ui/Select.tsx';
import { CallOffDialog } from './CallOffDialog.tsx';
import { ExerciseDialog } from './ExerciseDialog.tsx';
import { exerciseTitle, wallWords } from './exercise-words.ts';
import styles from './exercises.module.css';
import { HeldDialog } from './HeldDialog.tsx';

/** One exercise of the year, and what can be done with it as it stands. */
export function ExerciseItem({ exercise, plan, now }: { exercise: Exercise; plan: Plan; now: number }) {
  const may = useMay();
  const give = useGive();
  const { byId } = usePeople();
  const [open, setOpen] = useState<'change' | 'held' | 'off' | null>(null);
  const { timeZone } = plan.municipality;
  const { outcome, incident, lead, from } = exercise;
  const title = exerciseTitle(exercise);
  const hasBegun = from <= wallOf(now, timeZone);
  const mayKeep = may('PlanExercise');
  const seen = { exercise: exercise.id, seen: exercise.seq };
  const organiser = exercise.organiser === 'other' ? exercise.texts?.organiser : undefined;
  const groups = exercise.groups.map((id) => nameIn(plan.exercises.groups, id)).join(', ');
  const facts = [nameIn(plan.exercises.kinds, exercise.kind), groups, organiser, exercise.texts?.place];
  return (
    <article className={styles.item} aria-label={title}>
      <p className={styles.when}>{wallWords(from, now, timeZone)}</p>
      <h3 className={styles.name}>{title}</h3>
      <p className={styles.line}>
        <OutcomeChip exercise={exercise} />
        {incident !== null && <Link href={paths.board(incident.id)}>{texts.openIncident(incident.number)}</Link>}
      </p>
      <p className={styles.muted}>
        {[...facts, lead === null ? undefined : texts.leads(personName(byId, lead))].filter(Boolean).join(' · ')}
      </p>
      {exercise.texts?.note !== undefined && <p>{exercise.texts.note}</p>}
      {outcome?.kind === 'called_off' && <p>{outcome.reason ?? texts.textRemoved}</p>}
      {outcome?.kind === 'held' && outcome.note !== null && <p>{outcome.note}</p>}
      {outcome?.kind !== 'called_off' && <StaffWays exercise={exercise} title={title} />}
      {mayKeep && (
        <div className={styles.actions}>
          {outcome === null && (
            <Button size="small" aria-label={texts.changeOf(title)} onPress={() => setOpen('change')}>
              {texts.change}
            </Button>
          )}
          {outcome?.kind !== 'called_off' && hasBegun && (
            <Button
              size="small"
              variant={outcome === null ? 'primary' : 'secondary'}
              aria-label={outcome === null ? texts.holdOf(title) : texts.participantsOf(title)}
              onPress={() => setOpen('held')}
            >
              {outcome === null ? texts.hold : texts.participants}
            </Button>
          )}
          {outcome === null ? (
            <Button size="small" aria-label={texts.callOffOf(title)} onPress={() => setOpen('off')}>
              {texts.callOff}
            </Button>
          ) : (
            <Button
              size="small"
              aria-label={texts.reopenOf(title)}
              onPress={() => give('ReopenExercise', 'exercises', seen, {}, { done: texts.reopened })}
            >
              {texts.reopen}
            </Button>
          )}
        </div>
      )}
      {mayKeep && outcome?.kind !== 'called_off' && <IncidentChoice exercise={exercise} />}
      {open === 'change' && (
        <ExerciseDialog
          plan={plan}
          exercise={exercise}
          start={{ ...exercise, title: exercise.texts?.title ?? '', organiserName: exercise.texts?.organiser ?? '' }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'held' && <HeldDialog exercise={exercise} onClose={() => setOpen(null)} />}
      {open === 'off' && <CallOffDialog exercise={exercise} onClose={() => setOpen(null)} />}
    </article>
  );
}

/** The ways to where it is planned, led or played against, and evaluated: for its staff alone [OV2]. */
function StaffWays({ exercise: { id, incident, outcome }, title }: { exercise: Exercise; title: string }) {
  const { staffed } = useSelf();
  const role = roleIn({ staffed }, id);
  if (role === null) return null;
  const [words, name] = leadWay(role, { isRun: incident !== null, isOver: outcome !== null }, title);
  return (
    <div className={styles.actions}>
      <Link href={paths.script(id)} variant="button" aria-label={scenarioTexts.planOf(title)}>
        {scenarioTexts.plan}
      </Link>
      {role === 'counterpart' ? (
        <Link href={paths.counterpart(id)} variant="button">
          {conductTexts.toDesk}
        </Link>
      ) : (
        <Link href={paths.conduct(id)} variant="button" aria-label={name}>
          {words}
        </Link>
      )}
      <Link href={paths.evaluateExercise(id)} variant="button" aria-label={texts.evaluateOf(title)}>
        {texts.evaluate}
      </Link>
    </div>
  );
}

/** What stands on the way to where it is led, and its name beside other exercises'. */
function leadWay(
  role: ExerciseRole,
  { isRun, isOver }: { isRun: boolean; isOver: boolean },
  title: string,
): [words: string, name: string] {
  if (role !== 'lead' || isOver) return [conductTexts.toLead, conductTexts.toLeadOf(title)];
  return isRun ? [conductTexts.lead, conductTexts.leadOf(title)] : [conductTexts.begin, conductTexts.beginOf(title)];
}

function OutcomeChip({ exercise: { outcome } }: { exercise: Exercise }) {
  if (outcome === null) return <Chip tone="info">{texts.planned}</Chip>;
  if (outcome.kind === 'called_off') return <Chip tone="neutral">{texts.calledOff}</Chip>;
  return <Chip tone="ok">{texts.held(outcome.participants.length)}</Chip>;
}

/** Which exercise incident it is run in, where there is any to choose [OV1]. */
function IncidentChoice({ exercise }: { exercise: Exercise }) {
  const give = useGive();
  const { rows } = useIncidents();
  const drills = rows.filter(({ mode }) => mode === 'exercise');
  if (drills.length === 0) return null;
  return (
    <Select
      label={texts.link}
      value={exercise.incident?.id ?? null}
      placeholder={texts.linkNone}
      options={drills.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      onChange={(incident) => {
        const data = { exercise: exercise.id, seen: exercise.seq, incident };
        give('LinkExercise', 'exercises', data, {}, { done: texts.linked });
      }}
    />
  );
}
