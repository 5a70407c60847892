import type { DecisionPage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useReading } from '../../forms/use-reading.ts';
import { useMay } from '../../forms/use-self.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { usePeople, useServerNow, useWarnings } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatAgo } from '../../ui/format-time.ts';
import { IconSend } from '../../ui/icons.ts';
import page from '../../ui/page.module.css';
import { PublishDialog } from './PublishDialog.tsx';
import styles from './pictures.module.css';
import { quoteMarks } from './quote-marks.ts';
import { SectionCard } from './SectionCard.tsx';
import { Versions } from './Versions.tsx';

const TYPES: ReadonlySet<string> = new Set(['WritePictureSection', 'PublishPicture']);
/** Decisions that are offered to be quoted: more than are taken between two pictures. */
const DECISIONS_OFFERED = 15;

/** The lägesbild as it is written together, and the versions that have been published of it [ST6]. */
export function Picture({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const may = useMay();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [isPublishing, setPublishing] = useState(false);
  const { state, stream, id } = incident;
  const decided = state?.decisions;
  const decisions = useReading<DecisionPage>(
    `/api/streams/${encodeURIComponent(stream)}/decisions?limit=${DECISIONS_OFFERED}&v=${decided?.count ?? 0}.${decided?.changedAt ?? 0}.${state?.log.removedAt ?? 0}`,
  );
  const warnings = useWarnings();
  if (state === null) return null;
  const { count, draft, changed, published } = state.pictures;
  const isOpen = state.incident.lifecycle === 'open';
  const mayWrite = isOpen && may('WritePictureSection');
  const { headings } = plan.picture;
  const filled = headings.filter(({ id: heading }) => (draft[heading]?.state ?? 'blank') !== 'blank').length;
  const isNew = changed !== null && (published === null || published.seq < changed.seq);
  const { loud } = quoteMarks(Object.values(draft));
  return (
    <div className={`${page.page} ${styles.page}`}>
      <header className={page.header}>
        <div>
          <h2 className={page.title}>{texts.title}</h2>
          <p className={page.note}>
            {texts.counted(filled, headings.length)}
            {changed !== null && ` · ${texts.lastChanged(personName(byId, changed.by), formatAgo(changed.at, now))}`}
          </p>
        </div>
        <div className={page.tools}>
          {isOpen && may('PublishPicture') && isNew && (
            <Button variant="primary" icon={<IconSend aria-hidden />} onPress={() => setPublishing(true)}>
              {texts.publish(count + 1)}
            </Button>
          )}
          {changed !== null && !isNew && <span className={page.note}>{texts.nothingNew}</span>}
        </div>
      </header>
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      {loud > 0 && <Note tone="alarm" role="status" title={texts.loudQuotes(loud)} />}
      <div className={styles.columns}>
        <div className={styles.sections}>
          {headings.map((heading) => (
            <SectionCard
              key={heading.id}
              incident={incident}
              plan={plan}
              heading={heading}
              decisions={decisions.value?.decisions ?? []}
              warnings={warnings.state?.open ?? []}
              mayWrite={mayWrite}
            />
          ))}
        </div>
        <Card title={texts.versions}>
          {count === 0 ? (
            <p className={styles.meta}>{texts.noVersions}</p>
          ) : (
            // what was fetched before a removal may hold what it took [LG10]
            <Versions
              key={state.log.removedAt}
              incident={id}
              stream={stream}
              plan={plan}
              count={count}
              latest={published}
              told={Math.max(
                0,
                ...state.reports.versions.flatMap(({ quotes }) => quotes.map(({ since }) => since?.seq ?? 0)),
              )}
            />
          )}
        </Card>
      </div>
      {isPublishing && (
        <PublishDialog
          incident={incident}
          plan={plan}
          onClose={() => setPublishing(false)}
          onCompare={() => setPublishing(true)}
        />
      )}
    </div>
  );
}
