import type { ReactNode } from 'react';
import { LinkProblem, linkProblem } from '../features/access/LinkProblem.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { accessTexts } from '../i18n/access.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { paths } from '../paths.ts';
import { Link } from '../ui/Link.tsx';
import styles from './LinkPage.module.css';

export interface PersonalLinkPageProps<Reading> {
  /** The link's own address at the server. */
  path: string;
  /** The page's heading; before the link has been read the product's name stands alone. */
  title: (reading: Reading) => string;
  children: (reading: Reading) => ReactNode;
}

/** A page that a personal link opens: no account, a phone in the hand. */
export function PersonalLinkPage<Reading>({ path, title, children }: PersonalLinkPageProps<Reading>) {
  const reading = useReading<Reading>(path);
  const { value, failure } = reading;
  const problem = failure && linkProblem(failure, administrationTexts.linkProblems);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header>
          <p className={styles.product}>{accessTexts.product}</p>
          <h1 className={styles.title}>{value === null ? administrationTexts.personalLink : title(value)}</h1>
        </header>
        {problem ? (
          <LinkProblem
            problem={problem}
            action={
              <Link href={paths.home} variant="button">
                {accessTexts.toLogin}
              </Link>
            }
          />
        ) : (
          <ReadingState reading={reading} title={administrationTexts.linkFailed} />
        )}
        {value !== null && children(value)}
        {value !== null && <p className={styles.muted}>{accessTexts.notClassified}</p>}
      </div>
    </main>
  );
}
