/** A fault of every kind, with the words that are asked of it. */
interface FaultyRow {
  code: string;
  cells: string[];
}

const HEAD = 'nummer;namn;slag;adress;latitud;longitud;kapacitet;reservkraft;timmar;anmärkning;telefon';

const FAULTY: readonly FaultyRow[] = [
  { code: 'name_missing', cells: ['F-1', '', 'Trygghetspunkt', '', '59,1', '18,1', '80', 'Ja', '', '', ''] },
  { code: 'kind_missing', cells: ['F-2', 'Utan slag', '', '', '59,1', '18,1', '80', 'Ja', '', '', ''] },
  { code: 'kind_unknown', cells: ['F-3', 'Apoteket', 'Apotek', '', '59,1', '18,1', '', '', '', '', ''] },
  { code: 'position_half', cells: ['F-4', 'Halva', 'Värmestuga', '', '59,1', '', '80', 'Ja', '', '', ''] },
  { code: 'position_unreadable', cells: ['F-5', 'Vid ån', 'Värmestuga', '', 'norr', '18,1', '80', 'Ja', '', '', ''] },
  { code: 'position_turned', cells: ['F-6', 'Bytta', 'Värmestuga', '', '18,1', '59,1', '80', 'Ja', '', '', ''] },
  { code: 'position_off_earth', cells: ['F-7', 'Bortom', 'Värmestuga', '', '159,1', '18,1', '80', 'Ja', '', '', ''] },
  { code: 'position_not_sweden', cells: ['F-8', 'Paris', 'Värmestuga', '', '48,85', '2,35', '80', 'Ja', '', '', ''] },
  { code: 'number_unreadable', cells: ['F-9', 'Många', 'Värmestuga', '', '59,1', '18,1', 'många', 'Ja', '', '', ''] },
  { code: 'number_negative', cells: ['F-10', 'Minus', 'Värmestuga', '', '59,1', '18,1', '-5', 'Ja', '', '', ''] },
  { code: 'number_too_large', cells: ['F-11', 'Arenan', 'Värmestuga', '', '59,1', '18,1', '900000', 'Ja', '', '', ''] },
  { code: 'power_unreadable', cells: ['F-12', 'Kanske', 'Värmestuga', '', '59,1', '18,1', '80', 'kanske', '', '', ''] },
  { code: 'too_long', cells: ['F-13', 'Lång', 'Värmestuga', '', '59,1', '18,1', '80', 'Ja', '', 'x'.repeat(501), ''] },
  { code: 'repeated', cells: ['P-1', 'En gång till', 'Värmestuga', '', '59,1', '18,1', '80', 'Ja', '', '', ''] },
  { code: 'ragged', cells: ['F-15', 'För kort', 'Värmestuga'] },
];

export interface FaultyFile {
  csv: string;
  /** Lines of the rows that are right. */
  right: number;
  /** The line of each row that is wrong, and why. */
  wrong: { line: number; code: string }[];
}

/** Five hundred rows of a municipality's register with every fault in it, spread over the file. */
export function faultyFile(): FaultyFile {
  const lines = [HEAD];
  const wrong: FaultyFile['wrong'] = [];
  let right = 0;
  for (let index = 0; lines.length <= 500; index += 1) {
    const faulty = index % 33 === 7 ? FAULTY[(index - 7) / 33] : undefined;
    if (faulty) {
      wrong.push({ line: lines.length + 1, code: faulty.code });
      lines.push(faulty.cells.join(';'));
      continue;
    }
    right += 1;
    lines.push(rightRow(right));
  }
  return { csv: `${lines.join('\r\n')}\r\n`, right, wrong };
}

/** Apart by a hundred metres or more, in degrees with a decimal comma. */
function rightRow(number: number): string {
  const latitude = (58.9 + Math.floor(number / 25) * 0.01).toFixed(4).replace('.', ',');
  const longitude = (17.5 + (number % 25) * 0.02).toFixed(4).replace('.', ',');
  const kind = number % 7 === 0 ? 'Värmestuga' : 'trygghetspunkt';
  const power = ['Ja, 24 tim', 'Nej', 'Delvis (aggregat kan kopplas in)'][number % 3];
  return [
    `P-${number}`,
    `Punkt ${number}`,
    kind,
    `Ågatan ${number}`,
    latitude,
    longitude,
    `${50 + (number % 90)} personer`,
    power,
    '',
    'Öppen för alla',
    '',
  ].join(';');
}
