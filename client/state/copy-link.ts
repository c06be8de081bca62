import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';
import { formatViewUrl } from './view-url.ts';

/** The address of this very view; or, with an id, of the first picture with that node selected. */
export function toViewLink(page: string, view: ViewState, id: string | null): string {
  const { origin, pathname } = new URL(page);
  const shown = id === null ? view : { ...INITIAL_VIEW, language: view.language, selection: [id] };
  return `${origin}${pathname}${formatViewUrl(shown)}`;
}

/** The element by which another page shows a view in a frame. */
export function toEmbedCode(link: string): string {
  const address = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="Stackscape" width="800" height="500" loading="lazy" style="border:0"></iframe>`;
}
