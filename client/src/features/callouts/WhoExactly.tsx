import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { Recipient } from '@ledningsplats/shared/callouts/events.ts';
import { personName } from '../../forms/person-words.ts';
import { useSelf } from '../../forms/use-self.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose, IconUndo } from '../../ui/icons.ts';
import { afterWords, postNames, type WordsContext } from './call-out-words.ts';
import styles from './WhoExactly.module.css';

export interface WhoExactlyProps {
  recipients: readonly Recipient[];
  without: readonly string[];
  context: WordsContext;
  onRemove: (person: string) => void;
  onPutBack: (person: string) => void;
}

/** Everybody who will be called, by name: as what, after whom, and who cannot be reached by number. */
export function WhoExactly({ recipients, without, context, onRemove, onPutBack }: WhoExactlyProps) {
  const { plan, people } = context;
  const maySee = mayOpen(useSelf().permissions, 'phones');
  const names = { lists: plan.callOut.lists };
  const silent = maySee ? recipients.filter(({ person }) => people[person]?.phone === undefined).length : 0;
  if (recipients.length === 0 && without.length === 0) return null;
  return (
    <Disclosure title={sendTexts.who(recipients.length)} {...(silent > 0 && { note: sendTexts.withoutNumber(silent) })}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {recipients.map(({ person, as, after }) => (
          <li key={person} className={styles.row}>
            <span className={styles.words}>
              <b>{personName(people, person)}</b>
              <span className={styles.detail}>
                {as.length === 0 ? sendTexts.chosenByHand : postNames(plan, as)}
                {after !== null && ` · ${afterWords({ after }, names, context)}`}
              </span>
            </span>
            {maySee && people[person]?.phone === undefined && <Chip tone="warn">{sendTexts.noNumber}</Chip>}
            <IconButton
              label={sendTexts.remove(personName(people, person))}
              icon={<IconClose aria-hidden />}
              onPress={() => onRemove(person)}
            />
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <section className={styles.removed}>
          <h4 className={styles.heading}>{sendTexts.removed}</h4>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {without.map((person) => (
              <li key={person} className={styles.row}>
                <span className={styles.words}>{personName(people, person)}</span>
                <IconButton
                  label={sendTexts.putBack(personName(people, person))}
                  icon={<IconUndo aria-hidden />}
                  onPress={() => onPutBack(person)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Disclosure>
  );
}
