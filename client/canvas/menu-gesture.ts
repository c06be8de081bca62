import type { WindowPoint } from '../graph/picture.ts';

/** How long a finger rests before it asks for the menu, and how far it may tremble meanwhile. */
const LONG_PRESS_MS = 500;
const TREMBLE = 10;

interface MenuGesture {
  readonly host: HTMLElement;
  /** The node at a place of the window; null where there is none. */
  readonly findAt: (point: WindowPoint) => string | null;
  /** For who asks by keyboard: the selected node, or null, and where it stands. */
  readonly findSelected: () => { readonly id: string | null; readonly point: WindowPoint };
  readonly onMenu: (id: string | null, point: WindowPoint) => void;
}

export interface MenuBinding {
  /** Whether the finger that now lifts asked for the menu, so that it is no tap. */
  readonly wasLongPress: () => boolean;
  readonly stop: () => void;
}

/** Right click, the keyboard's menu key, and a finger that rests: each asks what can be done. */
export function bindMenu({ host, findAt, findSelected, onMenu }: MenuGesture): MenuBinding {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: WindowPoint | null = null;
  let isLong = false;
  const fingers = new Set<number>();

  const give = (): void => {
    clearTimeout(timer);
    start = null;
  };
  const handleDown = (event: PointerEvent): void => {
    isLong = false;
    if (event.pointerType !== 'touch') return;
    fingers.add(event.pointerId);
    give();
    // Two fingers zoom.
    if (fingers.size > 1) return;
    const point = { x: event.clientX, y: event.clientY };
    start = point;
    timer = setTimeout(() => {
      isLong = true;
      onMenu(findAt(point), point);
    }, LONG_PRESS_MS);
  };
  const handleMove = ({ clientX, clientY }: PointerEvent): void => {
    if (start !== null && Math.hypot(clientX - start.x, clientY - start.y) > TREMBLE) give();
  };
  const handleUp = ({ pointerId }: PointerEvent): void => {
    fingers.delete(pointerId);
    give();
  };
  const handleMenu = (event: MouseEvent): void => {
    event.preventDefault();
    // A browser tells of a resting finger too; that was answered above.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    // The menu key comes without a button.
    if (event.button !== 2) {
      const { id, point } = findSelected();
      onMenu(id, point);
      return;
    }
    const point = { x: event.clientX, y: event.clientY };
    onMenu(findAt(point), point);
  };

  host.addEventListener('pointerdown', handleDown);
  host.addEventListener('pointermove', handleMove);
  host.addEventListener('contextmenu', handleMenu);
  window.addEventListener('pointerup', handleUp);
  window.addEventListener('pointercancel', handleUp);
  return {
    wasLongPress: () => isLong,
    stop: () => {
      give();
      host.removeEventListener('pointerdown', handleDown);
      host.removeEventListener('pointermove', handleMove);
      host.removeEventListener('contextmenu', handleMenu);
      window.removeEventListener('pointerup', handleUp);
      window.removeEventListener('pointercancel', handleUp);
    },
  };
}
