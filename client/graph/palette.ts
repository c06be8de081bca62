import type { DisplayKind } from './kinds.ts';
import type { Mark } from './time/difference.ts';

export type Scheme = 'light' | 'dark';

/**
 * Colours by kind, told apart by hue and by lightness, so that they stay apart for colour-blind
 * eyes. The dark ones are the same hues, lighter.
 */
export const KIND_COLOURS: Readonly<Record<Scheme, Readonly<Record<DisplayKind, string>>>> = {
  light: {
    Foundation: '#7b4fb5',
    Organisation: '#2f6db5',
    TelecomAdopter: '#0fa3a3',
    Project: '#da1a32',
    Team: '#e08a00',
    Person: '#3d8b37',
    Release: '#5c6670',
    Cloud: '#4ba3e3',
    Technology: '#8c6239',
    Feature: '#c2559d',
    Event: '#a3a300',
    Source: '#a4abb5',
  },
  dark: {
    Foundation: '#b08be6',
    Organisation: '#6fa3e6',
    TelecomAdopter: '#35cfcf',
    Project: '#ff5c6c',
    Team: '#ffb23e',
    Person: '#74c46d',
    Release: '#9aa6b2',
    Cloud: '#8bcbff',
    Technology: '#c99b6b',
    Feature: '#ee8fcb',
    Event: '#d2d24a',
    Source: '#7a8390',
  },
};

/** Colours of what is neither a node nor text of a panel. */
export interface StageColours {
  readonly background: string;
  readonly text: string;
  readonly region: string;
  /** Strength of a relationship in the first picture, 0 to 1. */
  readonly edgeAlpha: number;
  readonly edge: readonly [number, number, number];
  readonly accent: string;
}

export const STAGE_COLOURS: Readonly<Record<Scheme, StageColours>> = {
  light: {
    background: '#fafbfc',
    text: '#1b222b',
    region: '#5d6876',
    edgeAlpha: 0.22,
    edge: [76, 90, 110],
    accent: '#da1a32',
  },
  dark: {
    background: '#12161c',
    text: '#e8ecf1',
    region: '#98a4b3',
    edgeAlpha: 0.22,
    edge: [160, 178, 204],
    accent: '#ff5c6c',
  },
};

/** What a step of time or a comparison changed: blue and orange stay apart for every eye. */
export const MARK_COLOURS: Readonly<Record<Scheme, Readonly<Record<Mark, string>>>> = {
  light: { added: '#0b6fb8', gone: '#d9480f', changed: '#7a2e9c' },
  dark: { added: '#5bb8ff', gone: '#ff9a5c', changed: '#d59bf6' },
};

/**
 * A colour with its channels multiplied by its alpha, as Sigma's blending expects; given as
 * `rgba()`, which Sigma parses once per colour.
 */
export function toPremultiplied(
  [red, green, blue]: readonly [number, number, number],
  alpha: number,
): string {
  const [r, g, b] = [red, green, blue].map((channel) => Math.round(channel * alpha));
  return `rgba(${r},${g},${b},${alpha})`;
}
