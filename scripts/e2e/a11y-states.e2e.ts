import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { levelNow, press } from './harness/board.ts';
import { pointer } from './harness/hand.ts';
import { line, writeLine, writeOnPhone } from './harness/log.ts';
import { mainJob } from './harness/main-job.ts';
import { makeOld, mayGrowOld } from './harness/old-page.ts';
import { DESK, PHONE, type Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

// What a screen looks like when something is wrong is read by the most tired person of all [SE7].

const stage = openStage();

const SIZES = [
  ['at a desk', DESK],
  ['on a phone', PHONE],
] as const;
const HOUR = 3_600_000;

async function faults({ page }: Screen, state: string): Promise<string[]> {
  return (await accessibilityFaults(page)).map((fault) => `${state}, ${fault}`);
}

/** What waits and what was refused, opened from the header. */
async function tray(screen: Screen, state: string): Promise<string[]> {
  await screen.page.getByRole('button', { name: /Visa osänt och avvisat/ }).click();
  const dialog = screen.page.getByRole('dialog');
  await dialog.waitFor();
  const found = await faults(screen, state);
  await screen.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return found;
}

test.each(SIZES)('axe finds nothing without network, nor where something was refused, %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Utan nät');
  const screen = await stage.signedIn('direktor', `/handelser/${id}`, { viewport });
  const { page } = screen;
  await line(page, 'Utan nät').waitFor();
  await screen.goOffline();
  if (viewport === PHONE) await press(page, 'Nivå, ledning och läge');
  await press(page, 'Ändra nivå…');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Beslut', exact: true })
    .fill('Höjs för säkerhets skull.');
  await press(page, 'Höj till särskild händelse');
  await page.getByText('Inget nät.', { exact: true }).waitFor();
  const found = [...(await faults(screen, 'offline')), ...(await tray(screen, 'unsent'))];

  await stage.municipality.give(
    'tib',
    incidentStream(id),
    'CloseIncident',
    { decision: { decider: { person: stage.municipality.account('tib').person, capacity: 'tib' } }, handovers: [] },
    { decision: { wording: 'Händelsen avslutas.' } },
  );
  await screen.goOnline();
  await page.getByRole('alert').filter({ hasText: 'gick inte igenom' }).waitFor();
  found.push(...(await faults(screen, 'refused')), ...(await tray(screen, 'refused items')));
  expect(found).toEqual([]);
});

test.each(SIZES)('axe finds nothing on a page older than its server, %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Gammal sida');
  const screen = await stage.screen('logg', { viewport });
  await mayGrowOld(screen);
  await stage.signIn(screen, 'logg');
  await screen.goto(`/handelser/${id}`);
  await line(screen.page, 'Gammal sida').waitFor();
  await makeOld(screen);
  await screen.page.getByText('Sidan är äldre än servern').first().waitFor();
  expect(await faults(screen, 'outdated')).toEqual([]);
});

test.each(SIZES)('axe finds nothing while the server cannot store, %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Disken är full');
  const screen = await stage.signedIn('logg', `/handelser/${id}/logg`, { viewport });
  await line(screen.page, 'Disken är full').waitFor();
  await stage.server.befall({ isDiskFull: true });
  try {
    for (let index = 0; index < 8; index++) {
      const text = `Rad ${index} ${'vatten '.repeat(800)}`.trim();
      if (viewport === PHONE) await writeOnPhone(screen.page, text);
      else await writeLine(screen.page, text);
    }
    await screen.page.getByText('Servern kan inte spara just nu.').first().waitFor();
    expect(await faults(screen, 'full disk')).toEqual([]);
  } finally {
    await stage.server.befall({ isDiskFull: false });
  }
});

test.each(SIZES)('axe finds nothing on the steps of a personal link, %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Länk till ordföranden');
  const asker = await stage.signedIn('direktor', `/handelser/${id}`);
  const job = mainJob(asker.page, pointer(asker.page));
  await job.raiseToSpecial('Vänta in läget.');
  await levelNow(asker.page, 'Särskild händelse').waitFor();
  await job.raiseToExtraordinaryForChair();
  await levelNow(asker.page, 'Extraordinär händelse').waitFor();
  const { path, code } = await job.askForConfirmation(3);

  const chair = await stage.screen('the chair', { viewport });
  const { page } = chair;
  await chair.goto(path);
  const field = page.getByRole('textbox', { name: 'Kod' });
  await field.fill(code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10)));
  await press(page, 'Visa beslutet');
  await page.getByText('Fel kod. 4 försök kvar.').waitFor();
  const found = await faults(chair, 'wrong code');
  await field.fill(code);
  await press(page, 'Visa beslutet');
  await page.getByText('Hej Olga Sundin.').waitFor();
  found.push(...(await faults(chair, 'the decision')));
  await press(page, 'Nej, det har jag inte');
  await page.getByText('Har du inte fattat beslutet?').waitFor();
  found.push(...(await faults(chair, 'the no')));
  await press(page, 'Tillbaka');
  await press(page, 'Ja, jag har fattat beslutet');
  await page.getByText('Tack. Beslutet är bekräftat.').waitFor();
  found.push(...(await faults(chair, 'the receipt')));
  expect(found).toEqual([]);
});

test.each(SIZES)('axe finds nothing in an exercise, %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Övning Havsvind', 1, 'exercise');
  const screen = await stage.signedIn('direktor', `/handelser/${id}`, { viewport });
  await line(screen.page, 'Övning Havsvind').waitFor();
  await screen.page.getByText('ÖVNING ÖVNING ÖVNING').first().waitFor();
  expect(await faults(screen, 'exercise')).toEqual([]);
});

test.each(SIZES)(
  'axe finds nothing where reading is refused, nor when the log-in has run out, %s',
  async (_, viewport) => {
    const id = await stage.municipality.incident('Bara för staben');
    const screen = await stage.signedIn('stab', `/handelser/${id}`, { viewport });
    await line(screen.page, 'Bara för staben').waitFor();
    const found: string[] = [];
    await stage.server.befall({ clockOffsetMs: 13 * HOUR });
    try {
      await screen.page.getByRole('dialog', { name: 'Din inloggning har gått ut' }).waitFor();
      found.push(...(await faults(screen, 'log-in has run out')));
    } finally {
      await stage.server.befall({ clockOffsetMs: 0 });
    }
    const other = await stage.signedIn('observator', `/handelser/${id}`, { viewport });
    await line(other.page, 'Bara för staben').waitFor();
    await stage.municipality.changeAccount('observator', { roles: ['forvaltning'] });
    try {
      await other.page.getByText('Du får inte läsa den här händelsen').waitFor();
      found.push(...(await faults(other, 'not allowed')));
    } finally {
      await stage.municipality.changeAccount('observator', { roles: ['observator'] });
    }
    expect(found).toEqual([]);
  },
);
