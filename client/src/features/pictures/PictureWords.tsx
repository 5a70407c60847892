import type { PictureSection, SectionState } from '@ledningsplats/shared/pictures/published.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import styles from './pictures.module.css';
import { SectionWords } from './SectionWords.tsx';

export interface PictureWordsProps {
  incident: string;
  sections: readonly PictureSection[];
  name: (heading: string) => string;
  now: number;
}

/** A whole picture to be read, heading by heading; those with nothing under them are named last, in a line each kind. */
export function PictureWords({ incident, sections, name, now }: PictureWordsProps) {
  const isSaid = ({ state, content }: PictureSection) =>
    state === 'written' || (content !== null && content.text !== '');
  const unsaid = (state: SectionState) => sections.filter((one) => one.state === state && !isSaid(one));
  return (
    <dl className={styles.whole}>
      {sections.filter(isSaid).map((section) => (
        <div key={section.heading}>
          <dt>{name(section.heading)}</dt>
          <dd>
            {section.state !== 'written' && <p className={styles.meta}>{texts.states[section.state]}</p>}
            <SectionWords incident={incident} section={section} now={now} />
          </dd>
        </div>
      ))}
      {(['not_applicable', 'blank'] as const).map(
        (state) =>
          unsaid(state).length > 0 && (
            <div key={state}>
              <dt>{texts.states[state]}</dt>
              <dd>
                {unsaid(state)
                  .map(({ heading }) => name(heading))
                  .join(', ')}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
