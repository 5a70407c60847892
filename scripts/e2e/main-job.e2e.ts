import { test } from 'vitest';
import { fact, levelNow, press } from './harness/board.ts';
import { keyboard, pointer } from './harness/hand.ts';
import { line } from './harness/log.ts';
import { mainJob } from './harness/main-job.ts';
import { PHONE, type Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

const EXTRAORDINARY = 'Extraordinär händelse';

/** The chair's own phone: no account, nothing but the link and the code. */
async function confirmByLink(
  { path, code }: { path: string; code: string },
  { handOf = pointer, wrongFirst = false } = {},
) {
  const { page, goto } = await nobody();
  const hand = handOf(page);
  const field = page.getByRole('textbox', { name: 'Kod' });
  const show = async (typed: string) => {
    await hand.fill(field, typed);
    await hand.press(page.getByRole('button', { name: 'Visa beslutet', exact: true }));
  };
  await goto(path);
  if (wrongFirst) {
    await show(code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10)));
    await page.getByText('Fel kod. 4 försök kvar.').waitFor();
  }
  await show(code);
  await page.getByText('Hej Olga Sundin.').waitFor();
  await hand.press(page.getByRole('button', { name: 'Ja, jag har fattat beslutet', exact: true }));
  await page.getByText('Tack. Beslutet är bekräftat.').waitFor();
  await goto(path);
  await show(code);
  await page.getByText('Länken är redan använd').waitFor();
}

async function nobody() {
  const screen = await stage.screen('the chair', { viewport: PHONE });
  return { page: screen.page, goto: (path: string) => screen.goto(path) };
}

/** The level on a phone, above the page. */
const phoneLevel = (phone: Screen, name: string) => phone.page.getByRole('banner').getByText(name, { exact: true });

test('the main job: a TiB on a phone, krisledningsgruppen on other screens, the chair by a link', async () => {
  const phone = await stage.signedIn('tib', '/', { viewport: PHONE, hasTouch: true });
  const group = await stage.signedIn('direktor', '/');
  const wall = await stage.signedIn('stab', '/');
  const [tib, kd] = [mainJob(phone.page, pointer(phone.page)), mainJob(group.page, pointer(group.page))];

  await tib.register('Brand i Centralskolans gymnastiksal, skolan utryms');
  for (const { page } of [group, wall]) await page.getByRole('link', { name: /Brand i Centralskolans/ }).click();
  await levelNow(group.page, 'Störning').waitFor();
  // [LA13] the TiB leads until relieved
  await fact(group.page, 'Leder').getByText('Tove Berglund').waitFor();

  await press(phone.page, 'Nivå, ledning och läge');
  await tib.raiseToSpecial('Rädda liv, sedan undervisningen.');
  await levelNow(group.page, 'Särskild händelse').waitFor();
  await group.page.getByRole('region', { name: 'Inriktning' }).getByText('Rädda liv, sedan undervisningen.').waitFor();
  // [LA5] länsstyrelsens TiB is told, as a task
  await group.page.getByRole('region', { name: 'Uppgifter' }).getByText('Informera länsstyrelsens TiB').waitFor();

  await tib.raiseToExtraordinaryForChair();
  for (const { page } of [group, wall]) {
    await levelNow(page, EXTRAORDINARY).getByText('obekräftat').waitFor();
    await fact(page, 'Obekräftat').getByText('1 beslut').waitFor();
    await line(page, 'Händelsen är en extraordinär händelse.').first().getByText('Obekräftat').first().waitFor();
  }
  await phoneLevel(phone, 'obekräftat').waitFor();

  await kd.takeLead();
  await fact(wall.page, 'Leder').getByText('Kaj Dahlman').waitFor();
  await phone.page.getByRole('main').getByText('Kaj Dahlman, kommundirektör').first().waitFor();

  // [LA4] confirmed by the chair's own link and code
  await confirmByLink(await kd.askForConfirmation(3), { wrongFirst: true });
  for (const { page } of [group, wall]) {
    await fact(page, 'Obekräftat').waitFor({ state: 'detached' });
    await levelNow(page, EXTRAORDINARY).waitFor();
    await levelNow(page, EXTRAORDINARY).getByText('obekräftat').waitFor({ state: 'detached' });
  }
  await phoneLevel(phone, 'obekräftat').waitFor({ state: 'detached' });

  // [LA7]
  await kd.activateBoard();
  await fact(wall.page, 'Krisledningsnämnd').getByText('Aktiv').waitFor();
  await fact(wall.page, 'Krisledningsnämnd').getByText('obekräftat').waitFor();
  await wall.page
    .getByText(/Anmäl krisledningsnämndens beslut vid kommunfullmäktiges/)
    .first()
    .waitFor();
  await confirmByLink(await kd.askForConfirmation(4));

  // [LA8]
  await kd.takeOver('Socialnämnden');
  await wall.page.getByRole('region', { name: 'Krisledningsnämnden' }).getByText('Socialnämnden').waitFor();
  await kd.failToRest('Socialnämnden');
  await kd.handBack('Socialnämnden');
  for (const { page } of [group, wall]) {
    await fact(page, 'Krisledningsnämnd').getByText('övertaget').waitFor({ state: 'detached' });
  }

  // [LA9]
  await kd.lower();
  await levelNow(wall.page, 'Särskild händelse').waitFor();
  await kd.rest();
  // what is to be handed over is what the closing screen knows to be open
  for (const { page } of [group, wall]) await fact(page, 'Krisledningsnämnd').getByText('Vilande').waitFor();
  await kd.close();
  await fact(wall.page, 'Händelsen').getByText('Avslutad').waitFor();
  await kd.reopen();
  await fact(wall.page, 'Händelsen').waitFor({ state: 'detached' });
});

test('[SE7] the main job by the keyboard alone', async () => {
  const { page } = await stage.signedIn('direktor', '/');
  const job = mainJob(page, keyboard(page));
  await job.register('Översvämning vid Norra bron');
  await job.raiseToSpecial('Håll bron öppen.');
  await levelNow(page, 'Särskild händelse').waitFor();
  await job.raiseToExtraordinaryForChair();
  await levelNow(page, EXTRAORDINARY).waitFor();
  await confirmByLink(await job.askForConfirmation(3), { handOf: keyboard });
  await job.activateBoard();
  await job.takeOver('Tekniska nämnden');
  await job.failToRest('Tekniska nämnden');
  await job.handBack('Tekniska nämnden');
  await job.lower();
  await job.rest();
  await fact(page, 'Krisledningsnämnd').getByText('Vilande').waitFor();
  await job.close();
  await fact(page, 'Händelsen').getByText('Avslutad').waitFor();
  await job.reopen();
});
