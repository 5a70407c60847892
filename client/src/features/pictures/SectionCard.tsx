import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { useSectionPen } from '../../forms/use-section-pen.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { useDraft, usePeople, useServerNow, useSync } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { IconEdit } from '../../ui/icons.ts';
import { showToast } from '../../ui/toasts.ts';
import { offeredFacts } from './facts.ts';
import styles from './pictures.module.css';
import { SectionEditor } from './SectionEditor.tsx';
import { SectionWords } from './SectionWords.tsx';
import { draftOf, isAsItStands, type SectionDraft, saidIn, withoutQuote } from './section-draft.ts';

export interface SectionCardProps {
  incident: IncidentShown;
  plan: Plan;
  heading: Plan['picture']['headings'][number];
  decisions: readonly DecisionReading[];
  warnings: readonly WarningReading[];
  mayWrite: boolean;
}

/** One heading of the draft: what stands there and whose it is, who writes in it, and the way to write [ST6] [ST8]. */
export function SectionCard({ incident, plan, heading, decisions, warnings, mayWrite }: SectionCardProps) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [isWriting, setWriting] = useState(false);
  const { stream, id, state } = incident;
  const sync = useSync();
  const key = `${stream}#picture-${heading.id}`;
  const draft = useDraft<SectionDraft | null>(key, null);
  const { releaseAfterMinutes } = plan.picture;
  const { other, takeOver, touched } = useSectionPen(stream, `lagesbild/${heading.id}`, {
    isWriting,
    releaseAfterMinutes,
  });
  if (state === null) return null;
  const drafts = state.pictures.draft;
  const section = Object.hasOwn(drafts, heading.id) ? drafts[heading.id] : undefined;
  const own = draft.value;
  const isOwn = own !== null && !isAsItStands(own, section);
  const isSaving = incident.pending.some(
    ({ type, data }) => type === 'WritePictureSection' && (data as { heading?: string }).heading === heading.id,
  );
  const open = own ?? draftOf(section);

  function handleSave() {
    setWriting(false);
    if (!isOwn) {
      draft.clear();
      return;
    }
    const { data, content } = saidIn(heading.id, open, section?.written?.seq ?? null);
    give('WritePictureSection', stream, data, content, {
      done: texts.saved(heading.name),
      onDone: draft.sent(),
      onCompare: () => setWriting(true),
      onRefused: ({ code, field, details }) => {
        if (code !== 'unknown_item' || field !== 'data.quotes') return false;
        // its words are gone everywhere, and go from here too [LG10]
        const gone = open.quotes[(details as { index: number }).index];
        // more may have been written while it was on its way
        draft.write(withoutQuote(sync.drafts.peek<SectionDraft>(key) ?? open, gone));
        setWriting(true);
        showToast({ tone: 'warn', title: texts.quoteGone, text: texts.quoteGoneText });
        return true;
      },
    });
  }

  return (
    <Card
      title={heading.name}
      level={3}
      aside={<StateChip section={section} />}
      {...(other !== null && !isWriting && { accent: 'action' as const })}
    >
      {isWriting ? (
        <SectionEditor
          incident={id}
          heading={heading}
          section={section}
          draft={open}
          offered={offeredFacts(
            heading.sources,
            { state, plan, head: incident.head.seq, lines: incident.lines, decisions, warnings, now },
            open.quotes,
          )}
          other={other}
          now={now}
          onChange={(next) => {
            touched();
            draft.write(next);
          }}
          onSave={handleSave}
          onTakeBack={takeOver}
          onDiscard={() => {
            draft.clear();
            setWriting(false);
          }}
          onLeave={() => {
            if (!isOwn) draft.clear();
            setWriting(false);
          }}
        />
      ) : (
        <div className={styles.section}>
          {section === undefined || section.state === 'blank' ? (
            <p className={styles.help}>{heading.help}</p>
          ) : (
            <SectionWords incident={id} section={section} now={now} />
          )}
          {section?.written && section.state !== 'blank' && (
            <p className={styles.meta}>
              {texts.writtenBy(
                personName(byId, section.written.by),
                formatWhen(section.written.at, now),
                formatAgo(section.written.at, now),
              )}
            </p>
          )}
          {other !== null && (
            <p className={styles.other}>
              <IconEdit aria-hidden /> {texts.writes(other.name, formatWhen(other.since, now))}
            </p>
          )}
          {other !== null && mayWrite && <p className={styles.meta}>{texts.takeOverHelp}</p>}
          {isSaving && <p className={styles.meta}>{texts.saving}</p>}
          {isOwn && !isSaving && <p className={styles.own}>{texts.hasDraft}</p>}
          {mayWrite && (
            <div className={styles.actions}>
              {other === null ? (
                <Button
                  size="small"
                  icon={<IconEdit aria-hidden />}
                  aria-label={isOwn ? texts.goOnIn(heading.name) : texts.writeIn(heading.name)}
                  onPress={() => setWriting(true)}
                >
                  {isOwn ? texts.goOn : texts.write}
                </Button>
              ) : (
                <Button
                  size="small"
                  aria-label={texts.takeOverIn(heading.name)}
                  onPress={() => {
                    takeOver();
                    setWriting(true);
                  }}
                >
                  {texts.takeOver}
                </Button>
              )}
              {isOwn && !isSaving && (
                <Button size="small" variant="quiet" onPress={draft.clear}>
                  {texts.discardDraft}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </Card>
  );
}

function StateChip({ section }: { section: PictureSection | undefined }) {
  switch (section?.state ?? 'blank') {
    case 'written':
      return null;
    case 'not_applicable':
      return <Chip tone="info">{texts.states.not_applicable}</Chip>;
    default:
      return <Chip tone="neutral">{texts.states.blank}</Chip>;
  }
}
