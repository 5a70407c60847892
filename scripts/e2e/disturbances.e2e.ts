import { expect, test } from 'vitest';
import { press } from './harness/board.ts';
import { keyboard } from './harness/hand.ts';
import { tabTo } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { PHONE, type Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const PHONE_LOOK = { viewport: PHONE };

/** The sender writes and sends, with the two compulsory fields and what else is known. */
async function send({ page }: Screen, what: string, more: Record<string, string> = {}) {
  await page.getByRole('textbox', { name: /^Vad har hänt/ }).fill(what);
  for (const [label, text] of Object.entries(more)) await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('textbox', { name: /^Vem ska TiB ringa/ }).fill('Eva Lind, 070-000 00 21');
  await press(page, 'Skicka till TiB');
}

/** The sender's own list shows the fate at the next look, which the test does not sit and wait for: it looks until it is there. */
async function lookUntil({ page }: Screen, text: string) {
  const told = page.getByText(text, { exact: true });
  const look = async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    return told.count();
  };
  await expect.poll(look, { interval: 500 }).toBe(1);
}

test('[LA11] a förvaltning sends in by its link on a phone, the TiB takes it over, the sender sees it', async () => {
  const tib = await stage.signedIn('tib', '/', PHONE_LOOK);
  await tib.page.getByRole('heading', { name: 'Pågående' }).waitFor();
  const sender = await stage.screen('sender', PHONE_LOOK);
  await sender.goto(await stage.municipality.departmentLink('omsorg'));
  await sender.page.getByText('Vård- och omsorgsförvaltningen').waitFor();
  await send(sender, 'Strömmen är borta på Tallgården', {
    'Var?': 'Tallgården',
    'Hur många berörs?': '34 boende',
    'Vad behöver ni?': 'Två elverk före kvällen',
  });
  await sender.page.getByRole('heading', { name: /^Störning \d+ har kommit fram$/ }).waitFor();
  await sender.page.getByText('Väntar på TiB').waitFor();

  const inbox = tib.page.getByRole('region', { name: /^Inkommet från förvaltningarna/ });
  const report = inbox.getByRole('article', { name: 'Vård- och omsorgsförvaltningen' });
  await report.getByText('Strömmen är borta på Tallgården').waitFor();
  expect(await report.getByRole('link', { name: /^Ring Eva Lind/ }).getAttribute('href')).toBe('tel:0700000021');
  await report.getByRole('button', { name: /^Ta över störning/ }).click();
  expect(await tib.page.getByRole('textbox', { name: 'Vad har hänt?' }).inputValue()).toContain('Tallgården');
  await tib.page.getByRole('textbox', { name: 'Svar till avsändaren' }).fill('Elverken är på väg.');
  await tib.page.getByRole('button', { name: /^Ta över och registrera/ }).click();
  await line(tib.page, 'Två elverk före kvällen').waitFor();
  await line(tib.page, 'Ring Eva Lind, 070-000 00 21.').waitFor();

  await lookUntil(sender, 'Övertagen av TiB');
  await sender.page.getByText('Elverken är på väg.').waitFor();
  await sender.page.getByText(/^händelse \d{4}-\d{3} · Tove Berglund/).waitFor();
});

test('[LA11] an account sends in without network; it goes when the network is back, and the answer comes', async () => {
  const director = await stage.signedIn('direktor', '/');
  const sender = await stage.signedIn('forvaltning', '/storning', PHONE_LOOK);
  await sender.page.getByRole('textbox', { name: /^Vad har hänt/ }).waitFor();
  await sender.goOffline();
  await sender.page.getByText('Inget nät.', { exact: true }).waitFor();
  await send(sender, 'Skolbussarna går inte');
  await sender.page.getByText(/^Väntar på nätet sedan/).waitFor();
  await sender.goOnline();

  const report = director.page.getByRole('article', { name: 'Eva Lind' });
  await report.getByText('Skolbussarna går inte').waitFor();
  await report.getByRole('button', { name: /^Svara och avsluta…/ }).click();
  await director.page.getByRole('textbox', { name: /^Svar/ }).fill('Ring bussbolagets jour.');
  await press(director.page, 'Svara och avsluta');
  await report.waitFor({ state: 'detached' });
  await lookUntil(sender, 'Ring bussbolagets jour.');
});

test('[LA11] the TiB puts it into an incident that is under way, by the keyboard alone', async () => {
  const id = await stage.municipality.incident('Snöoväder');
  await stage.municipality.report({ what: 'Hemtjänsten kommer inte fram', call: 'Eva, 070-000 00 21' });
  const { page } = await stage.signedIn('tib');
  await page.getByRole('article', { name: /^Vård- och omsorg/ }).waitFor();
  await tabTo(page, page.getByRole('button', { name: /^Lägg i händelse…/ }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await keyboard(page).select(dialog.getByRole('combobox', { name: /^Händelse/ }), 'Snö');
  await tabTo(page, dialog.getByRole('button', { name: 'Lägg i händelsen' }));
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: /^Vård- och omsorg/ }).waitFor({ state: 'detached' });
  await page.goto(`${new URL(page.url()).origin}/handelser/${id}`);
  await line(page, 'Hemtjänsten kommer inte fram').waitFor();
});

test('[LA11] who stands on another page is told at once, and the count follows', async () => {
  const id = await stage.municipality.incident('Halka');
  const { page } = await stage.signedIn('tib', `/handelser/${id}`);
  await page.getByRole('heading', { name: /^Halka/ }).waitFor();
  const call = 'Eva, 070-000 00 21';
  await stage.municipality.report({ what: 'Vattnet är grumligt', call });
  await page.getByRole('navigation').getByText('1 störning väntar').waitFor();
  await stage.municipality.report({ what: 'Vattnet är brunt', call });
  const notice = page.getByRole('alertdialog').filter({ hasText: 'Vattnet är brunt' });
  await notice.getByText(/^Ny störning från Vård- och omsorgsförvaltningen/).waitFor();
  await page.getByRole('navigation').getByText('2 störningar väntar').waitFor();
  await notice.getByRole('button', { name: 'Visa' }).click();
  await page
    .getByRole('region', { name: /^Inkommet från förvaltningarna/ })
    .getByText('Vattnet är brunt')
    .waitFor();
});

test('[LA11] a link is made, shown once, and ends when it is revoked', async () => {
  const admin = await stage.signedIn('admin', '/forvaltningar');
  await press(admin.page, 'Ny länk…');
  await admin.page.getByRole('combobox', { name: /^Förvaltning/ }).selectOption({ label: 'Socialförvaltningen' });
  await admin.page.getByRole('textbox', { name: /^Vem ska ha den/ }).fill('Jouren');
  await press(admin.page, 'Gör länken');
  const path = new URL(await admin.page.getByRole('textbox', { name: 'Länken' }).inputValue()).pathname;
  await admin.page.getByRole('button', { name: 'Stäng', exact: true }).last().click();
  const holder = await stage.screen('holder', PHONE_LOOK);
  await holder.goto(path);
  await holder.page.getByText('Socialförvaltningen').waitFor();

  await press(admin.page, 'Återkalla… Jouren, Socialförvaltningen');
  await press(admin.page, 'Återkalla');
  await admin.page.getByText(/· återkallad \d/).waitFor();
  await holder.goto(path);
  await holder.page.getByText('Länken fungerar inte').waitFor();
});
