import type { Scheme } from '../../graph-data/model/palette.ts';
import type { Mark } from './time/difference.ts';

/** The colours of the kinds stand in the model, since exported files have them, too. */
export { KIND_COLOURS } from '../../graph-data/model/palette.ts';
export type { Scheme } from '../../graph-data/model/palette.ts';

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
  light: { added: '#0b6fb8', gone: '#bf3f0a', changed: '#7a2e9c' },
  dark: { added: '#5bb8ff', gone: '#ff9a5c', changed: '#d59bf6' },
};

/** What two compared moments have in common, behind what they have not. */
export const MUTED_COLOURS: Readonly<Record<Scheme, string>> = {
  light: '#cdd3da',
  dark: '#3b4552',
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
