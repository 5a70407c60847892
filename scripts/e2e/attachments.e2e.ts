import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { choose, composer, line, textField, writeLine } from './harness/log.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

/** A picture that a browser can draw: one pixel, and more bytes after it than a commit's piece. */
const PICTURE = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.alloc(400_000, 7),
]);

test('[LG6] a picture and a document follow a line to the other screen, and are saved as they were sent', async () => {
  const id = await stage.municipality.incident('Bron vid Norra torget');
  const path = `/handelser/${id}/logg`;
  const [writer, reader] = [await stage.signedIn('logg', path), await stage.signedIn('stab', path)];
  await line(reader.page, 'Bron vid Norra torget').waitFor();

  await composer(writer.page)
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'bron.png', mimeType: 'image/png', buffer: PICTURE },
      { name: 'karta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 en karta') },
    ]);
  const chosen = composer(writer.page).getByRole('list', { name: 'Bilagor' });
  await chosen.getByText('karta.pdf').waitFor();
  await chosen.locator('canvas').waitFor();
  await writeLine(writer.page, 'Så ser bron ut nu');

  const written = line(reader.page, 'Så ser bron ut nu');
  const picture = written.getByRole('link', { name: /Öppna bilden bron\.png/ });
  await picture.waitFor();
  await expect.poll(() => picture.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  const saving = reader.page.waitForEvent('download');
  await written.getByRole('link', { name: /Spara filen karta\.pdf/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('karta.pdf');
  const address = await picture.getAttribute('href');
  const bytes = await reader.page.evaluate(
    async (href) => [...new Uint8Array(await (await fetch(href ?? '')).arrayBuffer())],
    address,
  );
  expect(createHash('sha256').update(Buffer.from(bytes)).digest('hex')).toBe(
    createHash('sha256').update(PICTURE).digest('hex'),
  );
  // ready for the next line
  await chosen.waitFor({ state: 'detached' });
});

test('without network the text and the file stay, and go when it is back; what is no document is refused in words', async () => {
  const id = await stage.municipality.incident('Skred vid älven');
  const writer = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(writer.page, 'Skred vid älven').waitFor();
  const files = composer(writer.page).locator('input[type=file]');
  await files.setInputFiles([{ name: 'skred.png', mimeType: 'image/png', buffer: PICTURE }]);
  await writer.goOffline();
  await writeLine(writer.page, 'Skredet sett från söder');
  await composer(writer.page).getByText('skred.png kunde inte skickas: ingen kontakt med servern.').waitFor();
  await expect.poll(() => textField(writer.page).inputValue()).toBe('Skredet sett från söder');
  await writer.goOnline();
  // again, as the screen says: the first time may be before the device has noticed its network
  await expect
    .poll(async () => {
      await textField(writer.page).press('Enter');
      return textField(writer.page).inputValue();
    })
    .toBe('');
  await line(writer.page, 'Skredet sett från söder')
    .getByRole('link', { name: /skred\.png/ })
    .waitFor();

  await files.setInputFiles([
    { name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ\u0000') },
  ]);
  await writeLine(writer.page, 'En fil som inte tas emot');
  await composer(writer.page).getByText('virus.exe går inte att bifoga.').waitFor();
  await composer(writer.page).getByRole('button', { name: 'Ta bort virus.exe' }).click();
  await textField(writer.page).press('Enter');
  await line(writer.page, 'En fil som inte tas emot').waitFor();
});

test('[SE3] a picture leaves every screen with the line that is made secret', async () => {
  const id = await stage.municipality.incident('Hotbrev till skolan');
  const path = `/handelser/${id}/logg`;
  const [writer, uncleared] = [await stage.signedIn('logg', path), await stage.signedIn('stab', path)];
  await line(uncleared.page, 'Hotbrev till skolan').waitFor();
  await composer(writer.page)
    .locator('input[type=file]')
    .setInputFiles([{ name: 'brevet.png', mimeType: 'image/png', buffer: PICTURE }]);
  await writeLine(writer.page, 'Brevet i sin helhet');
  const link = line(uncleared.page, 'Brevet i sin helhet').getByRole('link', { name: /brevet\.png/ });
  const address = (await link.getAttribute('href')) ?? '';

  await choose(writer.page, 'Brevet i sin helhet', 'Sekretessmarkera…');
  const dialog = writer.page.getByRole('dialog', { name: 'Sekretessmarkera raden' });
  await dialog.getByRole('button', { name: 'Sekretessmarkera' }).click();
  await link.waitFor({ state: 'detached' });
  const status = (href: string) => uncleared.page.evaluate(async (of) => (await fetch(of)).status, href);
  await expect.poll(() => status(address)).toBe(404);
  expect(await status(address.replace(id, `${id}%2Fsecret`))).toBe(403);
  await line(writer.page, 'Brevet i sin helhet')
    .getByRole('link', { name: /brevet\.png/ })
    .waitFor();
});
