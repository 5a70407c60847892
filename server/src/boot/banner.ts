import type { Config } from '../config.ts';

/** What the one who starts the server sees: where it is, and what to do first. */
export function banner(config: Config, address: string, firstAdministratorLink: string | null): string {
  const lines = ['', `  Ledningsplats är igång på ${address}`];
  if (config.demo) {
    lines.push('  Demoläge: Granviks kommun och allt i den är påhittat. Välj en person på inloggningssidan.');
  }
  lines.push(`  Data sparas i ${config.dataDir}`);
  if (firstAdministratorLink) {
    lines.push(
      '',
      '  Det finns inget konto ännu. Öppna den här länken för att skapa den första administratören:',
      `  ${firstAdministratorLink}`,
      '  Länken gäller en gång, i 24 timmar. Starta om servern för att få en ny.',
    );
  }
  lines.push('', '  Avsluta med Ctrl+C.', '');
  return lines.join('\n');
}
