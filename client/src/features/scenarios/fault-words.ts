import type { FileFault } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';

/** `Rad 4, Minut: ”fem” ska vara minuter från start`, or of a scenario `Inspel 3, minuten: …`. */
export function faultWords({ code, line, field, value }: FileFault): string {
  const place =
    line === null ? pathWords(field) : [texts.atLine(line), field].filter((part) => part !== null).join(', ');
  const said = [value === null ? '' : `”${value}”`, texts.faults[code]].filter((part) => part !== '').join(' ');
  const words = place === '' ? said : `${place}: ${said}`;
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}

/** `injects.2.minute` as people count: the third inject’s minute. */
function pathWords(path: string | null): string {
  if (path === null) return '';
  const [part = '', index, ...fields] = path.split('.');
  if (index === undefined) return texts.fields[part] ?? texts.parts[part] ?? part;
  const which = `${texts.parts[part] ?? part} ${Number(index) + 1}`;
  const last = fields.at(-1);
  return last === undefined ? which : `${which}, ${texts.fields[last] ?? last}`;
}
