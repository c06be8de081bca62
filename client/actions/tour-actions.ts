import { endTour, goToStop } from '../state/commands/tour.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Action, ActionContext } from './action.ts';

/** Goes so many stops on; the tours are fetched when one is walked. */
async function walkTour({ store, view }: ActionContext, by: 1 | -1): Promise<void> {
  const { tour } = view;
  if (tour === null) return;
  const { findStop } = await import('../tours/all-tours.ts');
  const here = findStop(tour.name, tour.step);
  const place = (here?.place ?? 0) + by;
  const there = here?.tour.steps[place - 1];
  if (there !== undefined) store.dispatch(goToStop({ name: tour.name, step: place }, there.view));
}

const isOnTour = ({ view }: { readonly view: ViewState }): boolean => view.tour !== null;

/** Walking through the graph with a guide. */
export const TOUR_ACTIONS: readonly Action[] = [
  {
    name: 'tours',
    group: 'page',
    title: { en: 'Guided tours', zh: '导览' },
    keys: [],
    run: ({ page }) => page.togglePanel('tours'),
  },
  {
    name: 'tour-next',
    group: 'page',
    title: { en: 'Next stop of the tour', zh: '导览的下一站' },
    keys: ['j'],
    isAvailable: isOnTour,
    run: (context) => void walkTour(context, 1),
  },
  {
    name: 'tour-previous',
    group: 'page',
    title: { en: 'Previous stop of the tour', zh: '导览的上一站' },
    keys: ['shift+j'],
    isAvailable: isOnTour,
    run: (context) => void walkTour(context, -1),
  },
  {
    name: 'tour-end',
    group: 'page',
    title: { en: 'End the tour', zh: '结束导览' },
    keys: [],
    isAvailable: isOnTour,
    run: ({ store }) => store.dispatch(endTour),
  },
];
