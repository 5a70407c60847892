import { personName } from '../../forms/person-words.ts';
import { useMay } from '../../forms/use-self.ts';
import { directionTexts } from '../../i18n/direction.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './DirectionDialog.module.css';
import { DirectionHistory } from './DirectionHistory.tsx';

export interface DirectionDialogProps {
  incident: IncidentShown;
  onSet: () => void;
  onClose: () => void;
}

/** The whole direction: who set it and when, the decision behind it, and every one before [ST3] [ST8]. */
export function DirectionDialog({ incident, onSet, onClose }: DirectionDialogProps) {
  const maySet = useMay()('SetDirection');
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const slice = incident.state?.incident;
  if (!slice) return null;
  const { direction, lifecycle } = slice;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={directionTexts.title}
      isText
      footer={
        maySet &&
        lifecycle === 'open' && (
          <Button variant="primary" onPress={onSet}>
            {direction === null ? directionTexts.set : directionTexts.change}
          </Button>
        )
      }
    >
      {direction === null ? (
        <p>
          <b>{directionTexts.none}.</b> {directionTexts.noneHelp}
        </p>
      ) : (
        <div>
          <p className={styles.text}>{direction.text ?? directionTexts.removed}</p>
          <p className={styles.detail}>
            {directionTexts.by(
              personName(byId, direction.by),
              formatWhen(direction.at, now),
              formatAgo(direction.at, now),
            )}
          </p>
          {direction.decision !== null && (
            <p className={styles.detail}>
              <Link href={paths.decisions(incident.id)}>{directionTexts.fromDecision(direction.decision)}</Link>
            </p>
          )}
        </div>
      )}
      <DirectionHistory stream={incident.stream} current={direction?.seq ?? null} key={direction?.seq ?? 0} />
    </Dialog>
  );
}
