import { isDisplayKind } from './kinds.ts';
import type { DisplayKind } from './kinds.ts';

/**
 * How much sooner than by its size a node of a kind gets its name: who founded, runs and uses it
 * tells the story of the map; technologies and events gather ties and tell less of it.
 */
const WEIGHTS: Readonly<Record<DisplayKind, number>> = {
  Foundation: 4,
  Organisation: 2,
  TelecomAdopter: 2.5,
  Team: 1.5,
  Project: 1.5,
  Person: 1.5,
  Cloud: 0.8,
  Release: 0.9,
  Feature: 0.4,
  Technology: 0.3,
  Event: 0.25,
  Source: 0.25,
};

/** By what names are given out; `radius` is that of the disc, which its area follows. */
export function toNamePriority(kind: string, radius: number): number {
  return radius ** 2 * (isDisplayKind(kind) ? WEIGHTS[kind] : 1);
}
