import type { NarrowerLabel, NodeKind } from './kinds.ts';

export type Scheme = 'light' | 'dark';

/**
 * Colours by kind, told apart by hue and by lightness, so that they stay apart for colour-blind
 * eyes. The dark ones are the same hues, lighter. The explorer and exported files have the same.
 */
export const KIND_COLOURS: Readonly<
  Record<Scheme, Readonly<Record<NodeKind | NarrowerLabel, string>>>
> = {
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
