const MARGIN = 8;

/** Puts a popover under its button, or above where there is no room, and inside the window. */
export function placePopover(popover: HTMLElement, button: HTMLElement): void {
  const place = (): void => {
    const anchor = button.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const below = anchor.bottom + MARGIN;
    const fitsBelow = below + height < window.innerHeight - MARGIN;
    const top = fitsBelow ? below : Math.max(MARGIN, anchor.top - height - MARGIN);
    const left = Math.min(anchor.right - width, window.innerWidth - width - MARGIN);
    popover.style.top = `${top}px`;
    popover.style.left = `${Math.max(MARGIN, left)}px`;
  };
  place();
  // Its content comes in after it has opened.
  const observer = new ResizeObserver(() => {
    if (popover.matches(':popover-open')) place();
    else observer.disconnect();
  });
  observer.observe(popover);
}
