import type { PointerEvent } from 'react';
import { useOwnWords } from '../i18n/use-own-words.ts';

const WORDS = {
  en: { taller: 'Taller', lower: 'Lower' },
  zh: { taller: '展高', lower: '放低' },
};

/** A finger that went so far meant to move the sheet. */
const DRAGGED = 24;

interface SheetGripProps {
  readonly isTall: boolean;
  readonly onTall: (isTall: boolean) => void;
  readonly onClose: () => void;
}

/** The upper edge of a sheet on a phone: a tap or a pull makes it tall, low, or lets it go. */
export function SheetGrip({ isTall, onTall, onClose }: SheetGripProps) {
  const own = useOwnWords(WORDS);

  function drag(event: PointerEvent<HTMLElement>): void {
    const grip = event.currentTarget;
    const start = event.clientY;
    grip.setPointerCapture(event.pointerId);
    const end = (released: globalThis.PointerEvent): void => {
      const down = released.clientY - start;
      if (down < -DRAGGED) onTall(true);
      else if (down <= DRAGGED) onTall(!isTall);
      else if (isTall) onTall(false);
      else onClose();
    };
    grip.addEventListener('pointerup', end, { once: true });
    grip.addEventListener('pointercancel', () => grip.removeEventListener('pointerup', end), {
      once: true,
    });
  }

  return (
    <button
      type="button"
      className="sheet-grip"
      aria-label={isTall ? own.lower : own.taller}
      aria-expanded={isTall}
      onPointerDown={drag}
      // A finger or mouse is done with when it is lifted; a click without one comes from keys.
      onClick={(event) => event.detail === 0 && onTall(!isTall)}
    />
  );
}
