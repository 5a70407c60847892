import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import { WordChange } from '../../forms/WordChange.tsx';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import styles from './pictures.module.css';
import { versionChanges } from './version-changes.ts';

export interface VersionChangesProps {
  before: PublishedPicture;
  after: PublishedPicture;
  name: (heading: string) => string;
}

/** What a version changed in the one before it, word by word under each heading [ST6]. */
export function VersionChanges({ before, after, name }: VersionChangesProps) {
  const changes = versionChanges(before, after);
  return (
    <div className={styles.changes}>
      <b>{texts.changes(before.version)}</b>
      {changes.length === 0 && <p className={styles.meta}>{texts.noChanges}</p>}
      {changes.map(({ heading, state, text, came, gone }) => (
        <div key={heading}>
          <p className={styles.meta}>
            {name(heading)}
            {state && ` · ${texts.stateChange(texts.states[state.from], texts.states[state.to])}`}
          </p>
          {text && (
            <p className={styles.text}>
              <WordChange runs={text} />
            </p>
          )}
          {came.map((words) => (
            <p key={words} className={styles.text}>
              {texts.nowQuoted}: <ins>{words}</ins>
            </p>
          ))}
          {gone.map((words) => (
            <p key={words} className={styles.text}>
              {texts.noLongerQuoted}: <del>{words}</del>
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
