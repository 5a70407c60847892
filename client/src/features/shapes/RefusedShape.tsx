import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Shape } from '@ledningsplats/shared/shapes/events.ts';
import { useState } from 'react';
import { commandName, whatHoldsNow } from '../../forms/command-words.ts';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { syncStrings } from '../../i18n/sync.ts';
import { usePeople, useServerNow, useSync } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ShapeDialog } from './ShapeDialog.tsx';
import { StaleShapeDialog } from './StaleShapeDialog.tsx';
import { ownShape } from './shape-command.ts';

export interface RefusedShapeProps {
  incident: IncidentShown;
  plan: Plan;
  item: OutboxItem;
}

/** One's own drawing that was not taken, also long after it was made: why, and every way on from there. It stays until one is chosen. */
export function RefusedShape({ incident, plan, item }: RefusedShapeProps) {
  const { outbox } = useSync();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const give = useGive();
  const [asking, setAsking] = useState<'stale' | 'correct' | 'discard' | null>(null);
  const mine = ownShape(item);
  const theirs = incident.state?.shapes.at[(item.data as { shape: string }).shape] ?? null;
  const code = item.refusal?.code ?? 'not_stored';
  const words = refusalText(code);
  const context = { plan, people, state: incident.state, now };
  const holds = whatHoldsNow(item, context);
  const isOver = mine !== null && OVERTAKEN.has(code);
  const canRemove = item.type === 'RemoveShape' && code === 'stale' && theirs !== null && theirs.removed === null;

  function handleRemove(shape: Shape) {
    give('RemoveShape', incident.stream, { shape: shape.id, from: shape.seq }, {}, { done: shapePanelTexts.saved });
    outbox.discard(item.id);
  }

  return (
    <>
      <Note
        tone="alarm"
        role="alert"
        title={formTexts.refusedTitle(commandName(item, context))}
        actions={
          <>
            {isOver && (
              <Button size="small" variant="primary" onPress={() => setAsking('stale')}>
                {shapePanelTexts.choose}
              </Button>
            )}
            {mine !== null && code === 'invalid' && (
              <Button size="small" variant="primary" onPress={() => setAsking('correct')}>
                {shapePanelTexts.correct}
              </Button>
            )}
            {canRemove && (
              <Button size="small" onPress={() => handleRemove(theirs)}>
                {shapePanelTexts.removeAnyway}
              </Button>
            )}
            <Button size="small" variant="quiet" onPress={() => setAsking('discard')}>
              {formTexts.discard}
            </Button>
          </>
        }
      >
        <span>{words.what}</span>
        {holds !== null && <strong>{holds}</strong>}
        <span>
          {words.kept} {isOver ? '' : words.next}
        </span>
      </Note>
      {asking === 'stale' && mine !== null && (
        <StaleShapeDialog
          stream={incident.stream}
          mine={mine}
          theirs={theirs}
          onResolved={() => outbox.discard(item.id)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'correct' && mine !== null && (
        <ShapeDialog
          stream={incident.stream}
          plan={plan}
          shape={item.type === 'ChangeShape' ? (theirs ?? undefined) : undefined}
          start={mine}
          onGiven={() => outbox.discard(item.id)}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        isOpen={asking === 'discard'}
        title={syncStrings.discardTitle}
        confirmLabel={formTexts.discard}
        tone="alarm"
        onCancel={() => setAsking(null)}
        onConfirm={() => outbox.discard(item.id)}
      >
        {syncStrings.discardText}
      </ConfirmDialog>
    </>
  );
}

/** Somebody was first, with a change, a removal or a decision that its content goes: one's own may still be drawn. */
const OVERTAKEN: ReadonlySet<string> = new Set(['stale', 'settled', 'unknown_item']);
