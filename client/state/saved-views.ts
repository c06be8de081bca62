import { z } from 'zod';
import { INITIAL_VIEW } from './view-state.ts';
import { formatViewUrl, parseViewUrl } from './view-url.ts';

/** A view under a name of somebody's own; `search` is its link without the address of the page. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
  /** The ISO date when it was kept. */
  readonly saved: string;
}

/** What tells a file of views from any other, and which form it has. */
const FORMAT = 'stackscape-views';
const VERSION = 1;
export const LONGEST_NAME = 120;
const MOST_VIEWS = 500;
/** A file of more is none of ours. */
const MOST_CHARACTERS = 5_000_000;

/** In C0 and C1, or one that turns the direction of what follows: no part of a name. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const viewSchema = z.object({
  name: z
    .string()
    .max(1_000)
    .transform((name) => toViewName(name))
    .pipe(z.string().min(1)),
  search: z.string().max(200_000).transform(toOwnSearch),
  saved: z.iso.datetime({ offset: true }),
});
const headSchema = z.object({ format: z.literal(FORMAT), version: z.int().positive() });
const fileSchema = z.object({ views: z.array(viewSchema).max(MOST_VIEWS) });

/** What a person typed, without what cannot be seen, and not too long. */
export function toViewName(text: string): string {
  return text.replace(UNSAFE, '').trim().slice(0, LONGEST_NAME);
}

/** Only what the explorer itself would write for what it understood. */
function toOwnSearch(search: string): string {
  return formatViewUrl(parseViewUrl(search).view);
}

export type ViewFileProblem = 'too_large' | 'not_json' | 'other_file' | 'newer' | 'broken';
export type ReadViews =
  | { readonly views: readonly SavedView[] }
  | { readonly problem: ViewFileProblem };

/** Reads a file of views. Nothing throws, whatever the file is. */
export function parseViewFile(text: string): ReadViews {
  if (text.length > MOST_CHARACTERS) return { problem: 'too_large' };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { problem: 'not_json' };
  }
  const head = headSchema.safeParse(body);
  if (!head.success) return { problem: 'other_file' };
  if (head.data.version > VERSION) return { problem: 'newer' };
  const file = fileSchema.safeParse(body);
  return file.success ? { views: file.data.views } : { problem: 'broken' };
}

/** As a file, and as the browser keeps them. */
export function formatViewFile(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views }, null, 2)}\n`;
}

/** The views with another one, under a name that no other has. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const name = toFreeName(view.name, views);
  return [{ ...view, name }, ...views].slice(0, MOST_VIEWS);
}

/** The views with those of a file; what is there already comes in once. */
export function withViews(
  views: readonly SavedView[],
  more: readonly SavedView[],
): readonly SavedView[] {
  return more.toReversed().reduce<readonly SavedView[]>((all, view) => {
    const isThere = all.some(({ name, search }) => name === view.name && search === view.search);
    return isThere ? all : withView(all, view);
  }, views);
}

/** `Nova (2)` where there is a `Nova`. */
function toFreeName(name: string, views: readonly SavedView[]): string {
  const taken = new Set(views.map((view) => view.name));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  return free;
}

/** The same view, whatever language the page speaks and wherever it is framed. */
export function toSavedSearch(search: string): string {
  const { language, isEmbedded } = INITIAL_VIEW;
  return formatViewUrl({ ...parseViewUrl(search).view, language, isEmbedded });
}
