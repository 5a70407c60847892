import { wallTexts as texts } from '../../i18n/wall.ts';
import { useServerNow } from '../../sync/react.ts';
import { useWallDoor } from './use-wall-door.ts';
import styles from './WallNotice.module.css';
import { WallNotice } from './WallNotice.tsx';

/** In the middle, so that it is read in two breaths. */
const HALF = 3;

/** The code of a screen that nobody has let in yet. When somebody has, the page begins anew as a wall. */
export function WallDoorView() {
  const door = useWallDoor(reload);
  const now = useServerNow(10_000);
  if (door.state === 'asking') return <WallNotice title={texts.starting} />;
  if (door.state !== 'waiting') {
    return <WallNotice title={texts.title} text={door.state === 'limited' ? texts.codeLimited : texts.codeUnreached} />;
  }
  const { code, expiresAt } = door;
  return (
    <WallNotice title={texts.title} text={texts.codeHow}>
      <p className={styles.code} data-wall="code">
        <span className="visually-hidden">{texts.codeLabel} </span>
        {code.slice(0, HALF)} {code.slice(HALF)}
      </p>
      <p className={styles.quiet}>{texts.codeFor(Math.max(1, Math.round((expiresAt - now) / 60_000)))}</p>
    </WallNotice>
  );
}

function reload(): void {
  location.reload();
}
