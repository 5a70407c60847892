import { resolveRecipients } from '@ledningsplats/shared/callouts/recipients.ts';
import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { channelList } from './call-out-words.ts';
import styles from './ListChoice.module.css';

export interface ListChoiceProps {
  legend?: string;
  plan: Plan;
  people: readonly PersonReading[];
  chosen: readonly string[];
  /** Null until the server has told. */
  ways: CallOutWays | null;
  onChange: (lists: string[]) => void;
}

/** The plan's lists, each with how many it comes to and how they are reached: «9 personer · sms, e-post, app». */
export function ListChoice({ legend = sendTexts.lists, plan, people, chosen, ways, onChange }: ListChoiceProps) {
  const { callOut } = plan;
  if (callOut.lists.length === 0) return <p className={styles.none}>{sendTexts.noLists}</p>;
  return (
    <fieldset className={styles.lists}>
      <legend className={styles.legend}>{legend}</legend>
      {callOut.lists.map(({ id, name, way }) => {
        const { length } = resolveRecipients(callOut, people, { lists: [id], also: [], without: [] }).recipients;
        const facts =
          length === 0
            ? sendTexts.listEmpty
            : sendTexts.listFacts(length, channelList(callOut, ways) || sendTexts.noChannel);
        return (
          <Checkbox
            key={id}
            variant="card"
            isSelected={chosen.includes(id)}
            onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))}
            description={way === 'in_order' ? `${facts} · ${sendTexts.inOrder}` : facts}
          >
            {name}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
