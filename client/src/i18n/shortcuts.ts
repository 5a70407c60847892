/** What the keyboard does, as the dialog behind `?` lists it [LG4]. */
export const shortcutTexts = {
  title: 'Kortkommandon',
  everywhere: 'Överallt i en händelse',
  inComposer: 'När du antecknar',
  inLog: 'I loggen',
  or: 'eller',
  keys: {
    everywhere: [
      { keys: ['N', 'Alt + N'], does: 'Ny anteckning' },
      { keys: ['?'], does: 'Visa den här listan' },
      { keys: ['Esc'], does: 'Stäng dialog eller meny' },
    ],
    inComposer: [
      { keys: ['Enter'], does: 'Spara anteckningen' },
      { keys: ['Skift + Enter'], does: 'Ny rad i texten' },
      { keys: ['Alt + 1 … 7'], does: 'Slag: händelse, inkommande, utgående, beslut, åtgärd, orientering, notering' },
      { keys: ['Tabb'], does: 'Nästa fält: text, hur säkert, fack, bifoga fil, viktig, sekretess, anteckna' },
      { keys: ['Skift + Tabb'], does: 'Föregående fält: till, från, tid, slag' },
      { keys: ['1412', '14:12'], does: 'Tid, om det inte hände nu' },
    ],
    inLog: [
      { keys: ['/'], does: 'Sök i loggen' },
      { keys: ['J', '↓'], does: 'Nästa rad' },
      { keys: ['K', '↑'], does: 'Föregående rad' },
      { keys: ['Home', 'End'], does: 'Nyaste raden, äldsta hämtade raden' },
      { keys: ['U'], does: 'Gör raden till en uppgift' },
      { keys: ['Enter'], does: 'Åtgärder: rätta, uppgift, beslut, sekretess' },
    ],
  },
} as const;
