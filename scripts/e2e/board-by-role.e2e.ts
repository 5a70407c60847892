import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { keyboard } from './harness/hand.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[ST8] [LG8] another role’s board is a press away and remembered; what is new is gathered until it is said to be seen', async () => {
  const id = await stage.municipality.incident('Tavla efter roll');
  const stream = incidentStream(id);
  const { page } = await stage.signedIn('stab', `/handelser/${id}`);
  const shown = (name: string) => page.getByRole('button', { name: `Tavla: ${name}`, exact: true });
  const calls = page.getByRole('button', { name: 'Ringlista', exact: true });
  const news = page.getByRole('region', { name: /sedan .*\d\d:\d\d$/ });
  await shown('Hela staben').waitFor();

  const hand = keyboard(page);
  await hand.pick(shown('Hela staben'), 'Visa som dokumentation');
  await shown('Dokumentation').waitFor();
  expect(await calls.count()).toBe(0);
  await page.getByRole('button', { name: 'Omfall', expanded: false }).waitFor();

  await stage.municipality.give(
    'logg',
    stream,
    'CreateTask',
    { function: 'logistik', due: null },
    { title: 'Beställ mat' },
  );
  await news.getByRole('link', { name: 'Uppgifter 1' }).waitFor();
  await news.getByRole('link', { name: /Beställ mat/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await shown('Dokumentation').waitFor();
  await news.getByRole('link', { name: /Beställ mat/ }).waitFor();
  await hand.press(news.getByRole('button', { name: 'Markera som sedd' }));
  await news.waitFor({ state: 'detached' });
  await hand.press(page.getByRole('button', { name: 'Till din tavla' }));
  await shown('Hela staben').waitFor();
});
