import { test } from 'vitest';
import { fact, levelNow } from './harness/board.ts';
import { clockAt, toAnEvenHour } from './harness/even-hour.ts';
import { keyboard } from './harness/hand.ts';
import { line, toLine, writeLine } from './harness/log.ts';
import { mainJob } from './harness/main-job.ts';
import { rareSteps } from './harness/rare-steps.ts';
import type { Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const MINUTE = 60_000;

/** The server's clock stands ahead of what has happened, so that a minute can be named that lies after it. */
const AHEAD = 10 * MINUTE;

/** One who works by the keyboard alone, and the wall where it shows. */
async function atWork(title: string) {
  const id = await stage.municipality.incident(title);
  const worker = await stage.signedIn('direktor', `/handelser/${id}`);
  const wall = await stage.signedIn('stab', `/handelser/${id}`);
  await levelNow(wall.page, 'Störning').waitFor();
  const hand = keyboard(worker.page);
  return { id, worker, wall, steps: rareSteps(worker.page, hand), job: mainJob(worker.page, hand) };
}

const boardFact = ({ page }: Screen) => fact(page, 'Krisledningsnämnd');

test('[SE7] [LA13] posture, name and relief by the keyboard alone, on the other screen at once', async () => {
  const { wall, steps, job } = await atWork('Storm över kusten');
  await steps.changePosture('Beredskap');
  await fact(wall.page, 'Stabsläge').getByText('Beredskap').waitFor();
  await steps.describe('Storm och högt vatten');
  await wall.page.getByRole('banner').getByText('Storm och högt vatten').waitFor();

  await job.takeLead();
  await fact(wall.page, 'Leder').getByText('Kaj Dahlman').waitFor();
  await steps.relieve('Stig Alm');
  await fact(wall.page, 'Leder').getByText('Stig Alm').waitFor();
  await steps.leaveLead();
  await fact(wall.page, 'Leder').getByText('Vakant').waitFor();
});

test('[SE7] [ST4] a task is made and finished, and a decision completed, by the keyboard alone', async () => {
  const { wall, worker, steps, job } = await atWork('Isgata');
  await steps.createTask('Sanda vid äldreboendet', 'Logistik och service');
  const tasks = wall.page.getByRole('region', { name: 'Uppgifter' });
  await tasks.getByText('Sanda vid äldreboendet').waitFor();
  await steps.finishTask('Sanda vid äldreboendet');
  await tasks.getByText('Sanda vid äldreboendet').waitFor({ state: 'detached' });

  await job.raiseToSpecial('');
  await levelNow(wall.page, 'Särskild händelse').waitFor();
  await fact(wall.page, 'Att komplettera').waitFor();
  await steps.complete(2, 'Första inriktning', 'Håll vägarna öppna.');
  await wall.page.getByRole('region', { name: 'Inriktning' }).getByText('Håll vägarna öppna.').waitFor();
  await line(worker.page, 'Isgata').waitFor();
});

test('[SE7] [LA7] [LA8] a board is ended by kommunfullmäktige, and goes dormant at höjd beredskap, by the keyboard alone', async () => {
  // before the page is opened: where midnight lies between, it would read what is typed by the day that it knows
  const evenMs = toAnEvenHour(Date.now() + AHEAD);
  await stage.server.befall({ clockOffsetMs: evenMs });
  const { wall, steps, job } = await atWork('Lång torka');
  await job.raiseToSpecial('Spara vatten.');
  await levelNow(wall.page, 'Särskild händelse').waitFor();
  await job.raiseToExtraordinaryForChair();
  await job.activateBoard();
  await job.takeOver('Socialnämnden');
  await boardFact(wall).getByText('övertaget').waitFor();

  const clockOffsetMs = evenMs + AHEAD;
  await stage.server.befall({ clockOffsetMs });
  await steps.endBoard(clockAt(Date.now() + clockOffsetMs - 2 * MINUTE).typed, 'Socialnämnden');
  await boardFact(wall).getByText('Vilande').waitFor();
  await line(wall.page, 'kommunfullmäktige').first().waitFor();

  await steps.setHeightenedAlert('Regeringens beslut samma dag');
  await fact(wall.page, 'Höjd beredskap').getByText('Kommunstyrelsen leder').waitFor();
  await steps.endHeightenedAlert();
  await fact(wall.page, 'Höjd beredskap').waitFor({ state: 'detached' });
});

test('[LA4] a decision in the name of one who never gave it is undone, and what stood before it holds on every screen', async () => {
  const { wall, steps, job } = await atWork('Missförstånd i telefon');
  await job.raiseToSpecial('Vänta in läget.');
  await job.raiseToExtraordinaryForChair();
  await levelNow(wall.page, 'Extraordinär händelse').getByText('obekräftat').waitFor();

  await steps.disown(3, /särskild händelse/i);
  await levelNow(wall.page, 'Särskild händelse').waitFor();
  await fact(wall.page, 'Obekräftat').waitFor({ state: 'detached' });
  await line(wall.page, 'Beslut 3: inte fattat – hävt.').waitFor();
});

test('[LA4] the decider says no by the personal link and the keyboard alone; the board tells it', async () => {
  const { wall, job } = await atWork('Nej från ordföranden');
  await job.raiseToSpecial('Vänta in läget.');
  await job.raiseToExtraordinaryForChair();
  const { path, code } = await job.askForConfirmation(3);

  const chair = await stage.screen('the chair');
  await chair.goto(path);
  const hand = keyboard(chair.page);
  await hand.fill(chair.page.getByRole('textbox', { name: 'Kod' }), code);
  await hand.press(chair.page.getByRole('button', { name: 'Visa beslutet' }));
  await hand.press(chair.page.getByRole('button', { name: 'Nej, det har jag inte' }));
  await hand.fill(chair.page.getByRole('textbox', { name: 'Vad hände? (valfritt)' }), 'Jag sade att jag ville tänka.');
  await hand.press(chair.page.getByRole('button', { name: 'Nej, häv beslutet' }));
  await chair.page.getByText('Tack. Inte fattat – hävt.').waitFor();

  await levelNow(wall.page, 'Särskild händelse').waitFor();
  await line(wall.page, 'Jag sade att jag ville tänka.').waitFor();
});

test('[LG10] [SE7] a line is made secret by the keyboard alone', async () => {
  const id = await stage.municipality.incident('Hot mot person');
  const writer = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const uncleared = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await writeLine(writer.page, 'Namnet är känt');
  await line(uncleared.page, 'Namnet är känt').waitFor();
  const hand = keyboard(writer.page);
  await toLine(writer.page, 'Namnet är känt');
  await writer.page.keyboard.press('Enter');
  await hand.pickIn(writer.page.getByRole('menu'), 'Sekretessmarkera…');
  await rareSteps(writer.page, hand).makeSecret();
  await line(uncleared.page, 'Sekretess: raden finns, innehållet syns inte för dig.').waitFor();
  await line(uncleared.page, 'Namnet är känt').waitFor({ state: 'detached' });
});
