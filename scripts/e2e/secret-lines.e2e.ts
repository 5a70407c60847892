import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { choose, composer, feed, line, textField, writeLine } from './harness/log.ts';
import { keptOn, Overheard } from './harness/overheard.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

const ELSEWHERE = 'Sekretess: raden finns, innehållet syns inte för dig.';

test('[SE3] a secret line is read by the cleared; the uncleared learn that it exists, and nothing more', async () => {
  const id = await stage.municipality.incident('Hot mot skola');
  const canary = `kanariefågel-${randomUUID()}`;
  const path = `/handelser/${id}/logg`;
  const uncleared = await stage.screen('stab');
  const overheard = new Overheard(uncleared);
  await stage.signIn(uncleared, 'stab');
  await uncleared.goto(path);
  await line(uncleared.page, 'Hot mot skola').waitFor();
  const [writer, reader] = [await stage.signedIn('logg', path), await stage.signedIn('direktor', path)];

  await composer(writer.page).getByText('Sekretess', { exact: true }).click();
  await composer(writer.page).getByText('Bara de som har behörighet ser texten.').waitFor();
  await composer(writer.page).getByRole('combobox', { name: 'Från' }).fill(`Rektor ${canary}`);
  await writeLine(writer.page, `Elevens namn är ${canary}`);

  await line(writer.page, canary).getByText('Sekretess', { exact: false }).waitFor();
  await line(reader.page, `Elevens namn är ${canary}`).waitFor();
  await line(uncleared.page, ELSEWHERE).waitFor();
  // opened again, everything is fetched anew
  await uncleared.page.reload();
  await line(uncleared.page, ELSEWHERE).getByText('Inkommande').waitFor();
  for (const page of ['', '/uppgifter', '/beslut']) await uncleared.goto(`/handelser/${id}${page}`);
  await uncleared.page.getByRole('link', { name: 'Logg' }).first().waitFor();

  const heard = await overheard.all();
  // what it listened to is what the screen shows
  expect(heard).toContain('Hot mot skola');
  expect(heard).not.toContain(canary);
  expect(stage.server.said()).not.toContain(canary);
});

test('[SE3] an unsent secret line is on the disk encrypted alone', async () => {
  const id = await stage.municipality.incident('Hot mot skola');
  const canary = `kanariefågel-${randomUUID()}`;
  const writer = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(writer.page, 'Hot mot skola').waitFor();
  await writer.goOffline();

  await composer(writer.page).getByText('Sekretess', { exact: true }).click();
  await writeLine(writer.page, `Skrivet utan nät ${canary}`);
  await line(writer.page, canary).getByText('osänd sedan').waitFor();
  // kept over a closed browser, and readable by nobody who takes the disk
  await expect.poll(() => keptOn(writer)).toContain('"sealed"');
  expect(await keptOn(writer)).not.toContain(canary);

  await writer.goOnline();
  await line(writer.page, canary).getByText('osänd sedan').waitFor({ state: 'detached' });
  expect(await keptOn(writer)).not.toContain(canary);
});

test('[LG10] an open line is made secret afterwards: who may have read it is named, and it leaves every screen', async () => {
  const id = await stage.municipality.incident('Sjuk elev');
  const canary = `kanariefågel-${randomUUID()}`;
  const path = `/handelser/${id}/logg`;
  const [writer, uncleared] = [await stage.signedIn('logg', path), await stage.signedIn('stab', path)];
  await line(uncleared.page, 'Sjuk elev').waitFor();
  await writeLine(writer.page, `Diagnosen är ${canary}`);
  await line(uncleared.page, canary).waitFor();
  await expect.poll(() => keptOn(uncleared)).toContain(canary);
  await choose(uncleared.page, canary, 'Rätta…');
  const correcting = uncleared.page.getByRole('dialog');
  await correcting.getByText(canary).first().waitFor();

  await choose(writer.page, canary, 'Sekretessmarkera…');
  const dialog = writer.page.getByRole('dialog', { name: 'Sekretessmarkera raden' });
  await dialog.getByText('Stig Alm').waitFor();
  await dialog.getByRole('button', { name: 'Sekretessmarkera' }).click();

  await line(uncleared.page, ELSEWHERE).waitFor();
  await correcting.waitFor({ state: 'detached' });
  await expect.poll(() => feed(uncleared.page).getByText(canary).count()).toBe(0);
  await line(writer.page, canary).getByText('Sekretess').waitFor();
  await expect.poll(() => keptOn(uncleared)).not.toContain(canary);
  await uncleared.page.reload();
  await line(uncleared.page, ELSEWHERE).waitFor();
  expect(await textField(uncleared.page).inputValue()).toBe('');
  expect(await uncleared.page.content()).not.toContain(canary);
});

