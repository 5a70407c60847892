import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { PictureWords } from './PictureWords.tsx';
import styles from './pictures.module.css';
import { quoteMarks } from './quote-marks.ts';
import { VersionChanges } from './VersionChanges.tsx';

/** As many as are looked through at a time. */
const PAGE = 10;

export interface VersionsProps {
  incident: string;
  stream: string;
  plan: Plan;
  /** How many there are. */
  count: number;
  /** The last one, with what has become of all that it quotes. */
  latest: PublishedPicture | null;
  /** Seq of the last thing that became of what the newer ones quote: when it is another they are asked for anew [LG11]. */
  told: number;
}

/** Every published version, the latest first: who and when, what it said, and what it changed in the one before. */
export function Versions({ count, ...props }: VersionsProps) {
  const [pages, setPages] = useState(1);
  const firsts = Array.from({ length: pages }, (_, index) => count - index * PAGE);
  return (
    <>
      {firsts.map((newest) => (
        <VersionPage key={newest} newest={newest} {...props} />
      ))}
      {count > pages * PAGE && (
        <Button size="small" onPress={() => setPages(pages + 1)}>
          {texts.older}
        </Button>
      )}
    </>
  );
}

interface VersionPageProps extends Omit<VersionsProps, 'count'> {
  newest: number;
}

function VersionPage({ incident, stream, plan, newest, latest, told }: VersionPageProps) {
  // one more than is shown, to compare the oldest with
  const query = `limit=${PAGE + 1}&before=${newest + 1}&v=${told}`;
  const reading = useReading<{ pictures: PublishedPicture[] }>(
    `/api/streams/${encodeURIComponent(stream)}/pictures?${query}`,
  );
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const all = reading.value?.pictures ?? [];
  const name = (heading: string) => nameIn(plan.picture.headings, heading);
  return (
    <div className={styles.versions}>
      <ReadingState reading={reading} title={texts.versionsFailed} />
      {all.slice(0, PAGE).map((picture, index) => {
        const before = all[index + 1];
        const { sections } = picture.version === latest?.version ? latest : picture;
        const { loud } = quoteMarks(sections);
        const when = [formatWhen(picture.at, now), formatAgo(picture.at, now)] as const;
        return (
          <Disclosure
            key={picture.version}
            title={texts.version(picture.version)}
            note={texts.writtenBy(personName(byId, picture.by), ...when)}
            aside={
              <span className={styles.marks}>
                {loud > 0 && <Chip tone="alarm">{texts.notHolding(loud)}</Chip>}
                {picture.version === latest?.version && <Chip tone="ok">{texts.current}</Chip>}
              </span>
            }
          >
            {before && <VersionChanges before={before} after={picture} name={name} />}
            <PictureWords incident={incident} sections={sections} name={name} now={now} />
          </Disclosure>
        );
      })}
    </div>
  );
}
