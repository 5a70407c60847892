import { checkDigit } from './made-numbers.ts';

/** Lines as they are written in a night of work, each with a number that is nobody's identity. */
export const ORDINARY_LINES: readonly string[] = [
  'Ring 070-123 45 67 när du är framme.',
  'Kyrkans växel 0322-61 60 00 ankn 1234',
  'Ankn. 9874, be om kuratorn',
  'Anknytning 811228 finns inte',
  'Jourtelefon: 010-476 80 00',
  'Nås på 0708123456 efter kl 18',
  'mobil 0701010107, svarar på sms',
  '+46701010107 är diakonens',
  '+46 70 101 01 07 eller +46 8 123 456 78',
  '0046701010107',
  '+46 (0)70-101 01 07',
  '070/101 01 07, 070.101.01.07',
  '0701-01 01 07 och 0701-010107',
  '08-12 34 56 78, 08 12 34 56 78',
  '031-12 12 12',
  '(08) 121 212 12',
  'Norska konsulatet +47 22 11 12 12',
  '+81 1228 9874 till ambassaden i Tokyo',
  'Dnr 2026/1234',
  'Dnr KS 2026-01234, se även SN 2026/00123-5',
  'dnr 20261121-1234',
  'Diarienummer 202611211234',
  'Mål B 1234-26, ärende 101112-2026',
  'Polisens K-nummer 5000-K123456-26',
  'Händelsenummer 18.1234567.2',
  'Händelsen började 2026-11-21 1830',
  'Från 2026-11-21 18.30 till 2026-11-22 02.15',
  'Gäller 2026-11-21 - 2026-11-24',
  'Gäller 2026-11-21–2026-11-24',
  'Pass 20-08 12-20 07-15',
  'Pass 08.15-16.30, 16.30-23.00',
  'Öppet 0815-1630, 1200-2000',
  'Kl 18:30, 18:45 och 19:00',
  'Tid 20261121 1830',
  '2026-11-21T18:30:00Z',
  '21/11 2026 kl 1830',
  'Födda 2010-2014, sex barn',
  'Årskurs 4-6, 28 barn, 3 lärare',
  'Räknat 12, 14, 9, 11, 1234',
  '57.9295, 12.5336',
  'N 57.9295123456 E 12.5336123456',
  '57,9211221234 12,5336123456',
  'N 6422118 E 356320',
  '6422118.123, 356320.987',
  '33V WE 8112289874',
  '33VWE 81122 89874',
  '57°55\'46"N 12°32\'01"E',
  '441 81 Alingsås, 441 30 Alingsås',
  '112 28 Stockholm 08-123 456 78',
  'Bankgiro 5050-1055',
  'Bg 811-2289, pg 81 12 28-9',
  'Bankgiro 123-4567, OCR 12345678901234',
  'Konto 8327-9, 981 228 987-4',
  'IBAN SE45 5000 0000 0583 9825 7466',
  'Org.nr 212000-1553',
  'Org.nr 556677-8899 (kyrkans bolag)',
  'Svenska kyrkan 252003-1234',
  'Rakel 3 012 345, talgrupp 1234567',
  'Kort 4111 1111 1111 1111',
  'Buss 811228 kl 9874',
  'Reg.nr ABC 123',
  'Fastighet Österby 12:34',
  'UN 1203, farlighetsnummer 33',
  'IP 192.168.10.12, port 8112',
  '12 vuxna och 28 unga 2026-11-21',
  '811228-9873 har fel kontrollsiffra',
  '811328-9879 har ingen månad',
  '810229-9877 har ingen dag',
  '20991301-1234',
  '811228-98745 är för långt',
  '3811228-9874 är för långt',
  '112 ringdes 18.42, räddningstjänsten 18.51',
  '1177 hänvisar till vårdcentralen',
  'Sal 1228, plan 9, nyckel 874',
  '',
  'Ingen siffra alls',
];

const pairs = (digits: string) => digits.match(/../g)?.join(' ') ?? '';
const PHONE_FORMS: readonly ((ten: string) => string)[] = [
  (ten) => ten,
  (ten) => `${ten.slice(0, 3)}-${ten.slice(3)}`,
  (ten) => `${ten.slice(0, 3)}-${ten.slice(3, 6)} ${pairs(ten.slice(6))}`,
  (ten) => `${ten.slice(0, 3)} ${ten.slice(3, 6)} ${pairs(ten.slice(6))}`,
  (ten) => `${ten.slice(0, 3)} ${ten.slice(3, 6)} ${ten.slice(6)}`,
  (ten) => `${ten.slice(0, 3)}-${ten.slice(3, 6)}-${ten.slice(6)}`,
  (ten) => `${ten.slice(0, 3)}\u00A0${ten.slice(3, 6)}\u00A0${pairs(ten.slice(6))}`,
  (ten) => `${ten.slice(0, 3)}/${ten.slice(3)}`,
  (ten) => `(${ten.slice(0, 3)}) ${ten.slice(3)}`,
  (ten) => `${ten.slice(0, 4)}-${pairs(ten.slice(4))}`,
  (ten) => `${ten.slice(0, 4)}-${ten.slice(4)}`,
  (ten) => `${ten.slice(0, 4)} ${pairs(ten.slice(4))}`,
  (ten) => pairs(ten),
  (ten) => `+46${ten.slice(1)}`,
  (ten) => `+46 ${ten.slice(1, 3)} ${ten.slice(3, 6)} ${pairs(ten.slice(6))}`,
  (ten) => `+46 (0)${ten.slice(1, 3)}-${ten.slice(3)}`,
  (ten) => `0046${ten.slice(1)}`,
];

/** Telephone numbers of 070 and 010 that are all dates with a right check digit, in the forms they are written. */
export function* phonesThatPass(): Generator<string> {
  for (const area of ['070', '010'])
    for (let month = 1; month <= 9; month += 1)
      for (const day of ['01', '11', '28', '61', '88'])
        for (const birth of ['001', '123', '980']) {
          const nine = `${area}${month}${day}${birth}`;
          for (const form of PHONE_FORMS) yield form(nine + checkDigit(nine));
        }
}

/** Dates of now with a clock time after them that is a birth number with its check digit. */
export function* timesThatPass(): Generator<string> {
  for (let day = 1; day <= 28; day += 1)
    for (let hour = 0; hour < 24; hour += 1)
      for (let tens = 0; tens < 6; tens += 1) {
        const nine = `2611${two(day)}${two(hour)}${tens}`;
        const clock = `${two(hour)}${tens}${checkDigit(nine)}`;
        if (clock.startsWith('000')) continue;
        yield `2026-11-${two(day)} ${clock}`;
        yield `202611${two(day)} ${clock}`;
        yield `Händelse 26-11-${two(day)} ${clock}`;
      }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
