import type { Geometry, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { idOf } from '../core/system-commands.ts';
import type { DemoName } from './people.ts';
import type { Scribe } from './scribe.ts';

interface DemoShape {
  kind: ShapeKind;
  form: Geometry['form'];
  /** Latitude and longitude, where Granvik's map has the ground (scripts/map/geography.ts). */
  points: readonly [number, number][];
  label: string;
  note?: string;
}

const SHAPES = {
  /** Östra länsvägen from the edge of Tallmyra to Östanede. */
  road: {
    kind: 'closed_road',
    form: 'line',
    points: [
      [62.05303, 17.31157],
      [62.05822, 17.32089],
      [62.06232, 17.33287],
      [62.0653, 17.3471],
      [62.06761, 17.36084],
      [62.06952, 17.37579],
      [62.0712, 17.38956],
      [62.07474, 17.40176],
      [62.07659, 17.41445],
    ],
    label: 'Östra länsvägen stängd',
    note: 'Fordon står kvar på vägen. Omledning via Norrängsvägen.',
  },
  barrier: {
    kind: 'cordon',
    form: 'line',
    points: [
      [62.05236, 17.31262],
      [62.05288, 17.31148],
      [62.05342, 17.31024],
    ],
    label: 'Vägspärr Tallmyra',
    note: 'Bemannad av räddningstjänsten. Släpper bara igenom utryckning och snöröjning.',
  },
  assembly: {
    kind: 'assembly_point',
    form: 'point',
    points: [[62.04412, 17.3032]],
    label: 'Samling för buss, Tallmyra',
    note: 'Buss till värmestugan varje hel timme.',
  },
  plough: {
    kind: 'event_site',
    form: 'point',
    points: [[62.06758, 17.36066]],
    label: 'Plogbil av vägen',
  },
  line: {
    kind: 'danger_area',
    form: 'area',
    points: [
      [62.06612, 17.44702],
      [62.06668, 17.45391],
      [62.06427, 17.46188],
      [62.06121, 17.45934],
      [62.06083, 17.45106],
      [62.06311, 17.44655],
    ],
    label: 'Nedfallen stamledning',
    note: 'Spänningen är bruten men kan komma tillbaka utan varning. Gå inte nära.',
  },
  outage: {
    kind: 'outage_area',
    form: 'area',
    points: [
      [62.0402, 17.2871],
      [62.0523, 17.2788],
      [62.0668, 17.3216],
      [62.0856, 17.3937],
      [62.0879, 17.4402],
      [62.0561, 17.4917],
      [62.0358, 17.4886],
      [62.0334, 17.4312],
    ],
    label: 'Utan el',
  },
} as const satisfies Record<string, DemoShape>;

/**
 * What Granvik's staff draws on its map. The example in an installation of its own has another ground under it, and draws
 * nothing.
 */
export class MapStory {
  readonly #scribe: Scribe;
  readonly #hasGround: boolean;
  #road = 0;

  constructor(scribe: Scribe, hasGround: boolean) {
    this.#scribe = scribe;
    this.#hasGround = hasGround;
  }

  async closeRoad(): Promise<void> {
    this.#road = await this.#draw('karin', -376, 'road');
    await this.#draw('karin', -375, 'barrier');
  }

  /** Emergency traffic passes again. */
  async openOneLane(): Promise<void> {
    if (!this.#hasGround) return;
    const { kind, ...drawn } = SHAPES.road;
    const note = 'Ett körfält är öppet för utryckning. Omledning via Norrängsvägen för alla andra.';
    const data = { shape: shapeId('road'), kind, from: this.#road };
    await this.#scribe.give('fredrik', -220, 'ChangeShape', data, contentOf({ ...drawn, kind, note }));
  }

  async gatherForBus(): Promise<void> {
    await this.#draw('jonas', -215, 'assembly');
  }

  async markPlough(): Promise<void> {
    await this.#draw('fredrik', -198, 'plough');
  }

  async markFallenLine(): Promise<void> {
    await this.#draw('fredrik', -178, 'line');
  }

  async markOutage(): Promise<void> {
    await this.#draw('karin', -300, 'outage');
  }

  async #draw(who: DemoName, minute: number, key: keyof typeof SHAPES): Promise<number> {
    if (!this.#hasGround) return 0;
    const { kind } = SHAPES[key];
    return await this.#scribe.give(who, minute, 'DrawShape', { shape: shapeId(key), kind }, contentOf(SHAPES[key]));
  }
}

/** The area that is without power, as losses name it. */
export function outageShape(): string {
  return shapeId('outage');
}

function shapeId(key: keyof typeof SHAPES): string {
  return idOf(`demo/shape/${key}`);
}

function contentOf({ form, points, label, note }: DemoShape) {
  const geometry = { form, points: points.map(([latitude, longitude]) => ({ latitude, longitude })) };
  return { geometry, label, ...(note !== undefined && { note }) };
}
