import { createAppearance } from './appearance.ts';
import { rankAll, rankNodes } from './build-picture.ts';
import { createDiscIndex } from './disc-index.ts';
import type { Picture } from './picture.ts';
import type { Visibility } from './visibility.ts';

/** The same graph at the same places, with another part of it shown. */
export function toOtherPicture(picture: Picture, visibility: Visibility): Picture {
  const { graph, placement } = picture;
  const appearance = createAppearance({ ...picture.appearance, visibility });
  const ranked = rankNodes(visibility, rankAll(graph, appearance.sizes));
  const discs = createDiscIndex(graph, ranked, { ...appearance, placement });
  return { ...picture, appearance, discs };
}
