import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { wallTexts as texts } from '../i18n/wall.ts';
import { useConnection, useSelected, useSession } from '../sync/react.ts';
import styles from './WallPage.module.css';
import { LostBand } from './wall/LostBand.tsx';
import { useWakeLock } from './wall/use-wake-lock.ts';
import { useWallScreen } from './wall/use-wall-screen.ts';
import { WallBoard } from './wall/WallBoard.tsx';
import { WallDoorView } from './wall/WallDoorView.tsx';
import { WallNotice } from './wall/WallNotice.tsx';
import { WallVma } from './wall/WallVma.tsx';

/** A screen on the wall [ST9]: read from across a room, without anything to press, and never asleep. */
export function WallPage() {
  const session = useSession();
  const wall = session.status === 'signed_in' ? (session.reading.wall ?? null) : null;
  const isLit = useWakeLock();
  useWallScreen(wall?.theme ?? 'system');
  if (wall !== null) {
    return (
      <div className={styles.screen}>
        {wall.incident === null ? (
          <div className={styles.idle}>
            <WallVma isExercise={false} />
            <WallNotice title={texts.nothing} text={texts.nothingText} />
          </div>
        ) : (
          <WallBoard key={wall.incident} incident={wall.incident} wall={wall} mayDarken={!isLit} />
        )}
        <Contact incident={wall.incident} />
      </div>
    );
  }
  switch (session.status) {
    case 'checking':
      return <WallNotice title={texts.starting} {...(session.isUnreached && { text: texts.codeUnreached })} />;
    case 'signed_out':
      return session.because === 'never' ? (
        <WallDoorView />
      ) : (
        <WallNotice title={texts.revoked} text={texts.revokedText} />
      );
    case 'signed_in':
    case 'expired':
      return <WallNotice title={texts.revoked} text={texts.revokedText} />;
    default:
      return session satisfies never;
  }
}

/** Lost as soon as the connection is, and until what is shown has caught up. */
function Contact({ incident }: { incident: string | null }) {
  const { state, contactAt } = useConnection();
  const view = useSelected((all) => (incident === null ? undefined : all.streams[incidentStream(incident)]));
  const isBehind = view !== undefined && view.state !== null && view.status !== 'live';
  if (state === 'connected' && !isBehind) return null;
  // a page that has nothing to show yet says that it fetches it
  if (contactAt === null && (view?.asOf ?? null) === null) return null;
  return <LostBand since={contactAt ?? view?.asOf ?? null} />;
}
