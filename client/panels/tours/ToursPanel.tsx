import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { TOURS } from '../../tours/all-tours.ts';
import { TourLink } from './TourLink.tsx';
import { TOUR_WORDS } from './words.ts';
import './tours.css';

/** Walks through the graph, to choose from. */
export function ToursPanel() {
  const own = useOwnWords(TOUR_WORDS);
  const { titleOf, formats } = useWords();
  return (
    <div className="panel__body">
      <p className="quiet">{own.intro}</p>
      <ul className="tours">
        {TOURS.map((tour) => (
          <li key={tour.name}>
            <TourLink tour={tour}>
              <span className="tours__title">{titleOf(tour.title)}</span>
              <span className="quiet">{titleOf(tour.about)}</span>
              <span className="quiet">{own.stops(formats.number(tour.steps.length))}</span>
            </TourLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
