import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PEOPLE } from './harness/municipality.ts';
import { Overheard } from './harness/overheard.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name });

test('[KR6] [KR7] [KR8] [TB3] the lead changes when it is acknowledged, krisstöd gathers, and an end closes what is open', async () => {
  const { municipality } = stage;
  await municipality.changeAccount('stab', { roles: ['stab', 'krisstod'] });
  const id = await municipality.incident('Olycka vid hållplatsen');
  const stream = krisstodStream(id);
  const wording = { wording: 'Krisstöd aktiveras.', deciderName: 'Kaj Dahlman' };
  await municipality.give(
    'stab',
    stream,
    'ActivateKrisstod',
    {
      from: 'none',
      leader: municipality.account('tib').person,
      decision: { decider: { person: null, capacity: 'kommundirektor' } },
    },
    { decision: wording, what: 'Samtal', whom: 'Boende' },
  );
  await municipality.give(
    'stab',
    stream,
    'OpenKrisstodSite',
    { kind: 'kyrka', isSpontaneous: false },
    { name: 'Kyrkan' },
  );
  await municipality.give(
    'stab',
    stream,
    'AskOutsideHelp',
    { organisation: 'kyrkan', count: 2 },
    { who: 'KANARIE-VEM', covers: 'x' },
  );
  const outside = await stage.screen('observator');
  await stage.signIn(outside, 'observator');
  const heard = new Overheard(outside);
  await outside.goto(`/handelser/${id}`);
  await region(outside.page, 'Krisstöd').getByText('Aktivt').waitFor();

  // who leads now writes, on a desk
  const leaving = await stage.signedIn('tib', `/handelser/${id}/krisstod`);
  await press(leaving.page, 'Lämna över…');
  const dialog = leaving.page.getByRole('dialog');
  const receiver = PEOPLE.stab.name;
  await dialog.getByRole('combobox', { name: 'Vem tar över?' }).fill(receiver);
  await leaving.page.getByRole('option', { name: receiver }).click();
  await field(leaving.page, 'Vad pågår?').fill('811228-9874');
  await dialog.getByText('811228-9874 ser ut som ett personnummer').waitFor();
  await field(leaving.page, 'Vad pågår?').fill('KANARIE-PÅGÅR');
  await dialog.getByText('Kyrkan: KANARIE-VEM, begärd').waitFor();
  await dialog.getByRole('button', { name: 'Säga och inte säga' }).click();
  await dialog.getByText('Döda och skadade: bara polisen lämnar besked.').waitFor();
  expect(await accessibilityFaults(leaving.page, '[role=dialog]')).toEqual([]);
  await press(leaving.page, 'Lämna över');
  await region(leaving.page, 'Överlämning').getByText(`Väntar på att ${receiver} bekräftar`).waitFor();

  // the receiver takes it over, on a phone
  const { page } = await stage.signedIn('stab', `/handelser/${id}/krisstod`, { viewport: PHONE });
  const handover = region(page, 'Överlämning');
  await handover.getByText('KANARIE-PÅGÅR').waitFor();
  await press(page, 'Jag tar över');
  await handover.getByRole('button', { name: '1 tidigare överlämning' }).waitFor();
  await region(leaving.page, 'Krisstöd').getByRole('definition').filter({ hasText: receiver }).waitFor();

  const briefings = region(page, 'Genomgångar');
  await press(page, 'Skriv in en genomgång…');
  await field(page, 'Läget på platserna').fill('KANARIE-LÄGE');
  await field(page, 'Nästa genomgång (valfritt)').fill('imorgon 0800');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Spara genomgången');
  await briefings.getByText('KANARIE-LÄGE').waitFor();
  await briefings.getByText(/Nästa genomgång .*08:00/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);

  // the end says what it closes
  await press(page, 'Avsluta…');
  const end = page.getByRole('dialog');
  await end.getByText('1 plats stängs: Kyrkan.').waitFor();
  await end.getByText('1 begäran om hjälp avslutas: KANARIE-VEM.').waitFor();
  await end.getByText('Inga fler söker stöd').click();
  await end.getByRole('combobox', { name: 'Beslutas av' }).selectOption({ label: 'Kaj Dahlman, kommundirektör' });
  await press(page, 'Avsluta krisstödet');
  await region(page, 'Hjälp utifrån').getByText('Återlämnad').waitFor();
  await region(outside.page, 'Krisstöd').getByText('Avslutat').waitFor();
  expect(await heard.all()).not.toContain('KANARIE');
});
