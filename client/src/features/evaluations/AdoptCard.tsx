import type { EvaluationState } from '@ledningsplats/shared/evaluations/events.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './evaluations.module.css';
import type { Subject } from './subject.ts';

/** How the report stands, as a draft or fastställd, and its files. */
export function AdoptCard({
  subject,
  state,
  mayAdopt,
}: {
  subject: Subject;
  state: EvaluationState | null;
  mayAdopt: boolean;
}) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const [asked, setAsked] = useState<number | null>(null);
  const { of, stream, incident } = subject;
  const last = state?.adopted.at(-1) ?? null;
  const isChanged = state?.changed != null && (last === null || state.changed.seq > last.seq);
  const file = (format: 'pdf' | 'docx', version?: number) =>
    `/api/evaluations/${of.kind}/${of.id}/report.${format}${version === undefined ? '' : `?version=${version}`}`;
  const isMarking = of.kind === 'incident' && incident?.isClosed === true;

  return (
    <Card
      title={texts.report}
      level={3}
      aside={
        last !== null && !isChanged ? (
          <Chip tone="ok">{texts.adopted(last.version)}</Chip>
        ) : (
          <Chip tone="info">{texts.draft}</Chip>
        )
      }
    >
      <div className={styles.stack}>
        {last !== null && <p>{texts.adoptedBy(personName(byId, last.by), formatWhen(last.at, now))}</p>}
        {last !== null && isChanged && <p className={styles.muted}>{texts.changedSince}</p>}
        <div className={styles.actions}>
          {mayAdopt && isChanged && (
            <Button variant="primary" onPress={() => setAsked(state?.changed?.seq ?? null)}>
              {texts.adopt}
            </Button>
          )}
          <Link href={file('pdf', isChanged ? undefined : last?.version)} variant="button" isDownload>
            {texts.pdf}
          </Link>
          <Link href={file('docx', isChanged ? undefined : last?.version)} variant="button" isDownload>
            {texts.docx}
          </Link>
        </div>
        {state !== null && state.adopted.length > 0 && (
          <section aria-label={texts.versions}>
            <h4>{texts.versions}</h4>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
            <ul role="list" className={styles.list}>
              {state.adopted.toReversed().map(({ version, at, by }) => (
                <li key={version} className={styles.meta}>
                  <b>{texts.version(version)}</b>
                  <span>{texts.adoptedBy(personName(byId, by), formatWhen(at, now))}</span>
                  <Link href={file('pdf', version)} isDownload aria-label={texts.versionFile(version, 'PDF')}>
                    PDF
                  </Link>
                  <Link href={file('docx', version)} isDownload aria-label={texts.versionFile(version, 'Word')}>
                    Word
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <ConfirmDialog
        isOpen={asked !== null}
        title={texts.adoptAsk}
        confirmLabel={texts.adopt}
        onConfirm={() => {
          if (asked === null) return;
          give(
            'AdoptEvaluation',
            stream,
            { from: asked },
            {},
            {
              done: texts.adoptedDone,
              onDone: () => {},
              onCompare: () => {},
            },
          );
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      >
        {texts.adoptText((last?.version ?? 0) + 1)}
        {isMarking && ` ${texts.adoptMarks}`}
      </ConfirmDialog>
    </Card>
  );
}
