import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { useDispatch } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';

export interface StrikeButtonProps {
  stream: string;
  type: 'StrikeGoal' | 'StrikeInject' | 'StrikeQuestion';
  id: string;
  seen: number | null;
  what: string;
  /** Puts it back as it was; null: its words are gone by decision. */
  onUndo: (() => void) | null;
}

/** Strikes without asking, for it can be taken back as long as one likes. */
export function StrikeButton({ stream, type, id, seen, what, onUndo }: StrikeButtonProps) {
  const dispatch = useDispatch();

  function handlePress() {
    const { settled } = dispatch(type, stream, { id, seen }, {});
    void settled.then((outcome) => {
      if (!outcome.ok) return;
      const action = onUndo === null ? {} : { action: { label: texts.undo, onPress: onUndo } };
      showToast({ tone: 'ok', title: texts.struck(what.slice(0, 80)), ...action });
    });
  }

  return (
    <Button size="small" variant="quiet" aria-label={texts.strikeOf(what)} onPress={handlePress}>
      {texts.strike}
    </Button>
  );
}
