import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { PackCard } from '../features/paper/PackCard.tsx';
import { useMay, useSelf } from '../forms/use-self.ts';
import { paperTexts } from '../i18n/papers.ts';
import { paths } from '../paths.ts';
import { useIncidents } from '../sync/react.ts';
import { Card } from '../ui/Card.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import styles from './PapersPage.module.css';

/** Everything for when the tool stands still: what it knew, forms to go on with by hand, and the way back in [ST10]. */
export function PapersPage() {
  const { permissions } = useSelf();
  const may = useMay();
  const { rows } = useIncidents();
  const open = rows.filter(({ lifecycle }) => lifecycle === 'open');
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h1 className={page.title}>{paperTexts.title}</h1>
        <p className={page.note}>{paperTexts.intro}</p>
      </header>
      <div className={styles.cards}>
        {mayOpen(permissions, 'papers') && <PackCard />}
        <div className={styles.column}>
          <Card title={paperTexts.forms}>
            <div className={styles.content}>
              <p>{paperTexts.formsHelp}</p>
              <p>
                <Link href="/api/paper-forms.pdf" variant="button" isDownload>
                  {paperTexts.openForms}
                </Link>
              </p>
            </div>
          </Card>
          {may('WriteLine') && (
            <Card title={paperTexts.entryTitle}>
              <div className={styles.content}>
                <p>{open.length === 0 ? paperTexts.noOpen : paperTexts.entryHelp}</p>
                <ul className={styles.incidents}>
                  {open.map(({ id, number, title, mode }) => (
                    <li key={id}>
                      <Link href={paths.paperEntry(id)} variant="alone">
                        {paperTexts.entryFor(number, title, mode === 'exercise')}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}
