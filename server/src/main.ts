import { openStore } from '@ledningsplats/db/open-store.ts';
import { firstAdministratorLink } from './accounts/first-administrator.ts';
import { type App, buildApp } from './app.ts';
import { banner } from './boot/banner.ts';
import { bootFault } from './boot/boot-fault.ts';
import { type Config, readConfig } from './config.ts';
import { demoAnswers } from './demo/feed-answers.ts';
import { checkKindOfData, fillDemo } from './demo/fill-demo.ts';
import { openStandIn } from './feeds/stand-in.ts';

try {
  const config = readConfig(process.env, process.argv.slice(2));
  const app = await start(config);
  stopOnSignal(app);
} catch (error) {
  console.error(`\n${bootFault(error)}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<App> {
  const store = await openStore({ directory: config.dataDir, now: Date.now });
  // a demonstration asks nothing of the outside
  const isRead = config.demo && config.feeds.length > 0;
  const standIn = isRead ? await openStandIn(demoAnswers(Date.now())) : null;
  const app = await buildApp({ config: { ...config, feeds: standIn?.feeds(60_000) ?? config.feeds }, store });
  try {
    checkKindOfData(app.services);
    if (config.demo) await fillDemo(app.services);
    const address = await app.http.listen({ host: config.host, port: config.port });
    const shown = config.publicAddress ?? address;
    console.log(banner(config, shown, await firstAdministratorLink(app.services, shown)));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** The turn under way is finished and acknowledged; a second signal does not wait. */
function stopOnSignal(app: App): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void app.close().then(
        () => process.exit(0),
        (error) => {
          console.error(`\n${bootFault(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
