import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { useMay } from '../../forms/use-self.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './pictures.module.css';
import { quoteMarks } from './quote-marks.ts';

/** The published version on the board, with its age and owner, and how much of it holds no longer [ST6] [ST8]. */
export function PictureCard({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const may = useMay();
  const published = incident.state?.pictures.published ?? null;
  if (incident.state === null || (published === null && !may('WritePictureSection'))) return null;
  const { loud, quiet } = quoteMarks(published?.sections ?? []);
  const said = published?.sections.filter(({ state }) => state === 'written') ?? [];
  return (
    <Card
      title={texts.title}
      note={published === null ? undefined : texts.version(published.version)}
      aside={
        <Link href={paths.picture(incident.id)} variant="alone">
          {texts.openPage}
        </Link>
      }
      {...(loud > 0 && { accent: 'alarm' as const })}
    >
      {published === null ? (
        <p className={styles.meta}>
          <b>{texts.noneOnBoard}.</b> {texts.noneOnBoardText}
        </p>
      ) : (
        <div className={styles.section}>
          <p className={styles.meta}>
            <FactAge at={published.at} person={published.by} />
          </p>
          {loud > 0 && (
            <span>
              <Chip tone="alarm">{texts.notHolding(loud)}</Chip>
            </span>
          )}
          {quiet > 0 && <p className={styles.meta}>{texts.movedOn(quiet)}</p>}
          <dl className={styles.brief}>
            {said.map(({ heading, content }) => (
              <div key={heading}>
                <dt>{nameIn(plan.picture.headings, heading)}</dt>
                <dd>{content === null ? texts.removed : ((content.text || content.quotes[0]?.words) ?? '')}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Card>
  );
}
