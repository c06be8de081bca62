import type { Camera } from './camera.ts';
import type { Page, PageNode } from './page.ts';
import { fill, make, makeButton } from './page.ts';

const MOST_FOUND = 12;

/** Above the picture: search, zoom, and a word on how to use it. */
export function fillTools(
  { tools, nodes, words }: Page,
  camera: Camera,
  onFind: (node: PageNode) => void,
): void {
  const input = make('input', {
    attributes: { type: 'search', 'aria-label': words.search, placeholder: words.search },
  });
  const said = make('output', { className: 'faint' });
  const list = make('ul', { attributes: { id: 'found' } });
  const find = (): PageNode[] => findNodes(nodes, input.value);
  input.addEventListener('input', () => {
    const found = find();
    const isAsked = input.value.trim() !== '';
    said.textContent = !isAsked
      ? ''
      : found.length === 0
        ? words.nothing
        : fill(words.found, found.length);
    const shown = found.slice(0, MOST_FOUND);
    list.replaceChildren(
      ...shown.map((node) =>
        make('li', { children: [makeButton(`${node.name} · ${node.kind}`, () => onFind(node))] }),
      ),
    );
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = find();
    if (first !== undefined) onFind(first);
  });
  const zoomIn = makeButton('+', () => camera.zoom(1.6));
  const zoomOut = makeButton('−', () => camera.zoom(1 / 1.6));
  zoomIn.setAttribute('aria-label', words.zoomIn);
  zoomOut.setAttribute('aria-label', words.zoomOut);
  const whole = makeButton(words.whole, () => camera.showWhole());
  tools.append(input, zoomIn, zoomOut, whole, said, list);
  tools.after(make('p', { text: words.hint, className: 'faint tools' }));
  tools.hidden = false;
}

/** Names that begin with it come first, then names that have it, then whatever else is said. */
export function findNodes(nodes: readonly PageNode[], asked: string): PageNode[] {
  const wanted = asked.trim().toLowerCase();
  if (wanted === '') return [];
  const rank = ({ name, text }: PageNode): number => {
    const place = name.toLowerCase().indexOf(wanted);
    if (place === 0) return 0;
    if (place > 0) return 1;
    return text.includes(wanted) ? 2 : 3;
  };
  return nodes
    .map((node) => ({ node, rank: rank(node) }))
    .filter((found) => found.rank < 3)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ node }) => node);
}
