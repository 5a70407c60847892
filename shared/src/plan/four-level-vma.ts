import type { VmaRules } from './plan.ts';

export const FOUR_LEVEL_VMA: VmaRules = {
  call: { name: 'Larmcentralen', phone: '070-000 00 31' },
  exerciseCall: { name: 'Spelledningen', phone: '070-000 00 32' },
  requesters: [
    { capacity: 'beredskapschef', until: 'always', phone: '070-000 00 33' },
    { capacity: 'kommunchef', until: 'always', phone: null },
    { capacity: 'vakthavande', until: 'relieved', phone: '070-000 00 20' },
  ],
  events: [
    { id: 'damm', name: 'Dammhaveri', category: 'Infra' },
    { id: 'skogsbrand', name: 'Skogsbrand', category: 'Fire' },
    { id: 'ovrigt', name: 'Annat', category: 'Other' },
  ],
  phrases: [
    { id: 'hojd', text: 'Bege dig till högre mark.' },
    { id: 'radio', text: 'Lyssna på lokalradion.' },
  ],
  channels: [
    { id: 'radio', name: 'Radio och tv', isVmaOnly: false },
    { id: 'mobil', name: 'Mobiltelefoner i området', isVmaOnly: true },
  ],
  reviewMinutes: 30,
};
