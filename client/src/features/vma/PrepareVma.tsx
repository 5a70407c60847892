import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Vma } from '@ledningsplats/shared/vma/events.ts';
import { useEffect, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { formTexts } from '../../i18n/forms.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { useDraft, usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconPrint } from '../../ui/icons.ts';
import page from '../../ui/page.module.css';
import { CallDialog } from './CallDialog.tsx';
import type { SaidCall } from './CallFields.tsx';
import { Head } from './Head.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { Requesters } from './Requesters.tsx';
import { VmaForm } from './VmaForm.tsx';
import styles from './vma.module.css';
import { draftOf, emptyDraft, factsOf, requesterOptions, type VmaDraft, vmaFaults, wordsOf } from './vma-draft.ts';

export interface PrepareVmaProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  /** Updated when given, else a new one. As it is now: what somebody else does to it meanwhile is told. */
  vma?: Vma;
  onDone: () => void;
  /** Opens it again, beside what holds, when somebody was first. */
  onCompare: () => void;
}

/** Prepares what is said, shows it to be read aloud, and records the call; what is written stays on the device until then [VM1]. */
export function PrepareVma({ stream, state, plan, vma, onDone, onCompare }: PrepareVmaProps) {
  const give = useGive();
  const giveCompared = useGiveCompared();
  const may = useMay()('RequestVma');
  const self = useSelf();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [empty] = useState(() => (vma === undefined ? emptyDraft(plan) : draftOf(plan, vma)));
  const kept = useDraft<VmaDraft>(`${stream}#vma-${vma?.id ?? 'new'}`, empty);
  const [isReading, setReading] = useState(false);
  const [isCalling, setCalling] = useState(false);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const draft = kept.value;
  const options = requesterOptions(plan, state.incident, Object.values(byId), self);
  const chosen = vma === undefined ? (options.find(({ key }) => key === draft.requester) ?? options[0]) : null;
  const faults = vmaFaults(plan, draft, chosen);
  const isMovedOn = vma !== undefined && vma.seq !== draft.from;
  const isDelegate = options.some(({ person }) => person !== null && person === self.person);
  const requester = requesterWords();

  // who reads aloud begins at the top, and hears where they are
  useEffect(() => {
    if (isReading) heading.current?.focus();
  }, [isReading]);

  function requesterWords() {
    const who = chosen ?? vma?.requester ?? null;
    if (who === null) return null;
    const typed = vma === undefined ? draft.requesterName : (vma.content?.requester ?? '');
    const name = who.person === null ? typed.trim() : personName(byId, who.person);
    return { name: name === '' ? texts.unwritten : name, capacity: capacityName(plan, who.capacity) };
  }

  function handleCalled() {
    setTried(true);
    if (Object.keys(faults).length === 0) return setCalling(true);
    setReading(false);
    requestAnimationFrame(() => focusFirstFault(form.current));
  }

  function handleSaid({ at, review, ...call }: SaidCall & { review: number }) {
    const facts = factsOf(plan, draft);
    const content = { ...wordsOf(draft), ...call };
    if (vma !== undefined) {
      const data = { vma: vma.id, from: draft.from, review, facts };
      const compared = { done: texts.updateDone, onDone: kept.sent(), onCompare };
      giveCompared('UpdateVma', stream, data, content, { ...compared, occurredAt: at });
    } else if (chosen) {
      const { person, capacity } = chosen;
      const named = person === null ? { requester: draft.requesterName.trim() } : {};
      const data = { requester: { person, capacity }, review, facts };
      give('RequestVma', stream, data, { ...content, ...named }, { occurredAt: at, done: texts.recordDone });
      kept.clear();
    }
    onDone();
  }

  return (
    <div className={page.page} data-width="narrow">
      <header className={page.header}>
        <h2 ref={heading} tabIndex={-1} className={page.title}>
          {vma === undefined ? texts.request : texts.updateTitle(vma.number)}
        </h2>
        {isReading && (
          <div className={page.tools}>
            <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {texts.print}
            </Button>
          </div>
        )}
      </header>
      <Head plan={plan} state={state} />
      {!isDelegate && vma === undefined && (
        <div className={styles.screen}>
          <Note tone="warn" title={texts.noDelegation}>
            {texts.noDelegationText}
          </Note>
          <Requesters plan={plan} />
        </div>
      )}
      {isMovedOn && (
        <Note
          tone="warn"
          role="status"
          title={formTexts.staleBy(personName(byId, vma.changedBy), formatWhen(vma.changedAt, now))}
          actions={
            <>
              <Button size="small" onPress={() => kept.write({ ...draft, from: vma.seq })}>
                {formTexts.saveMine}
              </Button>
              <Button size="small" onPress={() => kept.write(draftOf(plan, vma))}>
                {formTexts.staleKeep}
              </Button>
            </>
          }
        >
          {vma.content?.instruction ?? texts.removed}
        </Note>
      )}
      {isReading ? (
        <ReadAloud
          plan={plan}
          state={state}
          draft={draft}
          requester={requester}
          actions={
            <>
              {may && (
                <Button variant="primary" onPress={handleCalled}>
                  {texts.called}
                </Button>
              )}
              <Button onPress={() => setReading(false)}>{texts.back}</Button>
            </>
          }
        />
      ) : (
        <div ref={form} className={styles.form}>
          <VmaForm
            plan={plan}
            state={state}
            draft={draft}
            faults={isTried ? faults : {}}
            requesters={vma === undefined ? options : null}
            onChange={(part) => kept.write({ ...draft, ...part })}
          />
          <Button variant="primary" size="huge" onPress={() => setReading(true)}>
            {texts.toReading}
          </Button>
          <p className={styles.quiet}>
            {texts.kept}{' '}
            <Button size="small" variant="quiet" onPress={kept.clear}>
              {texts.clear}
            </Button>
          </p>
          {isDelegate && (
            <Disclosure title={texts.whoMay}>
              <Requesters plan={plan} />
            </Disclosure>
          )}
        </div>
      )}
      {isCalling && <CallDialog plan={plan} onSay={handleSaid} onClose={() => setCalling(false)} />}
    </div>
  );
}
