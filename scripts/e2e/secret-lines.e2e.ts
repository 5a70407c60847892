import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { choose, composer, feed, line, textField, writeLine } from './harness/log.ts';
import { keptOn, Overheard } from './harness/overheard.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

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

  await choose(writer.page, canary, 'Sekretessmarkera…');
  const dialog = writer.page.getByRole('dialog', { name: 'Sekretessmarkera raden' });
  await dialog.getByText('Stig Alm').waitFor();
  await dialog.getByRole('button', { name: 'Sekretessmarkera' }).click();

  await line(uncleared.page, ELSEWHERE).waitFor();
  await expect.poll(() => feed(uncleared.page).getByText(canary).count()).toBe(0);
  await line(writer.page, canary).getByText('Sekretess').waitFor();
  await expect.poll(() => keptOn(uncleared)).not.toContain(canary);
  await uncleared.page.reload();
  await line(uncleared.page, ELSEWHERE).waitFor();
  expect(await textField(uncleared.page).inputValue()).toBe('');
  expect(await uncleared.page.content()).not.toContain(canary);
});
