import type { MeetingRules } from '@ledningsplats/shared/plan/plan.ts';
import { meetingTexts as texts } from '../../i18n/meetings.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

/** How krisledningsnämnden meets: its size, and what kommunfullmäktige has decided of it [ST2]. */
export function BoardEditor({ plan, edit }: EditingProps) {
  const { meetings } = plan.board;
  const change = (part: Partial<MeetingRules>) =>
    edit({ ...plan, board: { ...plan.board, meetings: { ...meetings, ...part } } });
  const digits = (text: string) => Number(text.replaceAll(/\D/g, ''));
  return (
    <div className={styles.part}>
      <p>{texts.planHelp}</p>
      <TextField
        label={texts.planMembers}
        description={texts.planMembersHelp}
        value={String(meetings.members)}
        inputMode="numeric"
        maxLength={3}
        onChange={(text) => change({ members: digits(text) })}
      />
      <TextField
        label={texts.planAdjusters}
        value={String(meetings.adjusters)}
        inputMode="numeric"
        maxLength={1}
        onChange={(text) => change({ adjusters: digits(text) })}
      />
      <Checkbox isSelected={meetings.distance} onChange={(distance) => change({ distance })}>
        {texts.planDistance}
      </Checkbox>
    </div>
  );
}
