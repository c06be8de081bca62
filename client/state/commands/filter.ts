import type { Filter } from '../../graph/filter.ts';
import { hideOthers, toggle } from './command.ts';
import type { Command } from './command.ts';

export function addFilter(filter: Filter): Command {
  return (view) => ({ ...view, filters: [...view.filters, filter] });
}

export function changeFilter(place: number, filter: Filter): Command {
  return (view) => ({
    ...view,
    filters: view.filters.map((other, index) => (index === place ? filter : other)),
  });
}

/** Switches a filter off without forgetting it, or on again. */
export function toggleFilter(place: number): Command {
  return (view) => ({
    ...view,
    filters: view.filters.map((filter, index) =>
      index === place ? { ...filter, isOff: !filter.isOff } : filter,
    ),
  });
}

export function removeFilter(place: number): Command {
  return (view) => ({ ...view, filters: view.filters.filter((_filter, index) => index !== place) });
}

export function toggleType(type: string): Command {
  return (view) => ({ ...view, hiddenTypes: toggle(view.hiddenTypes, type) });
}

/** Switches every type off but this one; a second time switches all on again. */
export function showOnlyType(type: string, types: readonly string[]): Command {
  return (view) => ({ ...view, hiddenTypes: hideOthers(view.hiddenTypes, type, types) });
}

export const showAllTypes: Command = (view) => ({ ...view, hiddenTypes: [] });

/** Everything that restricts the picture: filters, kinds, types and time. */
export const clearFilters: Command = (view) => ({
  ...view,
  filters: [],
  hiddenKinds: [],
  hiddenTypes: [],
  time: null,
  comparison: null,
});
