import type { Pen } from '@ledningsplats/shared/core/protocol.ts';
import { QUOTES_LIMIT } from '@ledningsplats/shared/pictures/events.ts';
import type { PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import type { PictureHeading } from '@ledningsplats/shared/plan/plan.ts';
import { type KeyboardEvent, useId } from 'react';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { formTexts } from '../../i18n/forms.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose, IconPlus } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Fact } from './facts.ts';
import styles from './pictures.module.css';
import { QuoteRow } from './QuoteRow.tsx';
import { SectionWords } from './SectionWords.tsx';
import { type SectionDraft, withFact, withoutQuote } from './section-draft.ts';

export interface SectionEditorProps {
  incident: string;
  heading: PictureHeading;
  /** As it stands now, which may be another than it was begun from. */
  section: PictureSection | undefined;
  draft: SectionDraft;
  offered: readonly { fact: Fact; isNewer: boolean }[];
  /** Who has taken it over since. */
  other: Pen | null;
  now: number;
  onChange: (next: SectionDraft) => void;
  onSave: () => void;
  onTakeBack: () => void;
  onDiscard: () => void;
  onLeave: () => void;
}

/** One section being written: free text, and recorded facts brought in by a press each. */
export function SectionEditor(props: SectionEditorProps) {
  const { incident, heading, section, draft, offered, other, now, onChange, onSave, onTakeBack, onDiscard, onLeave } =
    props;
  const { byId } = usePeople();
  const factsId = useId();
  const isMovedOn = (section?.written?.seq ?? null) !== draft.from;
  const isFull = draft.quotes.length >= QUOTES_LIMIT;

  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  }

  return (
    <div className={styles.editor}>
      {other !== null && (
        <Note
          tone="warn"
          role="status"
          title={texts.takenOver(other.name, formatWhen(other.since, now))}
          actions={
            <Button size="small" onPress={onTakeBack}>
              {texts.takeBack}
            </Button>
          }
        >
          {texts.takenOverText}
        </Note>
      )}
      {isMovedOn && section && (
        <>
          <Note
            tone="warn"
            role="status"
            title={formTexts.staleBy(
              personName(byId, section.written?.by ?? null),
              formatWhen(section.written?.at ?? now, now),
            )}
            actions={
              <Button size="small" onPress={onDiscard}>
                {formTexts.staleKeep}
              </Button>
            }
          >
            {formTexts.staleBeside}
          </Note>
          <div className={styles.theirs}>
            <b>{texts.theirs}</b>
            <SectionWords incident={incident} section={section} now={now} />
          </div>
        </>
      )}
      <TextArea
        label={texts.text(heading.name)}
        isLabelHidden
        description={`${heading.help} ${texts.textHelp}`}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        onKeyDown={handleKeyDown}
        maxLength={6_000}
        minRows={3}
        autoFocus
      />
      <Checkbox
        isSelected={draft.notApplicable}
        onChange={(notApplicable) => onChange({ ...draft, notApplicable })}
        description={texts.notApplicableHelp}
      >
        {texts.notApplicable}
      </Checkbox>
      {draft.quotes.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.quotes} aria-label={texts.quotes}>
          {draft.quotes.map((quote) => (
            <QuoteRow
              key={`${quote.kind} ${quote.id}`}
              incident={incident}
              quote={{ ...quote, since: sinceOf(section, quote) }}
              now={now}
            >
              <IconButton
                label={texts.dropQuote(quote.words)}
                icon={<IconClose aria-hidden />}
                onPress={() => onChange(withoutQuote(draft, quote))}
              />
            </QuoteRow>
          ))}
        </ul>
      )}
      <section className={styles.facts} aria-labelledby={factsId}>
        <div className={styles.factsHead}>
          <h4 id={factsId} className={styles.factsTitle}>
            {texts.facts}
          </h4>
          {offered.length > 1 && !isFull && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => onChange(offered.reduce((next, { fact }) => withFact(next, fact), draft))}
            >
              {texts.addAll(offered.length)}
            </Button>
          )}
        </div>
        {isFull && <p className={styles.meta}>{texts.full(QUOTES_LIMIT)}</p>}
        {offered.length === 0 && <p className={styles.meta}>{texts.factsNone}</p>}
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.offered}>
          {offered.map(({ fact, isNewer }) => (
            <QuoteRow key={`${fact.kind} ${fact.id}`} incident={incident} quote={fact} now={now}>
              <Button
                size="small"
                icon={<IconPlus aria-hidden />}
                aria-label={isNewer ? texts.replaceFact(fact.words) : texts.addFact(fact.words)}
                isDisabled={isFull && !isNewer}
                onPress={() => onChange(withFact(draft, fact))}
              >
                {isNewer ? texts.replace : texts.add}
              </Button>
            </QuoteRow>
          ))}
        </ul>
      </section>
      <div className={styles.actions}>
        <Button variant="primary" onPress={onSave}>
          {isMovedOn ? formTexts.saveMine : texts.save}
        </Button>
        <Button onPress={onLeave}>{texts.leave}</Button>
      </div>
    </div>
  );
}

/** What has become of a quote that stands in the section as well. */
function sinceOf(section: PictureSection | undefined, { kind, id, seq }: Fact) {
  return section?.content?.quotes.find((one) => one.kind === kind && one.id === id && one.seq === seq)?.since ?? null;
}
