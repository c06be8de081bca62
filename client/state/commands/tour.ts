import { INITIAL_VIEW } from '../view-state.ts';
import type { TourPlace, ViewState } from '../view-state.ts';
import type { Command } from './command.ts';

/** Goes to a stop of a tour: its view as anyone would find it, whatever was shown before. */
export function goToStop(place: TourPlace, view: Partial<ViewState>): Command {
  return ({ language, isEmbedded }) => ({
    ...INITIAL_VIEW,
    ...view,
    language,
    isEmbedded,
    tour: place,
  });
}

/** Ends the tour and stays where it led. */
export const endTour: Command = (view) => ({ ...view, tour: null });
