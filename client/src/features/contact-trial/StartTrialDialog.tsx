import type { ContactTrialPreview, TrialChannelPreview } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { contactTrialTexts as texts } from '../../i18n/contact-trial.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './StartTrialDialog.module.css';

export interface StartTrialDialogProps {
  /** When the latest was started, in words; null: there never was one. */
  latest: string | null;
  onStarted: () => void;
  onClose: () => void;
}

/** Who gets a message, by what and how many, what is left to do by hand, and the words: before anything is sent. */
export function StartTrialDialog({ latest, onStarted, onClose }: StartTrialDialogProps) {
  const { request } = useSync();
  const reading = useReading<ContactTrialPreview>('/api/contact-trial/preview');
  // one proof, however often it is pressed or sent again
  const [id] = useState(() => crypto.randomUUID());
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const { value: preview } = reading;

  async function start() {
    if (isPending || preview === null) return;
    setPending(true);
    setFailure(null);
    const answer = await request('POST', '/api/contact-trial', { id, version: preview.version });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(texts.started);
    onStarted();
  }

  return (
    <FormDialog
      title={texts.startTitle}
      check={() => preview !== null}
      submit={
        <WorkingButton
          type="submit"
          variant="primary"
          isDisabled={preview === null}
          isWorking={isPending}
          workingText={texts.starting}
        >
          {texts.startNow(preview === null ? 0 : preview.sms.ways + preview.email.ways)}
        </WorkingButton>
      }
      onSubmit={() => void start()}
      onClose={onClose}
    >
      <ReadingState reading={reading} title={texts.previewFailed} />
      {latest !== null && (
        <Note tone="info" title={texts.againTitle}>
          {texts.againText(latest)}
        </Note>
      )}
      {preview !== null && <Preview preview={preview} />}
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.notStarted}>
          {refusedWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}

function Preview({ preview }: { preview: ContactTrialPreview }) {
  const { sms, email, byHand, byHandTo, people, example, hasLinks } = preview;
  const lists = [
    { title: texts.channels.sms, to: sms.to },
    { title: texts.channels.email, to: email.to },
    { title: texts.byHand, to: byHandTo },
  ].filter(({ to }) => to.length > 0);
  return (
    <>
      <DefinitionFacts
        layout="list"
        facts={[
          { term: texts.reaches, value: texts.peopleCount(people) },
          { term: texts.channels.sms, value: channelWords(sms, 'sms') },
          { term: texts.channels.email, value: channelWords(email, 'email') },
          { term: texts.byHand, value: texts.byHandCount(byHand) },
        ]}
      />
      {lists.length > 0 && (
        <Disclosure title={texts.whoExactly}>
          <DefinitionFacts
            layout="list"
            facts={lists.map(({ title, to }) => ({ term: title, value: to.join(', ') }))}
          />
        </Disclosure>
      )}
      {example === null ? (
        <Note tone="info">{texts.nothingToSend}</Note>
      ) : (
        <section>
          <h3 className={styles.heading}>{texts.exampleTitle}</h3>
          <p className={styles.example}>{example}</p>
        </section>
      )}
      {example !== null && !hasLinks && <Note tone="warn">{texts.noLinks}</Note>}
    </>
  );
}

function channelWords({ isSetUp, ways, messages }: TrialChannelPreview, channel: 'sms' | 'email'): string {
  if (!isSetUp) return texts.notSetUp;
  return ways === 0 ? texts.sendsNone[channel] : texts.sends(ways, messages, channel === 'sms');
}

function refusedWords({ code }: ReadFailure): string {
  if (code === 'stale' || code === 'already') return texts.refused[code];
  const { what, next } = refusalText(code);
  return `${what} ${next}`;
}
