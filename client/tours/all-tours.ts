import { INITIAL_VIEW } from '../state/view-state.ts';
import type { ViewState } from '../state/view-state.ts';
import { BEGINNINGS } from './beginnings.ts';
import { CHANGES } from './changes.ts';
import { PEOPLE } from './people.ts';
import { PLACES } from './places.ts';
import type { Tour, TourStep } from './tour.ts';

/** Every tour, in the order in which the start page offers them. */
export const TOURS: readonly Tour[] = [...BEGINNINGS, ...PEOPLE, ...PLACES, ...CHANGES];

/** The tour of a name, and its step: the last one when there are fewer. Null when there is none. */
export function findStop(
  name: string,
  step: number,
): { readonly tour: Tour; readonly step: TourStep; readonly place: number } | null {
  const tour = TOURS.find((each) => each.name === name);
  const place = Math.min(step, tour?.steps.length ?? 0);
  const found = tour?.steps[place - 1];
  return tour === undefined || found === undefined ? null : { tour, step: found, place };
}

/** The view of a stop as a link opens it. */
export function toStopView(tour: Tour, place: number): ViewState {
  return {
    ...INITIAL_VIEW,
    ...tour.steps[place - 1]?.view,
    tour: { name: tour.name, step: place },
  };
}
