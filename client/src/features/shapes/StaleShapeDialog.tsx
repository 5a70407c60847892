import type { Shape } from '@ledningsplats/shared/shapes/events.ts';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './StaleShapeDialog.module.css';
import { type OwnShape, wireContent } from './shape-command.ts';
import { pointWords, sizeWords, whereWords } from './shape-words.ts';

export type StaleChoice = 'new' | 'replaced' | 'kept';

export interface StaleShapeDialogProps {
  /** The incident's open stream. */
  stream: string;
  /** What one tried to save. */
  mine: OwnShape;
  /** The shape as it stands now; null where it is out of reach. */
  theirs: Shape | null;
  /** What was chosen has been given; of `kept` there is nothing to give. */
  onResolved: (choice: StaleChoice) => void;
  /** Nothing was chosen: both are kept as they are. */
  onClose: () => void;
}

/** Two changed one shape: the later one sees both in words and says which holds. Neither is lost before that. */
export function StaleShapeDialog({ stream, mine, theirs, onResolved, onClose }: StaleShapeDialogProps) {
  const give = useGive();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const isRemoved = theirs?.removed != null;
  const who = personName(byId, theirs?.removed?.by ?? theirs?.changedBy ?? null);
  const done = { done: shapePanelTexts.saved };
  const content = wireContent(mine.content);

  function handleNew() {
    give('DrawShape', stream, { shape: crypto.randomUUID(), kind: mine.kind }, content, done);
    onResolved('new');
  }

  function handleReplace() {
    if (theirs === null) return;
    const { id: shape, seq: from } = theirs;
    if (isRemoved) give('RestoreShape', stream, { shape }, {}, { done: shapePanelTexts.restored });
    give('ChangeShape', stream, { shape, kind: mine.kind, from }, content, done);
    onResolved('replaced');
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={shapePanelTexts.staleTitle}
      footer={
        <>
          <Button onPress={() => onResolved('kept')}>{shapePanelTexts.keepTheirs}</Button>
          {theirs !== null && theirs.content !== null && (
            <Button onPress={handleReplace}>{shapePanelTexts.replace}</Button>
          )}
          <Button variant="primary" onPress={handleNew}>
            {shapePanelTexts.saveAsNew}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>
          {whatHappened(theirs, who, formatWhen(theirs?.removed?.at ?? theirs?.changedAt ?? now, now))}{' '}
          {shapePanelTexts.staleKept}
        </p>
        <Both
          mine={mine}
          theirs={theirs}
          heading={isRemoved ? shapePanelTexts.theirsRemoved : shapePanelTexts.theirs(who)}
        />
      </div>
    </Dialog>
  );
}

function whatHappened(theirs: Shape | null, who: string, when: string): string {
  if (theirs === null) return shapePanelTexts.staleGone;
  if (theirs.content === null) return shapeTexts.settledNow;
  return theirs.removed ? shapePanelTexts.staleRemoved(who, when) : shapePanelTexts.staleChanged(who, when);
}

/** The two beside each other, row by row; a row that differs says so. */
function Both({ mine, theirs, heading }: { mine: OwnShape; theirs: Shape | null; heading: string }) {
  const { rows, nothing } = shapePanelTexts;
  const [own, other] = [factsOf(mine), theirs === null ? null : factsOf(theirs)];
  return (
    <table className={styles.both}>
      <thead>
        <tr>
          <td />
          <th scope="col">{shapePanelTexts.mine}</th>
          {other !== null && <th scope="col">{heading}</th>}
        </tr>
      </thead>
      <tbody>
        {FACTS.map((fact) => {
          const differs = other !== null && own[fact] !== other[fact];
          return (
            <tr key={fact} data-differs={differs || undefined}>
              <th scope="row">
                {rows[fact]}
                {differs && <small>{shapePanelTexts.differs}</small>}
              </th>
              <td>{own[fact] || nothing}</td>
              {other !== null && <td>{other[fact] || nothing}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const FACTS = ['kind', 'label', 'note', 'size', 'where'] as const;

function factsOf({ kind, content }: Pick<Shape, 'kind' | 'content'>): Record<(typeof FACTS)[number], string> {
  const geometry = content?.geometry;
  const isPoint = geometry?.form === 'point';
  return {
    kind: shapeTexts.kinds[kind],
    label: content?.label ?? '',
    note: content?.note ?? '',
    size: geometry === undefined || isPoint ? '' : `${sizeWords(geometry)}, ${pointWords(geometry)}`,
    where: geometry === undefined ? shapePanelTexts.contentGone : whereWords(geometry),
  };
}
