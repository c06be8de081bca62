import type { ColourBy, SizeBy } from '../../graph/looks.ts';
import { toggle } from './command.ts';
import type { Command } from './command.ts';

/** What colours tell from now on; groups that were switched off are those of another legend. */
export function setColourBy(colourBy: ColourBy): Command {
  return (view) => (view.colourBy === colourBy ? view : { ...view, colourBy, hiddenGroups: [] });
}

export function setSizeBy(sizeBy: SizeBy): Command {
  return (view) => ({ ...view, sizeBy });
}

export function setWeighted(weighted: boolean): Command {
  return (view) => ({ ...view, weighted });
}

export function setEdgeLabels(edgeLabels: boolean): Command {
  return (view) => ({ ...view, edgeLabels });
}

/** Switches a group of the legend off, or on again. */
export function toggleGroup(key: string): Command {
  return (view) => ({ ...view, hiddenGroups: toggle(view.hiddenGroups, key) });
}
