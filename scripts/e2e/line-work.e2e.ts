import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { press } from './harness/board.ts';
import { choose, line, writeLine } from './harness/log.ts';
import { keptOn } from './harness/overheard.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[LG6] [ST4] a line becomes a task without retyping, is done, and the doing is undone; both screens follow', async () => {
  const id = await stage.municipality.incident('Vattenbrist');
  const { page } = await stage.signedIn('logg', `/handelser/${id}`);
  const other = await stage.signedIn('stab', `/handelser/${id}/uppgifter`);
  await writeLine(page, 'Hemtjänsten behöver tio dunkar');

  await choose(page, 'Hemtjänsten behöver tio dunkar', 'Gör till uppgift…');
  const dialog = page.getByRole('dialog', { name: 'Ny uppgift' });
  expect(await dialog.getByRole('textbox', { name: 'Vad ska göras?' }).inputValue()).toBe(
    'Hemtjänsten behöver tio dunkar',
  );
  await dialog.getByLabel('Vem gör det?').selectOption('Logistik och service');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();

  const open = other.page.getByRole('region', { name: 'Uppgifter' });
  await open.getByRole('listitem').filter({ hasText: 'U-1 Hemtjänsten behöver tio dunkar' }).waitFor();
  await open.getByText('Logistik och service').waitFor();
  await line(page, 'Hemtjänsten behöver tio dunkar').getByText('· uppgift U-1').waitFor();

  await press(other.page, 'Klar: Hemtjänsten behöver tio dunkar');
  const done = other.page.getByRole('dialog', { name: 'U-1 klar' });
  await done.getByRole('textbox').fill('Levererade');
  await done.getByRole('button', { name: 'Klar', exact: true }).click();
  const mine = page.getByRole('region', { name: 'Uppgifter' }).getByText('U-1');
  await mine.waitFor({ state: 'detached' });
  const finished = other.page.getByRole('region', { name: 'Avslutade' });
  await finished.getByText('Hemtjänsten behöver tio dunkar').waitFor();
  await finished.getByText('Levererade').waitFor();

  await press(other.page, 'Ångra');
  await finished.getByText('Hemtjänsten behöver tio dunkar').waitFor({ state: 'detached' });
  await open.getByRole('button', { name: 'Klar: Hemtjänsten behöver tio dunkar' }).waitFor();
  await mine.waitFor();
});

test('[LG6] a line becomes a decision without retyping, and they link back', async () => {
  const id = await stage.municipality.incident('Snöoväder');
  const { page } = await stage.signedIn('direktor', `/handelser/${id}`);
  const other = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await writeLine(page, 'Skolorna i öster stängs imorgon');

  await choose(page, 'Skolorna i öster stängs imorgon', 'Gör till beslut…');
  const dialog = page.getByRole('dialog', { name: 'Nytt beslut' });
  expect(await dialog.getByRole('textbox', { name: 'Beslut', exact: true }).inputValue()).toBe(
    'Skolorna i öster stängs imorgon',
  );
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();

  await line(other.page, 'Skolorna i öster stängs imorgon').getByText('beslut 2').first().waitFor();
  await other.goto(`/handelser/${id}/beslut`);
  await other.page.getByText('Skolorna i öster stängs imorgon').first().waitFor();
  await other.page.getByText('Kaj Dahlman').first().waitFor();
});

test('[LG10] [LG6] a task that is being made of a line is put away when the line is made secret', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Någon saknas');
  const stream = incidentStream(id);
  const seq = await municipality.give('logg', stream, 'WriteLine', { kind: 'handelse' }, { text: 'Saknad: Kim Prov' });
  const screen = await stage.signedIn('stab', `/handelser/${id}`);
  const { page } = screen;
  await choose(page, 'Saknad: Kim Prov', 'Gör till uppgift…');
  const dialog = page.getByRole('dialog', { name: 'Ny uppgift' });
  await dialog.getByRole('textbox', { name: 'Vad ska göras?' }).fill('Sök efter Kim Prov');
  await expect.poll(() => keptOn(screen)).toContain('Sök efter Kim Prov');

  const mark = { provision: null, authority: null };
  await municipality.give('direktor', stream, 'MarkLineSecret', { line: seq, mark }, {});
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Saknad: Kim Prov').waitFor({ state: 'detached' });
  await expect.poll(() => keptOn(screen)).not.toContain('Kim Prov');
});
