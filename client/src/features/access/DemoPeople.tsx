import { useEffect, useRef, useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DemoPeople.module.css';

interface DemoReading {
  demo: boolean;
  accounts: { id: string; person: { name: string; title: string } | null }[];
}

/** The fictional people of a demonstration, one touch each, before the form that none of them needs; nothing anywhere else. */
export function DemoPeople() {
  const { request, session } = useSync();
  const heading = useRef<HTMLHeadingElement>(null);
  const [accounts, setAccounts] = useState<DemoReading['accounts']>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let isLeft = false;
    void request<DemoReading>('GET', '/api/demo').then((answer) => {
      if (!isLeft && answer.ok && answer.value.demo) setAccounts(answer.value.accounts);
    });
    return () => {
      isLeft = true;
    };
  }, [request]);

  // nobody has a password there: whoever arrives is to choose, not to type
  useEffect(() => {
    if (accounts.length > 0) heading.current?.focus();
  }, [accounts]);

  async function enter(id: string) {
    if (chosen !== null) return;
    setChosen(id);
    const answer = await session.signInAs(id);
    setChosen(null);
    if (!answer.ok) setFailure(`${refusalText(answer.code).what} ${refusalText(answer.code).next}`);
  }

  if (accounts.length === 0) return null;
  return (
    <section className={styles.demo} aria-labelledby="demo-people">
      <h2 id="demo-people" ref={heading} tabIndex={-1} className={styles.title}>
        {accessTexts.demoTitle}
      </h2>
      <p className={styles.text}>{accessTexts.demoText}</p>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {failure}
        </Note>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.people}>
        {accounts.map(({ id, person }) => (
          <li key={id} className={styles.person}>
            <Button onPress={() => void enter(id)}>
              <span className={styles.words}>
                <b>{person?.name ?? id}</b>
                <span className={styles.post}>{chosen === id ? accessTexts.loggingIn : person?.title}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
