// `npm run pictures`: makes the pictures of the README anew, from the demonstration.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feed } from './e2e/harness/log.ts';
import { DESK, PHONE, WALL } from './e2e/harness/screen.ts';
import { Stage } from './e2e/harness/stage.ts';
import { buildBundle } from './house/bundle.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = fileURLToPath(new URL('../docs/pictures', import.meta.url));

const PICTURES = [
  { name: 'board-light', viewport: DESK, colorScheme: 'light' },
  { name: 'board-dark', viewport: DESK, colorScheme: 'dark' },
  { name: 'phone', viewport: PHONE, colorScheme: 'light', isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  { name: 'wall', viewport: WALL, colorScheme: 'dark' },
] as const;

await buildBundle(ROOT);
mkdirSync(FOLDER, { recursive: true });
const stage = new Stage({ isDemo: true });
try {
  await stage.open();
  for (const { name, ...look } of PICTURES) {
    const screen = await stage.screen(name, look);
    const { accounts } = (await (await fetch(`${stage.server.address}/api/demo`)).json()) as Demo;
    const chief = accounts.find(({ person }) => person.title === 'Kanslichef');
    await screen.context.request.post(`${screen.cable.address}/api/session`, { data: { demo: chief?.id } });
    await screen.goto('/');
    await screen.page
      .getByRole('region', { name: /Pågående/ })
      .getByRole('link')
      .first()
      .click();
    await feed(screen.page).getByRole('article').first().waitFor();
    // who is here comes after the rest
    await screen.page.getByRole('region', { name: 'Här nu' }).getByText('Stabschef').waitFor({ state: 'attached' });
    // what is late is told until it is put away, and lies over what the picture shows
    const told = screen.page.getByRole('button', { name: 'Ta bort meddelandet' });
    while ((await told.count()) > 0) await told.first().click();
    await screen.page.mouse.move(0, 0);
    await screen.page.evaluate(() => document.fonts.ready);
    await screen.page.screenshot({ path: `${FOLDER}/${name}.png` });
    console.log(`docs/pictures/${name}.png`);
  }
  await stage.strike('pictures', false);
} finally {
  await stage.close();
}

interface Demo {
  accounts: { id: string; person: { title: string } }[];
}
