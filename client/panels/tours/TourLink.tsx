import type { MouseEvent, ReactNode } from 'react';
import { goToStop } from '../../state/commands/tour.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { formatViewUrl } from '../../state/view-url.ts';
import { toStopView } from '../../tours/all-tours.ts';
import type { Tour } from '../../tours/tour.ts';

interface TourLinkProps {
  readonly tour: Tour;
  readonly children: ReactNode;
}

/** An ordinary link to the first stop of a tour. */
export function TourLink({ tour, children }: TourLinkProps) {
  const { setOpenPanel } = useExplorer();
  const store = useViewStore();
  const current = useView((view) => view.tour?.name ?? null);

  function begin(event: MouseEvent): void {
    // A new tab or window is the browser's to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    store.dispatch(goToStop({ name: tour.name, step: 1 }, tour.steps[0]?.view ?? {}));
    setOpenPanel(null);
  }

  return (
    <a
      className="tours__link"
      href={formatViewUrl(toStopView(tour, 1))}
      aria-current={tour.name === current ? 'true' : undefined}
      onClick={begin}
    >
      {children}
    </a>
  );
}
