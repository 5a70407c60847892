/** What mail programs make of a reply, made by hand: the shapes are theirs, the people and addresses nobody's. */
export interface ReplyLetter {
  program: string;
  /** Of the letter itself, below its envelope. */
  headers: string[];
  body: string;
  charset?: 'latin1';
  written: string;
}

const PLAIN = 'Content-Type: text/plain; charset=utf-8';
const HTML = 'Content-Type: text/html; charset=utf-8';
const QUOTED = ['Samling 09:00 i ledningscentralen. Svara: https://lp.example/s/7kq2', 'Ring TiB: 070-000 00 01'];
const marked = QUOTED.map((line) => `> ${line}`);
const HEAD = [
  'Från: Granviks kommun <larm@kommunen.example>',
  'Skickat: den 21 november 2026 03:10',
  'Till: Alva Ek <alva.ek@kommunen.example>',
  'Ämne: Utlarmning',
];
const text = (...lines: string[]) => lines.join('\r\n');

export const REPLY_LETTERS: readonly ReplyLetter[] = [
  {
    program: 'Outlook på en dator',
    headers: [PLAIN],
    body: text('Ja, 20 min', '', 'Med vänlig hälsning', 'Alva Ek', '070-000 00 02', '', ...HEAD, '', ...QUOTED),
    written: 'Ja, 20 min',
  },
  {
    program: 'Outlook på en dator, i HTML utan ren text',
    headers: [HTML],
    body: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm; color:#1F497D;} --></style></head>
<body lang=SV><div class=WordSection1><p class=MsoNormal>P&aring; v&#228;g,<br>framme 09:40<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Från:</b> larm@kommunen.example<br><b>Skickat:</b> den 21 november 2026 03:10</p></div></div>
<p>Ja kan också stå i det som citeras</p></div></body></html>`,
    written: 'På väg,\nframme 09:40',
  },
  {
    program: 'Outlook på webben',
    headers: [PLAIN],
    body: text('Nej, jag är bortrest', '________________________________', ...HEAD, '', ...QUOTED),
    written: 'Nej, jag är bortrest',
  },
  {
    program: 'Outlook i en telefon',
    headers: [PLAIN],
    body: text(
      'Ja',
      '',
      'Hämta Outlook för iOS<https://aka.ms/o0ukef>',
      '________________________________',
      ...HEAD,
      '',
      ...QUOTED,
    ),
    written: 'Ja',
  },
  {
    program: 'Outlook på engelska',
    headers: [PLAIN],
    body: text(
      'Yes',
      '',
      'From: larm@kommunen.example',
      'Sent: Saturday, November 21, 2026 3:10 AM',
      'To: Alva Ek',
      'Subject: Utlarmning',
      '',
      ...QUOTED,
    ),
    written: 'Yes',
  },
  {
    program: 'äldre Outlook och Lotus',
    headers: [PLAIN],
    body: text('Kommer 30 min', '', '-----Ursprungligt meddelande-----', 'Från: larm@kommunen.example', ...QUOTED),
    written: 'Kommer 30 min',
  },
  {
    program: 'Gmail, med radbruten inledning',
    headers: ['Content-Type: multipart/alternative; boundary="0000b7"'],
    body: text(
      '--0000b7',
      'Content-Type: text/plain; charset="UTF-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Ja, p=C3=A5 v=C3=A4g 15 min',
      '',
      'Den l=C3=B6r 21 nov. 2026 kl 03:12 skrev Granviks kommun <',
      'larm@kommunen.example>:',
      '',
      ...marked,
      '--0000b7',
      'Content-Type: text/html; charset="UTF-8"',
      '',
      '<div dir="ltr">Ja, på väg 15 min</div><br><div class="gmail_quote">Den lör 21 nov.</div>',
      '--0000b7--',
    ),
    written: 'Ja, på väg 15 min',
  },
  {
    program: 'Gmail, bara HTML',
    headers: [HTML],
    body: '<div dir="ltr">Ja &ndash; kommer<div>20 min</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Den lör 21 nov. 2026 kl 03:12 skrev:<br></div><blockquote class="gmail_quote">Nej</blockquote></div>',
    written: 'Ja – kommer\n20 min',
  },
  {
    program: 'Gmail på engelska',
    headers: [PLAIN],
    body: text(
      'No',
      '',
      'On Sat, Nov 21, 2026 at 3:12 AM Granviks kommun <larm@kommunen.example> wrote:',
      '',
      ...marked,
    ),
    written: 'No',
  },
  {
    program: 'iPhone',
    headers: [PLAIN],
    body: text(
      'Ja 20 min',
      '',
      'Skickat från min iPhone',
      '',
      '> 21 nov. 2026 kl. 03:10 skrev larm@kommunen.example:',
      '> ',
      '> ﻿Samling 09:00.',
    ),
    written: 'Ja 20 min',
  },
  {
    program: 'iPhone, inledning utan märke, windows-1252',
    headers: ['Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable'],
    body: text(
      '=C4r p=E5 v=E4g =96 10 min',
      '',
      '21 nov. 2026 kl. 03:10 skrev Larm <larm@kommunen.example>:',
      '',
      'Samling.',
    ),
    written: 'Är på väg – 10 min',
  },
  {
    program: 'Thunderbird, svar ovanför, iso-8859-1 med åtta bitar',
    headers: ['Content-Type: text/plain; charset=iso-8859-1; format=flowed', 'Content-Transfer-Encoding: 8bit'],
    charset: 'latin1',
    body: text('Nä, är på sjukhuset', '', 'Den 2026-11-21 kl. 03:10, skrev Granviks kommun:', ...marked),
    written: 'Nä, är på sjukhuset',
  },
  {
    program: 'Thunderbird, svar nedanför och en signatur',
    headers: [PLAIN],
    body: text(
      'Den 2026-11-21 kl. 03:10, skrev Granviks kommun:',
      ...marked,
      '',
      'Ja, framme 04:15',
      '-- ',
      'Alva Ek',
      'Hamngatan 5',
    ),
    written: 'Ja, framme 04:15',
  },
  {
    program: 'Thunderbird, äldre inledning, i HTML',
    headers: [HTML],
    body: '<html><body><p>OK</p><div class="moz-cite-prefix">Granviks kommun skrev den 2026-11-21 03:10:<br></div><blockquote type="cite">Nej</blockquote></body></html>',
    written: 'OK',
  },
  {
    program: 'Samsung',
    headers: [PLAIN, 'Content-Transfer-Encoding: base64'],
    body: Buffer.from(
      text(
        'På väg',
        '',
        '-------- Originalmeddelande --------',
        'Från: larm@kommunen.example',
        'Datum: 2026-11-21 03:10',
      ),
    ).toString('base64'),
    written: 'På väg',
  },
  {
    program: 'ett svar som inget citerar',
    headers: [PLAIN],
    body: text('Hej!', '', 'Jag vet inte än.', '', '', '', 'Ring mig kl 8.', '', '/Alva'),
    written: 'Hej!\n\nJag vet inte än.\n\nRing mig kl 8.',
  },
  {
    program: 'ett svar med en sats som liknar en inledning',
    headers: [PLAIN],
    body: text(
      '20 min',
      '',
      'Den lör 21 nov. 2026 kl 03:12 skrev Granviks kommun <larm@kommunen.example>:',
      '',
      ...marked,
    ),
    written: '20 min',
  },
  {
    program: 'ett tomt svar',
    headers: [PLAIN],
    body: text('', '', 'Skickat från min Galaxy', '', ...HEAD, '', ...QUOTED),
    written: '',
  },
];

/** The letter as it goes over the wire. */
export function rawLetter(
  { headers, body, charset }: Pick<ReplyLetter, 'headers' | 'body' | 'charset'>,
  more: string[] = [],
): Buffer {
  const head = [
    'From: Alva Ek <alva.ek@annat.example>',
    'Subject: SV: Utlarmning',
    'Message-ID: <svar-1@annat.example>',
    'MIME-Version: 1.0',
    ...more,
    ...headers,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`, charset ?? 'utf8');
}
