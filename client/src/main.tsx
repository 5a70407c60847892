import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { browserMapKeeper } from './program/browser-map-keeper.ts';
import { browserProgram } from './program/browser-program.ts';
import { followContact } from './program/follow-contact.ts';
import { forgetMapOnSharedDevice } from './program/forget-map.ts';
import { listenForInstallOffer } from './program/install-offer.ts';
import { keepWhenSignedIn } from './program/lasting-storage.ts';
import { MapKeeperProvider } from './program/use-kept-map.ts';
import { ProgramProvider } from './program/use-program.ts';
import { browserEnvironment } from './sync/browser-environment.ts';
import { createSync } from './sync/create-sync.ts';
import { preparePage } from './ui/prepare-page.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

preparePage();
const sync = createSync(browserEnvironment());
void sync.start();
const program = browserProgram();
void program.start();
followContact(sync.store, program);
keepWhenSignedIn(sync);
listenForInstallOffer();
const mapKeeper = browserMapKeeper();
forgetMapOnSharedDevice(sync, mapKeeper);

createRoot(root).render(
  <StrictMode>
    <ProgramProvider program={program}>
      <MapKeeperProvider keeper={mapKeeper}>
        <App sync={sync} />
      </MapKeeperProvider>
    </ProgramProvider>
  </StrictMode>,
);
