import { correctedTexts } from '../../i18n/corrected.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './CorrectedCard.module.css';
import { CorrectedRow } from './CorrectedRow.tsx';

/**
 * Tasks and decisions made of a line that has been corrected since, each with what stood there and what stands now, until
 * somebody has seen it [LG11]. Nothing at all while there are none.
 */
export function CorrectedCard({ incident }: { incident: IncidentShown }) {
  const { state, stream, pending } = incident;
  const grounds = state?.log.corrected ?? [];
  if (grounds.length === 0) return null;
  const own = pending.filter(({ type }) => type === 'AcknowledgeCorrection');
  return (
    <Card title={correctedTexts.title} note={correctedTexts.count(grounds.length)} accent="warn">
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {grounds.map((ground) => (
          <CorrectedRow
            key={`${ground.quote.kind} ${ground.quote.id}`}
            ground={ground}
            stream={stream}
            title={state?.tasks.open[ground.quote.id]?.title ?? null}
            own={own.filter(({ data }) => {
              const { quote } = data as { quote: { kind: string; id: string } };
              return quote.kind === ground.quote.kind && quote.id === ground.quote.id;
            })}
          />
        ))}
      </ul>
    </Card>
  );
}
