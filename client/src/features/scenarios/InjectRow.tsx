import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Inject } from '@ledningsplats/shared/scenarios/scenario.ts';
import { CHANNEL_WORDS, clockAt, expectedActions } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { useGive } from '../../forms/use-give.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { MinuteField } from './MinuteField.tsx';
import { StrikeButton } from './StrikeButton.tsx';
import styles from './scenarios.module.css';

export interface InjectRowProps {
  stream: string;
  inject: Inject;
  script: Script;
  plan: Plan;
  seen: number | null;
  mayWrite: boolean;
  isSent: boolean;
  onChange: () => void;
}

export function InjectRow({ stream, inject, script, plan, seen, mayWrite, isSent, onChange }: InjectRowProps) {
  const give = useGive();
  const { id, minute, channel, from, to, text, expected, goal, at } = inject;
  const clock = clockAt(script.startsAt, minute);
  const what = `${clock} ${from}`;
  const tested = script.goals.find((one) => one.id === goal)?.text;
  const isBeyond = minute > script.minutes;

  function handleUndo() {
    const facts = { id, seen: null, minute, channel, to, goal, at };
    give('SetInject', stream, facts, { from, text, expected }, { done: texts.back });
  }

  return (
    <tr>
      <th scope="row" className={styles.clock}>
        {clock}
        {isSent && <Chip tone="ok">{texts.sent}</Chip>}
        {isBeyond && <Chip tone="warn">{texts.beyond}</Chip>}
      </th>
      <td data-label={texts.minute} className={styles.minute}>
        {mayWrite && !isSent ? (
          <MinuteField stream={stream} inject={inject} seen={seen} startsAt={script.startsAt} />
        ) : (
          minute
        )}
      </td>
      <td className={styles.from}>
        <b>{from || texts.removed}</b>
        <span className={styles.muted}>
          {texts.to.toLocaleLowerCase('sv')}{' '}
          {to === null ? texts.toAny.toLocaleLowerCase('sv') : functionName(plan, to)}
        </span>
        <span className={styles.muted}>{CHANNEL_WORDS[channel]}</span>
      </td>
      <td className={styles.said}>
        {text || texts.removed}
        {tested !== undefined && (
          <span className={styles.muted}>
            {texts.goal}: {tested}
          </span>
        )}
      </td>
      <td data-label={texts.expected} className={styles.expected}>
        {expectedActions(inject).length === 0 ? (
          <span className={styles.muted}>{texts.noExpected}</span>
        ) : (
          <ul>
            {expectedActions(inject).map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        )}
      </td>
      {mayWrite && (
        <td>
          {!isSent && (
            <div className={styles.deeds}>
              <Button size="small" aria-label={texts.changeOf(what)} onPress={onChange}>
                {texts.change}
              </Button>
              <StrikeButton
                stream={stream}
                type="StrikeInject"
                id={id}
                seen={seen}
                what={what}
                onUndo={text === '' ? null : handleUndo}
              />
            </div>
          )}
        </td>
      )}
    </tr>
  );
}
