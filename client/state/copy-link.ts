import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';
import { formatViewUrl } from './view-url.ts';

/** The address of this very view; or, with an id, of the first picture with that node selected. */
export function toViewLink(page: string, view: ViewState, id: string | null): string {
  const { origin, pathname } = new URL(page);
  const shown = id === null ? view : { ...INITIAL_VIEW, language: view.language, selection: [id] };
  return `${origin}${pathname}${formatViewUrl(shown)}`;
}
