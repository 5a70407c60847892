import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Shape } from '@ledningsplats/shared/shapes/events.ts';
import { useCallback, useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { mapTexts } from '../../i18n/map.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { useIncident } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDownload, IconPlus, IconUpload } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { showToast } from '../../ui/toasts.ts';
import { RefusedShape } from './RefusedShape.tsx';
import { ShapeDialog } from './ShapeDialog.tsx';
import { ShapeHistoryDialog } from './ShapeHistoryDialog.tsx';
import { ShapeImportDialog } from './ShapeImportDialog.tsx';
import styles from './ShapeList.module.css';
import { ShapeList } from './ShapeList.tsx';
import type { ShapeAction } from './ShapeRow.tsx';
import { shapeName } from './shape-words.ts';
import { drawnShapes, removedShapes } from './shown-shapes.ts';

/** Own commands about shapes. */
const SHAPE_TYPES: ReadonlySet<string> = new Set<CommandType>([
  'DrawShape',
  'ChangeShape',
  'RemoveShape',
  'RestoreShape',
]);
/** A file that is taken in may leave hundreds waiting for a moment. */
const WAITING_SHOWN = 3;

export interface ShapesBelowProps {
  /** The incident's id. */
  incident: string;
  /** Moves the map to what is around a shape, and chooses it there. */
  onShow: (around: Bounds, shape: string) => void;
  /** Records that something is lost within an area; left out where nobody may. */
  onLoss?: ((shape: string) => void) | undefined;
}

/** The list of what is drawn, under the map: everything there, by keyboard and in words, also where there is no ground. */
export function ShapesBelow({ incident: id, onShow, onLoss }: ShapesBelowProps) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  return incident.state === null || plan === null ? null : (
    <Panel incident={incident} plan={plan} onShow={onShow} onLoss={onLoss} />
  );
}

type Opened = { what: 'draw' } | { what: 'import' } | { what: 'change' | 'history'; id: string };

function Panel({
  incident,
  plan,
  onShow,
  onLoss,
}: Pick<ShapesBelowProps, 'onShow' | 'onLoss'> & { incident: IncidentShown; plan: Plan }) {
  const may = useMay();
  const give = useGive();
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { state, stream } = incident;
  const at = state?.shapes.at ?? {};
  const mayDraw = may('DrawShape') && state?.incident.lifecycle === 'open';
  const drawn = drawnShapes(at);
  const removed = removedShapes(at);
  const shape = opened !== null && 'id' in opened ? at[opened.id] : undefined;
  const close = () => setOpened(null);

  const show = useCallback(
    (id: string, kind: Shape['kind'], content: Shape['content']) => {
      const around = boundsOf(content?.geometry.points ?? []);
      if (around === null) return;
      onShow(around, id);
      announce(mapTexts.goneTo(shapeName({ kind, content })));
    },
    [onShow],
  );
  const handleAction = useCallback(
    (action: ShapeAction, { id, seq, kind, content }: Shape) => {
      const restore = () => give('RestoreShape', stream, { shape: id }, {}, { done: shapePanelTexts.restored });
      switch (action) {
        case 'show':
          return show(id, kind, content);
        case 'change':
        case 'history':
          return setOpened({ what: action, id });
        case 'loss':
          return onLoss?.(id);
        case 'restore':
          return void restore();
        case 'remove': {
          const title = shapePanelTexts.removedToast(shapeName({ kind, content }));
          give('RemoveShape', stream, { shape: id, from: seq }, {}, { done: title });
          return void showToast({ tone: 'ok', title, action: { label: shapePanelTexts.undo, onPress: restore } });
        }
        default:
          throw new Error(action satisfies never);
      }
    },
    [give, stream, show, onLoss],
  );

  return (
    <div className={styles.panel}>
      <OwnCommands incident={incident} plan={plan} />
      <Disclosure title={shapePanelTexts.title(drawn.length)} isExpanded={isOpen} onExpandedChange={setOpen}>
        {isOpen && (
          <div className={styles.frame}>
            <div className={styles.tools}>
              {mayDraw && (
                <>
                  <Button icon={<IconPlus aria-hidden />} onPress={() => setOpened({ what: 'draw' })}>
                    {shapePanelTexts.draw}
                  </Button>
                  <Button icon={<IconUpload aria-hidden />} onPress={() => setOpened({ what: 'import' })}>
                    {shapePanelTexts.import}
                  </Button>
                </>
              )}
              {drawn.length > 0 && (
                <Link href={`/api/streams/${encodeURIComponent(stream)}/shapes.geojson`} variant="button" isDownload>
                  <IconDownload aria-hidden /> {shapePanelTexts.export}
                </Link>
              )}
            </div>
            <div className={styles.scroll}>
              <ShapeList shapes={drawn} mayDraw={mayDraw} mayLose={onLoss !== undefined} onAction={handleAction} />
              {removed.length > 0 && (
                <Disclosure title={shapePanelTexts.removedTitle(removed.length)} level={4}>
                  <p className={styles.muted}>{shapePanelTexts.removedHelp}</p>
                  <ShapeList shapes={removed} mayDraw={mayDraw} mayLose={false} onAction={handleAction} />
                </Disclosure>
              )}
            </div>
          </div>
        )}
      </Disclosure>
      {opened?.what === 'draw' && <ShapeDialog stream={stream} plan={plan} onClose={close} />}
      {opened?.what === 'import' && <ShapeImportDialog stream={stream} onClose={close} />}
      {opened?.what === 'change' && shape && <ShapeDialog stream={stream} plan={plan} shape={shape} onClose={close} />}
      {opened?.what === 'history' && shape && <ShapeHistoryDialog stream={stream} shape={shape} onClose={close} />}
    </div>
  );
}

/** What waits for the server, and what it did not take. */
function OwnCommands({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const waiting = incident.waiting.filter(({ type, state }) => SHAPE_TYPES.has(type) && state !== 'accepted');
  const refused = incident.refused.filter(({ type }) => SHAPE_TYPES.has(type));
  const first = { ...incident, waiting: waiting.slice(0, WAITING_SHOWN), refused: [] };
  return (
    <>
      {refused.map((item) => (
        <RefusedShape key={item.id} incident={incident} plan={plan} item={item} />
      ))}
      <CommandNotes incident={first} plan={plan} types={SHAPE_TYPES} />
      {waiting.length > WAITING_SHOWN && (
        <p className={styles.muted}>{shapePanelTexts.moreWaiting(waiting.length - WAITING_SHOWN)}</p>
      )}
    </>
  );
}
