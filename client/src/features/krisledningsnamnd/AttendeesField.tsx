import { ATTENDEE_ROLES } from '@ledningsplats/shared/minutes/events.ts';
import { PersonField } from '../../forms/PersonField.tsx';
import { meetingTexts as texts } from '../../i18n/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './MeetingDialog.module.css';
import { type AttendeeDraft, type MeetingFaults, newAttendee } from './meeting-draft.ts';

export interface AttendeesFieldProps {
  attendees: readonly AttendeeDraft[];
  onChange: (attendees: readonly AttendeeDraft[]) => void;
  /** Whether kommunfullmäktige allows taking part at a distance. */
  mayBeFar: boolean;
  faults: MeetingFaults | null;
}

/** Who was there, in which part [ST2]. */
export function AttendeesField({ attendees, onChange, mayBeFar, faults }: AttendeesFieldProps) {
  const change = (key: number, part: Partial<AttendeeDraft>) =>
    onChange(attendees.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const nextKey = Math.max(0, ...attendees.map(({ key }) => key)) + 1;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.attendees}</legend>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.list}>
        {attendees.map(({ key, who, role, distance, adjuster }, index) => (
          <li key={key} className={styles.attendee} aria-label={texts.attendee(index + 1)}>
            <PersonField
              label={texts.name}
              value={who}
              onChange={(value) => change(key, { who: value })}
              errorMessage={faults === null ? undefined : nameFault(faults, key)}
            />
            <Select
              label={texts.role}
              value={role}
              onChange={(value) => change(key, { role: value })}
              options={ATTENDEE_ROLES.map((value) => ({ value, label: texts.roles[value] }))}
              errorMessage={faults?.chair && index === 0 ? texts.oneChair : undefined}
            />
            <div className={styles.marks}>
              {mayBeFar && (
                <Checkbox isSelected={distance} onChange={(value) => change(key, { distance: value })}>
                  {texts.distance}
                </Checkbox>
              )}
              <Checkbox isSelected={adjuster} onChange={(value) => change(key, { adjuster: value })}>
                {texts.adjuster}
              </Checkbox>
              <IconButton
                label={texts.removeAttendee(index + 1)}
                icon={<IconDelete aria-hidden />}
                isDisabled={attendees.length === 1}
                onPress={() => onChange(attendees.filter((one) => one.key !== key))}
              />
            </div>
          </li>
        ))}
      </ol>
      {!mayBeFar && <p className={styles.help}>{texts.distanceNot}</p>}
      <Button
        size="small"
        icon={<IconPlus aria-hidden />}
        onPress={() => onChange([...attendees, newAttendee(nextKey, 'member')])}
      >
        {texts.addAttendee}
      </Button>
    </fieldset>
  );
}

function nameFault({ nameless, twice }: MeetingFaults, key: number): string | undefined {
  if (nameless.includes(key)) return texts.nameMissing;
  return twice.includes(key) ? texts.nameTwice : undefined;
}
