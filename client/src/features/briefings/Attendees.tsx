import type { Briefing, PresentAttendee } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { attendanceWords } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { usePeople, usePresence } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconCheck, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { AddAttendeeDialog } from './AddAttendeeDialog.tsx';
import styles from './Attendees.module.css';
import { offered } from './offered.ts';

export interface AttendeesProps {
  stream: string;
  plan: Plan;
  briefing: Briefing;
  mayMark: boolean;
}

type Way = PresentAttendee['way'];

/** Who is at the meeting and how: those whose screens are there are offered, and one press takes them all [ST5]. */
export function Attendees({ stream, plan, briefing, mayMark }: AttendeesProps) {
  const give = useGive();
  const { byId } = usePeople();
  const here = offered(usePresence(stream), briefing.present);
  const [isAdding, setAdding] = useState(false);
  const { id, present } = briefing;
  const mark = (
    marks: { person: string | null; attendee: string | null; function: string | null; way: Way | 'absent' }[],
  ) =>
    give('AttendBriefing', stream, { briefing: id, marks }, { names: marks.map(() => '') }, { done: texts.attendDone });
  const again = ({ id: attendee, person, function: seat }: PresentAttendee, way: Way | 'absent') =>
    mark([{ person, attendee: person === null ? attendee : null, function: seat, way }]);

  return (
    <Card title={texts.attendees} level={3} note={present.length > 0 ? attendanceWords(present) : undefined}>
      <div className={styles.attendees}>
        {present.length === 0 && <p className={styles.none}>{texts.noneMarked}</p>}
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.list}>
          {present.map((one) => {
            const name = personName(byId, one.person, one.name);
            const seat = one.function === null ? null : functionName(plan, one.function);
            return (
              <li key={one.id} className={styles.row}>
                <div className={styles.who}>
                  {mayMark ? (
                    <Checkbox isSelected onChange={() => again(one, 'absent')}>
                      {name}
                    </Checkbox>
                  ) : (
                    name
                  )}
                  {seat !== null && <span className={styles.seat}>{seat}</span>}
                </div>
                {mayMark ? (
                  <Select
                    label={texts.way(name)}
                    isLabelHidden
                    value={one.way}
                    options={[
                      { value: 'site', label: texts.ways.site },
                      { value: 'remote', label: texts.ways.remote },
                    ]}
                    onChange={(way) => again(one, way)}
                  />
                ) : (
                  <span className={styles.seat}>{texts.ways[one.way]}</span>
                )}
              </li>
            );
          })}
        </ul>
        {mayMark && here.length > 0 && (
          <section className={styles.here} aria-label={texts.screens(here.length)}>
            <p className={styles.seat}>{texts.screens(here.length)}</p>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
            <ul role="list" className={styles.list}>
              {here.map((one) => (
                <li key={one.person} className={styles.who}>
                  <Checkbox
                    isSelected={false}
                    onChange={() => mark([{ person: one.person, attendee: null, function: one.function, way: 'site' }])}
                  >
                    {one.name}
                  </Checkbox>
                  {one.function !== null && <span className={styles.seat}>{functionName(plan, one.function)}</span>}
                </li>
              ))}
            </ul>
            {here.length > 1 && (
              <Button
                size="small"
                icon={<IconCheck aria-hidden />}
                onPress={() =>
                  mark(
                    here.map(({ person, function: seat }) => ({ person, attendee: null, function: seat, way: 'site' })),
                  )
                }
              >
                {texts.markAll(here.length)}
              </Button>
            )}
          </section>
        )}
        {mayMark && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
            {texts.addAttendee}
          </Button>
        )}
      </div>
      {isAdding && (
        <AddAttendeeDialog stream={stream} plan={plan} briefing={briefing} onClose={() => setAdding(false)} />
      )}
    </Card>
  );
}
