import { personName } from '../../../forms/person-words.ts';
import { krisstodTexts } from '../../../i18n/krisstod.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './lead.module.css';
import type { LeadProps } from './lead-props.ts';
import { NoteWords } from './NoteWords.tsx';
import { OpenWorkList } from './OpenWorkList.tsx';

/** How the lead has changed hands in the effort: from whom to whom, by which note, and what was open then. */
export function EarlierHandovers({ state, own, plan }: LeadProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { handed } = own.lead;
  const nameOf = (person: string | null, name: string | null) =>
    personName(byId, person, name ?? krisstodTexts.removedName);
  return (
    <Disclosure title={texts.earlier(handed.length)}>
      {handed.map((one) => (
        <article key={one.id} className={styles.earlier}>
          <h4 className={styles.name}>
            {texts.change(
              one.from === null ? texts.nobody : nameOf(one.from.person, one.from.name),
              nameOf(one.to, one.toName),
              formatWhen(one.takenAt, now),
            )}
          </h4>
          <p className={styles.muted}>{texts.ways[one.way]}</p>
          <NoteWords handover={one} />
          <OpenWorkList title={texts.openThen} open={one.open} state={state} own={own} plan={plan} />
        </article>
      ))}
    </Disclosure>
  );
}
