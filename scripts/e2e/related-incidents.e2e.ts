import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { fact, press, pressMore } from './harness/board.ts';
import { keyboard } from './harness/hand.ts';
import { pressByKey, tabTo } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

async function write(id: string, text: string) {
  await stage.municipality.give('logg', incidentStream(id), 'WriteLine', { kind: 'handelse' }, { text });
}

test('[LA12] two incidents are linked by the keyboard alone, and shown in both headers and in the list, with a way across', async () => {
  const one = await stage.municipality.incident('Strömavbrott i Österby');
  const two = await stage.municipality.incident('Vattenverket utan ström');
  const there = await stage.signedIn('direktor', `/handelser/${two}`);
  const { page } = await stage.signedIn('tib', `/handelser/${one}`);
  const { pick, select } = keyboard(page);
  await pick(page.getByRole('button', { name: 'Mer att göra med händelsen' }), 'Länka till en händelse…');
  const dialog = page.getByRole('dialog', { name: 'Länka till en händelse' });
  await select(dialog.getByRole('combobox', { name: /^Vilken händelse/ }), 'Vatten');
  await tabTo(page, dialog.getByRole('textbox', { name: /^Varför hör de ihop/ }));
  await page.keyboard.type('Samma ledning');
  await pressByKey(page, dialog.getByRole('button', { name: 'Länka' }));

  await fact(page, 'Hör ihop med')
    .getByRole('link', { name: /Vattenverket utan ström$/ })
    .waitFor();
  await line(there.page, 'Samma ledning').waitFor();
  await fact(there.page, 'Hör ihop med')
    .getByRole('link', { name: /Strömavbrott i Österby$/ })
    .click();
  await there.page.getByRole('heading', { name: /^Strömavbrott i Österby/ }).waitFor();
  await there.goto('/');
  await there.page.getByRole('link', { name: /Vattenverket utan ström.*Hör ihop med \d{4}-\d{3}/ }).waitFor();
});

test('[LA12] one is merged into the other; both logs are read together, marked, and the link back is there', async () => {
  const one = await stage.municipality.incident('Stopp på västra linjen');
  const two = await stage.municipality.incident('Stopp på östra linjen');
  await write(one, 'Växeln har frusit');
  await write(two, 'Signalfel vid stationen');
  const { page } = await stage.signedIn('tib', `/handelser/${one}`);
  await line(page, 'Växeln har frusit').waitFor();
  await pressMore(page, 'Slå ihop med en annan…');
  const dialog = page.getByRole('dialog');
  const into = dialog.getByRole('combobox', { name: /^Fortsätt i/ });
  await press(page, 'Slå ihop');
  await dialog.getByText('Välj vilken händelse.').waitFor();
  await into.selectOption(two);
  await press(page, 'Slå ihop');
  await fact(page, 'Ihopslagen med')
    .getByRole('link', { name: /Stopp på östra linjen$/ })
    .click();
  await line(page, 'har slagits ihop med den här').waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Läs loggarna tillsammans' }).click();

  await page.getByRole('heading', { name: 'Loggarna tillsammans' }).waitFor();
  const items = page.getByRole('main').getByRole('listitem');
  await items.filter({ hasText: 'Växeln har frusit' }).waitFor();
  const numbers = await Promise.all(
    ['Växeln har frusit', 'Signalfel vid stationen'].map(async (text) => {
      const said = await items.filter({ hasText: text }).textContent();
      return /händelse (\d{4}-\d{3})/.exec(said ?? '')?.[1];
    }),
  );
  expect(new Set(numbers).size).toBe(2);

  // what is written goes into the one that goes on, and appears among the rest
  await write(two, 'Båda linjerna går igen');
  await items.filter({ hasText: 'Båda linjerna går igen' }).waitFor();
  expect(await items.filter({ hasText: /Båda linjerna|Signalfel|Växeln/ }).allTextContents()).toEqual([
    expect.stringContaining('Båda linjerna går igen'),
    expect.stringContaining('Signalfel vid stationen'),
    expect.stringContaining('Växeln har frusit'),
  ]);
});

test('[LA12] an exercise is offered nothing that is real, and nothing real an exercise', async () => {
  const real = await stage.municipality.incident('Ledningsbrott på riktigt');
  const practice = await stage.municipality.incident('Ledningsbrott som övning', 1, 'exercise');
  const { page } = await stage.signedIn('tib', `/handelser/${practice}`);
  await pressMore(page, 'Länka till en händelse…');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('option', { name: /på riktigt/ }).count()).toBe(0);
  await page.goto(`${new URL(page.url()).origin}/handelser/${real}`);
  await pressMore(page, 'Länka till en händelse…');
  await dialog.getByRole('option', { name: /Strömavbrott i Österby/ }).waitFor({ state: 'attached' });
  expect(await dialog.getByRole('option', { name: /som övning/ }).count()).toBe(0);
});
