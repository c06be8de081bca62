import type { MouseEvent } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { goToStop } from '../../state/commands/tour.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { formatViewUrl } from '../../state/view-url.ts';
import { TOURS, toStopView } from '../../tours/all-tours.ts';
import type { Tour } from '../../tours/tour.ts';
import { TOUR_WORDS } from './words.ts';
import './tours.css';

/** The start page: walks through the graph, each an ordinary link to its first stop. */
export function ToursPanel() {
  const own = useOwnWords(TOUR_WORDS);
  const { titleOf, formats } = useWords();
  const { setOpenPanel } = useExplorer();
  const store = useViewStore();
  const current = useView((view) => view.tour?.name ?? null);

  function begin(event: MouseEvent, tour: Tour): void {
    // A new tab or window is the browser's to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    store.dispatch(goToStop({ name: tour.name, step: 1 }, tour.steps[0]?.view ?? {}));
    setOpenPanel(null);
  }

  return (
    <div className="panel__body">
      <p className="quiet">{own.intro}</p>
      <ul className="tours">
        {TOURS.map((tour) => (
          <li key={tour.name}>
            <a
              className="tours__link"
              href={formatViewUrl(toStopView(tour, 1))}
              aria-current={tour.name === current ? 'true' : undefined}
              onClick={(event) => begin(event, tour)}
            >
              <span className="tours__title">{titleOf(tour.title)}</span>
              <span className="quiet">{titleOf(tour.about)}</span>
              <span className="quiet">{own.stops(formats.number(tour.steps.length))}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
