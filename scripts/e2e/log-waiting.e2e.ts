import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { keyboard } from './harness/hand.ts';
import { hasFocus } from './harness/keyboard.ts';
import { choose, composer, feed, line, textField, writeLine } from './harness/log.ts';
import type { Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

/** More than the least that a plan may say. */
const LEFT_LYING_MS = 90_000;
/** A page reckons anew a few times a minute. */
const IN_TIME = { timeout: 60_000 };

let left = '';
beforeAll(async () => {
  const plan = defaultPlan({ name: 'Provköpings kommun', code: '9998', timeZone: 'Europe/Stockholm' });
  const trays = { alertAfterMinutes: 1, alerts: 'krisledning' };
  await stage.municipality.give(
    'admin',
    'plan',
    'AdoptPlan',
    { plan: { ...plan, trays }, from: 1 },
    { why: 'Kortare tid' },
  );
  left = await stage.municipality.incident('Rad som blir liggande');
  const data = { kind: 'inkommande', addressedTo: 'samverkan' } as const;
  await stage.municipality.give('logg', incidentStream(left), 'WriteLine', data, { text: 'Vem möter länsstyrelsen?' });
});

const trays = (page: Page) => page.getByRole('region', { name: 'Att ta hand om' });
const row = (region: Locator, text: string) => region.getByRole('listitem').filter({ hasText: text });

/** How many lines the server knows that whoever sits there has looked at. */
async function linesLookedAt({ context, cable }: Screen, stream: string): Promise<number> {
  const answer = await context.request.get(`${cable.address}/api/marks`);
  const { marks } = (await answer.json()) as { marks: Record<string, { lines: number }> };
  return marks[stream]?.lines ?? 0;
}

async function typesOf(id: string): Promise<string[]> {
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  return events.map(({ type }) => type);
}

test('[LG11] by the keyboard alone a line is a rumour, then confirmed; both screens say so and both words stay', async () => {
  const id = await stage.municipality.incident('Rykten i centrum');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const other = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await line(page, 'Rykten i centrum').waitFor();
  const hand = keyboard(page);

  await page.keyboard.press('Alt+n');
  await hasFocus(page, textField(page));
  await page.keyboard.type('Bron ska vara stängd');
  await hand.select(composer(page).getByRole('combobox', { name: 'Hur säkert är det?' }), 'Rykte');
  await hand.press(composer(page).getByRole('button', { name: 'Anteckna' }));
  for (const screen of [page, other.page])
    await line(screen, 'Bron ska vara stängd').getByText('Rykte', { exact: true }).waitFor();
  // the next line says nothing of itself until somebody does
  await writeLine(page, 'Polisen är på väg');
  await line(other.page, 'Polisen är på väg').waitFor();
  expect(await line(other.page, 'Polisen är på väg').getByText('Rykte').count()).toBe(0);

  await choose(page, 'Bron ska vara stängd', 'Bekräftad eller rykte…');
  const dialog = page.getByRole('dialog', { name: 'Hur säkert är det?' });
  await hand.choose(dialog.getByRole('radiogroup'), /Bekräftad/);
  await hand.press(dialog.getByRole('button', { name: 'Spara' }));
  for (const screen of [page, other.page]) {
    const marked = line(screen, 'Bron ska vara stängd');
    await marked.getByText('Bekräftad', { exact: true }).waitFor();
    await marked.getByText(/bekräftad, Doris Lindh/).waitFor();
  }
  expect(await typesOf(id)).toContain('LineAssessed');
});

test('[LG12] a line addressed to a function waits on every board until somebody of that function takes it', async () => {
  const id = await stage.municipality.incident('Stopp på länsvägen');
  const writer = await stage.signedIn('logg', `/handelser/${id}`);
  const taker = await stage.signedIn('stab', `/handelser/${id}`);
  await line(writer.page, 'Stopp på länsvägen').waitFor();

  const to = composer(writer.page).getByRole('combobox', { name: 'Lägg i fack hos' });
  await to.selectOption('Logistik och service');
  await writeLine(writer.page, 'Vi behöver tio filtar till skolan');
  const mine = row(trays(taker.page), 'Vi behöver tio filtar');
  await trays(taker.page).getByRole('heading', { name: 'Till dig som Logistik och service' }).waitFor();
  await trays(taker.page).getByText('1 väntar').waitFor();
  await line(writer.page, 'Vi behöver tio filtar').getByText('väntar hos Logistik och service').waitFor();
  // another function sees that it waits, and cannot take it
  await row(trays(writer.page), 'Vi behöver tio filtar').waitFor();
  expect(await trays(writer.page).getByRole('button').count()).toBe(0);

  await keyboard(taker.page).press(mine.getByRole('button', { name: /^Ta hand om/ }));
  for (const screen of [writer.page, taker.page]) {
    await trays(screen).waitFor({ state: 'detached' });
    await line(screen, 'Vi behöver tio filtar')
      .getByText(/Stig Alm tog hand om den/)
      .waitFor();
  }
  expect(await typesOf(id)).toContain('LineTaken');
});

test('[LG6] [LG12] the function makes a task of what lies in its tray, and has taken it with that', async () => {
  const id = await stage.municipality.incident('Uppgift ur facket');
  const data = { kind: 'inkommande', addressedTo: 'logistik' } as const;
  await stage.municipality.give('logg', incidentStream(id), 'WriteLine', data, { text: 'Kör ut vatten' });
  const { page } = await stage.signedIn('stab', `/handelser/${id}`);
  await row(trays(page), 'Kör ut vatten')
    .getByRole('button', { name: /^Gör till uppgift/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Ny uppgift' });
  expect(await dialog.getByRole('textbox', { name: 'Vad ska göras?' }).inputValue()).toBe('Kör ut vatten');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await trays(page).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Uppgifter' }).getByText('U-1').waitFor();
});

test('[LG11] a correction flags the task made of the old wording until somebody has seen it, on every board', async () => {
  const id = await stage.municipality.incident('Saknade vid branden');
  const one = await stage.signedIn('logg', `/handelser/${id}`);
  const other = await stage.signedIn('stab', `/handelser/${id}`);
  await writeLine(one.page, 'Två personer saknas');
  await choose(one.page, 'Två personer saknas', 'Gör till uppgift…');
  const making = one.page.getByRole('dialog', { name: 'Ny uppgift' });
  await making.getByRole('textbox', { name: 'Vad ska göras?' }).fill('Leta i källaren');
  await making.getByRole('button', { name: 'Lägg till' }).click();
  await other.page.getByRole('region', { name: 'Uppgifter' }).getByText('U-1').waitFor();

  await choose(one.page, 'Två personer saknas', 'Rätta…');
  const dialog = one.page.getByRole('dialog', { name: 'Rätta raden' });
  await dialog.getByRole('textbox', { name: 'Ska stå' }).fill('Tre personer saknas');
  await dialog.getByRole('button', { name: 'Spara rättelsen' }).click();

  const card = other.page.getByRole('region', { name: 'Underlaget är rättat' });
  await card.getByText('Två personer saknas', { exact: true }).waitFor();
  await card.getByText('Tre personer saknas', { exact: true }).waitFor();
  const task = other.page.getByRole('region', { name: 'Uppgifter' }).getByRole('listitem').filter({ hasText: 'U-1' });
  await task.getByText('Underlaget är rättat').waitFor();

  await keyboard(other.page).press(card.getByRole('button', { name: /^Jag har sett det/ }));
  await card.waitFor({ state: 'detached' });
  await one.page.getByRole('region', { name: 'Underlaget är rättat' }).waitFor({ state: 'detached' });
  await line(one.page, 'Tre personer saknas')
    .getByText(/sett för Uppgift U-1 av Stig Alm/)
    .waitFor();
});

test('[LG8] what came since one looked is counted and divided, and the mark follows to another device', async () => {
  const id = await stage.municipality.incident('Sedan du tittade');
  const stream = incidentStream(id);
  const write = (text: string) => stage.municipality.give('logg', stream, 'WriteLine', { kind: 'handelse' }, { text });
  await write('Det som redan var läst');
  const first = await stage.screen('stab');
  await stage.signIn(first, 'stab');
  await first.goto(`/handelser/${id}/logg`);
  await line(first.page, 'Det som redan var läst').waitFor();
  // told in its own time, and at once when the page may be on its way out
  const leave = () => first.page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect.poll(() => leave().then(() => linesLookedAt(first, stream))).toBeGreaterThan(0);
  // gone from the log: what takes more than a moment to come while one looks has been looked at
  await first.page.goto('about:blank');
  for (let count = 1; count <= 40; count++) await write(`Nytt nummer ${count}`);
  await first.goto('/');
  const list = first.page.getByRole('region', { name: /Pågående/ });
  await list.getByText(/40 nya sedan .*\d\d:\d\d/).waitFor();

  const second = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await second.page.getByText(/40 nya sedan .*\d\d:\d\d/).waitFor();
  // from the newest to where reading goes on, by one button
  await keyboard(second.page).press(second.page.getByRole('button', { name: 'Till första olästa' }));
  await line(second.page, 'Nytt nummer 1').last().waitFor();
  await feed(second.page)
    .getByText(/Nytt ovanför: sedan du tittade/)
    .waitFor();

  // nothing of it is anybody else's: who has never looked is told of no new ones
  const other = await stage.signedIn('direktor', '/');
  await other.page
    .getByRole('region', { name: /Pågående/ })
    .getByText('Sedan du tittade')
    .waitFor();
  expect(await other.page.getByText(/nya sedan/).count()).toBe(0);
});

test(
  '[LG12] what has been left lying is loud on every board, and told to the one whom the plan names',
  async () => {
    await stage.server.befall({ clockOffsetMs: LEFT_LYING_MS });
    const alerted = await stage.signedIn('direktor', `/handelser/${left}`);
    const other = await stage.signedIn('stab', `/handelser/${left}`);
    for (const { page } of [alerted, other])
      await row(trays(page), 'Vem möter länsstyrelsen?')
        .getByText(/ingen har tagit hand om den · Krisledningsgruppen är larmad/)
        .waitFor(IN_TIME);
    // the same after the page is opened anew: it is the times that say so
    await alerted.page.reload();
    const mine = row(trays(alerted.page), 'Vem möter länsstyrelsen?');
    await mine.getByText(/ingen har tagit hand om den/).waitFor(IN_TIME);
    await alerted.page
      .getByRole('alert')
      .getByText(/har väntat för länge/)
      .waitFor();
    await mine.getByRole('button', { name: /^Ta hand om/ }).click();
    await trays(other.page).waitFor({ state: 'detached' });
  },
  LEFT_LYING_MS * 2,
);

test('[SE3] a secret line is marked as a rumour for those who may read it, and lies in no tray', async () => {
  const id = await stage.municipality.incident('Skyddad adress');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const other = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await line(page, 'Skyddad adress').waitFor();
  await composer(page).getByText('Sekretess', { exact: true }).click();
  await composer(page).getByRole('combobox', { name: 'Lägg i fack hos' }).waitFor({ state: 'detached' });
  await composer(page).getByRole('combobox', { name: 'Hur säkert är det?' }).selectOption('Rykte');
  await textField(page).fill('Hon bor hos sin syster');
  await textField(page).press('Enter');
  await line(page, 'Hon bor hos sin syster').getByText('Rykte', { exact: true }).waitFor();
  const noted = line(other.page, 'Sekretess: raden finns');
  await noted.waitFor();
  expect(await noted.getByText('Rykte').count()).toBe(0);
});