test('[LG10] [LA11] a line of a department’s report is made secret: the dialog says what goes and what stays, the sender why', async () => {
  const canary = `kanariefågel-${randomUUID()}`;
  const sender = await stage.screen('sender', { viewport: PHONE });
  await sender.goto(await stage.municipality.departmentLink('omsorg'));
  await sender.page.getByRole('textbox', { name: /^Vad har hänt/ }).fill(`Saknad: ${canary}`);
  await sender.page.getByRole('textbox', { name: 'Hur många berörs?' }).fill(`En, ${canary}`);
  await sender.page.getByRole('textbox', { name: /^Vem ska TiB ringa/ }).fill('Eva Lind, 070-000 00 21');
  await press(sender.page, 'Skicka till TiB');
  await sender.page.getByText('Väntar på TiB').waitFor();

  const tib = await stage.signedIn('tib', '/');
  const report = tib.page.getByRole('article', { name: 'Vård- och omsorgsförvaltningen' }).filter({ hasText: canary });
  await report.getByRole('button', { name: /^Ta över störning/ }).click();
  await tib.page.getByRole('textbox', { name: 'Vad har hänt?' }).fill('Saknad person');
  await tib.page.getByRole('button', { name: /^Ta över och registrera/ }).click();
  await line(tib.page, `Saknad: ${canary}`).waitFor();
  const path = new URL(tib.page.url()).pathname;
  const uncleared = await stage.signedIn('stab', `${path.replace(/\/logg$/, '')}/logg`);
  await line(uncleared.page, canary).first().waitFor();
  await tib.goto(`${path.replace(/\/logg$/, '')}/logg`);

  const makeTask = async (page: Page, title: string) => {
    await choose(page, `Saknad: ${canary}`, 'Gör till uppgift…');
    const task = page.getByRole('dialog');
    await task.getByRole('textbox', { name: 'Vad ska göras?' }).fill(title);
    await task.getByLabel('Vem gör det?').selectOption('Logistik och service');
    await task.getByRole('button', { name: 'Lägg till' }).click();
    await task.waitFor({ state: 'detached' });
  };
  await makeTask(tib.page, 'Ring polisen om den saknade');
  await choose(tib.page, `Saknad: ${canary}`, 'Sekretessmarkera…');
  const dialog = tib.page.getByRole('dialog', { name: 'Sekretessmarkera raden' });
  await dialog.getByText('töms anmälan också', { exact: false }).waitFor();
  await dialog.getByText('Ring polisen om den saknade').waitFor();
  // what somebody else makes of it meanwhile is named too
  await makeTask(uncleared.page, 'Sök längs ån');
  await dialog.getByText('Sök längs ån').waitFor();
  expect(await accessibilityFaults(tib.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sekretessmarkera' }).click();

  await line(uncleared.page, ELSEWHERE).waitFor();
  await expect.poll(() => uncleared.page.content()).not.toContain(canary);
  await expect.poll(() => keptOn(uncleared)).not.toContain(canary);
  await line(tib.page, `Saknad: ${canary}`).getByText(`berörs: En, ${canary}`, { exact: false }).waitFor();
  const told = sender.page.getByText('Det ni skrev har sekretessmarkerats i händelsen.', { exact: false });
  // not more often than a link may ask
  await expect
    .poll(
      async () => {
        await sender.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        return told.count();
      },
      { interval: 500 },
    )
    .toBe(1);
  expect(await sender.page.content()).not.toContain(canary);
});
