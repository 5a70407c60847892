import type { Page } from 'playwright-core';
import { fact, levelNow } from './board.ts';
import type { Hand } from './hand.ts';

/** The steps of the main job, each as one person does it on their own screen. */
export interface MainJob {
  register(what: string): Promise<void>;
  raiseToSpecial(direction: string): Promise<void>;
  raiseToExtraordinaryForChair(): Promise<void>;
  takeLead(): Promise<void>;
  /** The link and the code that go to the decider by different ways. */
  askForConfirmation(decision: number): Promise<{ path: string; code: string }>;
  activateBoard(): Promise<void>;
  takeOver(committee: string): Promise<void>;
  /** Tried while an area is taken over: the refusal lists it. */
  failToRest(committee: string): Promise<void>;
  handBack(committee: string): Promise<void>;
  rest(): Promise<void>;
  lower(): Promise<void>;
  close(): Promise<void>;
  reopen(): Promise<void>;
}

export function mainJob(page: Page, hand: Hand): MainJob {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const submit = async (title: string, name: string) => {
    await hand.press(dialog(title).getByRole('button', { name, exact: true }));
    await dialog(title).waitFor({ state: 'detached' });
  };
  const more = (item: string) => hand.pick(button('Mer att göra med händelsen'), item);

  return {
    register: async (what) => {
      await hand.press(button('Ny händelse'));
      await hand.fill(page.getByRole('textbox', { name: 'Vad har hänt?' }), what);
      await hand.fill(page.getByRole('textbox', { name: 'Var?' }), 'Centralskolan');
      await hand.fill(page.getByRole('combobox', { name: 'Från vem kom larmet?' }), 'Räddningstjänstens inre befäl');
      await hand.press(page.getByRole('button', { name: /^Registrera händelsen/ }));
    },
    raiseToSpecial: async (direction) => {
      await hand.press(button('Ändra nivå…'));
      await hand.fill(dialog('Ändra nivå').getByRole('textbox', { name: 'Första inriktning' }), direction);
      await submit('Ändra nivå', 'Höj till särskild händelse');
      // the next dialog goes from the level that it finds
      await levelNow(page, 'Särskild händelse').waitFor({ state: 'attached' });
    },
    raiseToExtraordinaryForChair: async () => {
      await hand.press(button('Ändra nivå…'));
      const asked = dialog('Ändra nivå').getByRole('group', { name: /\?$/ });
      await asked.first().waitFor();
      for (const criterion of await asked.all()) await hand.choose(criterion, 'Ja');
      await dialog('Ändra nivå').getByText('Du antecknar beslutet för Olga Sundin.').waitFor();
      await submit('Ändra nivå', 'Höj till extraordinär händelse');
    },
    takeLead: async () => {
      await hand.press(button('Leder…'));
      await submit('Vem leder händelsen?', 'Jag tar över');
    },
    askForConfirmation: async (decision) => {
      await hand.press(button(`Bekräfta… Beslut ${decision}`));
      const asked = dialog(`Bekräfta beslut ${decision}`);
      await hand.choose(asked.getByRole('radiogroup', { name: 'Hur bekräftas det?' }), 'Personlig länk');
      await hand.press(asked.getByRole('button', { name: 'Gör en länk' }));
      const made = dialog('Länken är klar');
      const url = await made.getByRole('textbox', { name: 'Länk' }).inputValue();
      const code = (await made.locator('output').textContent()) ?? '';
      await hand.press(made.getByRole('button', { name: 'Stäng', exact: true }).last());
      return { path: new URL(url).pathname, code };
    },
    activateBoard: async () => {
      await more('Aktivera krisledningsnämnden…');
      await submit('Aktivera krisledningsnämnden', 'Aktivera krisledningsnämnden');
    },
    takeOver: async (committee) => {
      await hand.press(button('Ta över område…'));
      const asked = dialog('Ta över en nämnds område');
      await hand.select(asked.getByRole('combobox', { name: 'Vilken nämnd?' }), committee);
      await hand.choose(asked.getByRole('radiogroup', { name: 'Hur mycket?' }), 'Hela verksamhetsområdet');
      await hand.fill(asked.getByRole('textbox', { name: 'Varför så mycket?' }), 'Boendena utryms samtidigt.');
      await submit('Ta över en nämnds område', 'Ta över');
    },
    failToRest: async (committee) => {
      await hand.press(button('Gör vilande…'));
      const refusal = dialog('Krisledningsnämnden blir vilande');
      await refusal.getByText('Nämnden kan inte bli vilande medan den har övertagna områden.').waitFor();
      await refusal.getByText(committee).waitFor();
      await hand.press(refusal.getByRole('button', { name: 'Stäng', exact: true }).last());
    },
    handBack: async (committee) => {
      await hand.press(button(`Lämna tillbaka ${committee}`));
      const asked = dialog('Lämna tillbaka ett område');
      await hand.fill(asked.getByRole('textbox', { name: 'I vilket skick lämnas det?' }), 'I ordinarie drift.');
      await submit('Lämna tillbaka ett område', 'Lämna tillbaka');
    },
    rest: async () => {
      await hand.press(button('Gör vilande…'));
      await submit('Krisledningsnämnden blir vilande', 'Gör vilande');
    },
    lower: async () => {
      await hand.press(button('Ändra nivå…'));
      const asked = dialog('Ändra nivå');
      await hand.choose(asked.getByRole('radiogroup', { name: 'Nivå' }), /^2 Särskild händelse/);
      await hand.press(asked.getByRole('button', { name: 'Sänk till särskild händelse' }));
      await asked.getByText('Skriv varför nivån sänks.').waitFor();
      await hand.fill(asked.getByRole('textbox', { name: 'Varför sänks nivån?' }), 'Branden är släckt.');
      await submit('Ändra nivå', 'Sänk till särskild händelse');
    },
    close: async () => {
      await more('Avsluta…');
      await dialog('Avsluta händelsen').getByText('Det här är öppet').waitFor();
      await hand.select(dialog('Avsluta händelsen').getByRole('combobox', { name: 'Lämna allt till' }), 'Stabschef');
      await submit('Avsluta händelsen', 'Avsluta händelsen');
    },
    reopen: async () => {
      await hand.press(button('Öppna igen…'));
      await dialog('Öppna händelsen igen')
        .getByText(/Kopplas till beslut \d+, som avslutade händelsen/)
        .waitFor();
      await submit('Öppna händelsen igen', 'Öppna igen');
      await fact(page, 'Händelsen').waitFor({ state: 'detached' });
      await levelNow(page, 'Särskild händelse').waitFor();
    },
  };
}
