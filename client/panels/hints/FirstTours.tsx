import { useWords } from '../../i18n/use-messages.ts';
import { TOURS } from '../../tours/all-tours.ts';
import { TourLink } from '../tours/TourLink.tsx';
import '../tours/tours.css';

/** From each part of the story one; the panel has the others. */
const FIRST = new Set([
  'the-founding',
  'who-builds-nova',
  'telecoms-on-openstack',
  'leaving-eventlet',
]);

/** Some tours by their titles, for whoever comes for the first time. */
export function FirstTours() {
  const { titleOf } = useWords();
  return (
    <ul className="tours">
      {TOURS.filter(({ name }) => FIRST.has(name)).map((tour) => (
        <li key={tour.name}>
          <TourLink tour={tour}>
            <span className="tours__title">{titleOf(tour.title)}</span>
          </TourLink>
        </li>
      ))}
    </ul>
  );
}
