import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preloadPages } from './app/lazy-pages.ts';
import { paths } from './paths.ts';
import { browserMapKeeper } from './program/browser-map-keeper.ts';
import { browserNotices } from './program/browser-notices.ts';
import { browserProgram } from './program/browser-program.ts';
import { followContact } from './program/follow-contact.ts';
import { forgetMapOnSharedDevice } from './program/forget-map.ts';
import { listenForInstallOffer } from './program/install-offer.ts';
import { keepWhenSignedIn } from './program/lasting-storage.ts';
import { followSession } from './program/notices.ts';
import { MapKeeperProvider } from './program/use-kept-map.ts';
import { NoticesProvider } from './program/use-notices.ts';
import { ProgramProvider } from './program/use-program.ts';
import { browserEnvironment } from './sync/browser-environment.ts';
import { createSync } from './sync/create-sync.ts';
import { wallEnvironment } from './sync/wall-environment.ts';
import { preparePage } from './ui/prepare-page.ts';

/** By then the first page stands, or is held up by something else than this. */
const PRELOAD_WITHIN_MS = 3_000;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

preparePage();
// a screen on a wall is nobody's: it has a session of its own, whoever is logged in beside it
const isWall = location.pathname === paths.wall;
const sync = createSync(isWall ? wallEnvironment() : browserEnvironment());
void sync.start();
const program = browserProgram();
void program.start();
followContact(sync.store, program);
keepWhenSignedIn(sync);
listenForInstallOffer();
const mapKeeper = browserMapKeeper();
forgetMapOnSharedDevice(sync, mapKeeper);
const notices = browserNotices(sync);
if (!isWall) followSession(sync, notices);

createRoot(root).render(
  <StrictMode>
    <ProgramProvider program={program}>
      <MapKeeperProvider keeper={mapKeeper}>
        <NoticesProvider notices={notices}>
          <App sync={sync} />
        </NoticesProvider>
      </MapKeeperProvider>
    </ProgramProvider>
  </StrictMode>,
);

// Safari has no idle time to give
if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void preloadPages(), { timeout: PRELOAD_WITHIN_MS });
else setTimeout(() => void preloadPages(), PRELOAD_WITHIN_MS);
