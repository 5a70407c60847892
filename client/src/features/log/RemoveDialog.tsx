import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { REMOVAL_WHYS } from '@ledningsplats/shared/log/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import formStyles from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { removalTexts as texts } from '../../i18n/removal.ts';
import { useConnection, useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { LineReading } from './line-reading.ts';
import { PictureReach } from './PictureReach.tsx';
import { QuoteChoices } from './QuoteChoices.tsx';
import { goesAlong, isRepeating, type RemovalDraft, removalFaults, textsOf } from './removal-draft.ts';
import { useQuotes } from './use-quotes.ts';
import { WhatGoes } from './WhatGoes.tsx';

interface RemoveDialogProps {
  shown: ShownLine;
  reading: LineReading;
  onClose: () => void;
}

/** Takes away what a line says, for good: what goes, what was made of it, and the decision behind it [LG10]. */
export function RemoveDialog({ shown: { line }, reading, onClose }: RemoveDialogProps) {
  const give = useGive();
  const self = useSelf();
  const { serverNow } = useSync();
  const { state: connection } = useConnection();
  const quotes = useQuotes(line);
  const [draft, setDraft] = useState<RemovalDraft>({
    why: null,
    decider: { id: self.person, text: self.name },
    capacity: self.title,
    at: { value: null, text: '' },
    reference: '',
    chosen: {},
  });
  const [isTried, setTried] = useState(false);
  // what was made of it when one was asked: another is asked about anew
  const [asked, setAsked] = useState<typeof quotes>(null);
  const faults = removalFaults(draft);
  const says = (field: Parameters<typeof faults.has>[0], words: string) =>
    isTried && faults.has(field) ? words : undefined;
  const edit = (change: Partial<RemovalDraft>) => setDraft((before) => ({ ...before, ...change }));
  const also = (quotes ?? []).filter((quote) => goesAlong(quote, draft));
  const isSecret = parseStream(line.stream)?.kind === 'secret';
  const { names } = reading;
  const isRepeated = isRepeating(draft.reference, textsOf(line));

  function check() {
    setTried(true);
    return faults.size === 0 && quotes !== null;
  }

  function handleConfirm() {
    if (draft.why === null) return;
    const { person, name } = namedPerson(draft.decider);
    const data = { line: line.seq, why: draft.why, decider: person, decidedAt: draft.at.value };
    const said = { capacity: draft.capacity.trim(), reference: draft.reference.trim() };
    const content = { ...said, ...(name !== undefined && { deciderName: name }) };
    const done = { done: texts.done };
    if (isSecret) give('RemoveSecretLineContent', line.stream, data, content, done);
    else {
      const named = also.map(({ kind, id }) => ({ kind, id }));
      give('RemoveLineContent', line.stream, { ...data, also: named }, content, done);
    }
    onClose();
  }

  return (
    <>
      <FormDialog
        title={texts.title}
        isDirty={draft.reference !== '' || draft.why !== null}
        check={check}
        submit={
          <Button type="submit" variant="alarm">
            {texts.submit}
          </Button>
        }
        onSubmit={() => setAsked(quotes)}
        onClose={onClose}
      >
        <Note tone="alarm" title={texts.finalTitle}>
          {texts.finalText} {connection === 'offline' && texts.offline}
        </Note>
        <WhatGoes line={line} reading={reading} />
        {!isSecret && names.plan && <PictureReach stream={line.stream} line={line.seq} also={also} plan={names.plan} />}
        <QuoteChoices
          quotes={quotes}
          isSecret={isSecret}
          isChosen={(quote) => goesAlong(quote, draft)}
          onChoose={(key, isChosen) => edit({ chosen: { ...draft.chosen, [key]: isChosen } })}
        />
        <RadioCards
          label={texts.why}
          value={draft.why}
          onChange={(why) => edit({ why })}
          options={REMOVAL_WHYS.map((value) => ({ value, ...texts.whyChoices[value] }))}
          errorMessage={says('why', texts.whyMissing)}
          isRequired
        />
        <div className={formStyles.deciderRow}>
          <PersonField
            label={texts.decider}
            value={draft.decider}
            onChange={(decider) => edit({ decider })}
            errorMessage={says('decider', texts.deciderMissing)}
          />
          <TimeField
            label={texts.decidedAt}
            value={draft.at.value}
            onChange={(value, text) => edit({ at: { value, text } })}
            getNow={serverNow}
            placeholder={texts.now}
            errorMessage={says('at', texts.timeUnreadable)}
          />
        </div>
        <TextField
          label={texts.capacity}
          description={texts.capacityHelp}
          value={draft.capacity}
          onChange={(capacity) => edit({ capacity })}
          maxLength={200}
          autoComplete="off"
          errorMessage={says('capacity', texts.capacityMissing)}
        />
        <TextField
          label={texts.reference}
          description={texts.referenceHelp}
          value={draft.reference}
          onChange={(reference) => edit({ reference })}
          maxLength={200}
          autoComplete="off"
          errorMessage={says('reference', texts.referenceMissing)}
        />
        {isRepeated && (
          <Note tone="warn" role="status">
            {texts.referenceRepeats}
          </Note>
        )}
      </FormDialog>
      <ConfirmDialog
        isOpen={asked !== null && asked === quotes}
        title={texts.confirmTitle}
        confirmLabel={texts.confirm}
        cancelLabel={texts.confirmCancel}
        tone="alarm"
        onConfirm={handleConfirm}
        onCancel={() => setAsked(null)}
      >
        {texts.confirmText(also.length)} {isRepeated && texts.referenceRepeats}
      </ConfirmDialog>
    </>
  );
}
