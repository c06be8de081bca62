import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { WindowPoint } from '../../graph/picture.ts';
import type { MenuEntry, MenuSection } from './menu-entry.ts';
import { moveInMenu } from './move-in-menu.ts';

interface MenuListProps {
  readonly point: WindowPoint;
  /** What the menu is for, for those who do not see it. */
  readonly title: string;
  readonly heading: string | null;
  readonly sections: readonly MenuSection[];
  readonly onClose: () => void;
}

const ITEM = '[role^="menuitem"]';
const MARGIN = 8;

/** A menu at a place of the window: arrows move, letters jump, Escape leaves. */
export function MenuList({ point, title, heading, sections, onClose }: MenuListProps) {
  const ref = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    const menu = ref.current;
    const before = document.activeElement;
    menu?.showPopover();
    menu?.querySelector<HTMLElement>(ITEM)?.focus();
    // Not before the button that opened it is up again: that would close it at once.
    const handle = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu?.contains(event.target) === false) close();
    };
    document.addEventListener('pointerdown', handle, true);
    return () => {
      document.removeEventListener('pointerdown', handle, true);
      if (menu?.contains(document.activeElement) === true && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, []);
  // Lines that come later must not push it out of the window.
  useLayoutEffect(() => place(ref.current, point));

  function run(entry: MenuEntry): void {
    // First the focus goes back, then what was chosen may move it.
    onClose();
    requestAnimationFrame(() => entry.run());
  }

  function handleKey(event: KeyboardEvent<HTMLDivElement>): void {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const target = moveInMenu({
      key: event.key,
      labels: items.map((item) => item.textContent),
      current: items.findIndex((item) => item === document.activeElement),
    });
    if (target === null) return;
    event.preventDefault();
    items[target]?.focus();
  }

  const filled = sections.filter(({ entries, note }) => entries.length > 0 || note !== undefined);
  return (
    // A landmark, since it stands beside the others.
    <section aria-label={title}>
      <div
        ref={ref}
        popover="manual"
        role="menu"
        tabIndex={-1}
        aria-label={title}
        className="menu"
        onKeyDown={handleKey}
        onContextMenu={(event) => event.preventDefault()}
      >
        {heading !== null && (
          <p className="menu__heading" aria-hidden="true">
            {heading}
          </p>
        )}
        {filled.map((section) => (
          // A menu's groups have no element of their own.
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
          <div key={section.name} role="group" aria-label={section.title} className="menu__section">
            {section.title !== undefined && (
              <p className="menu__title" aria-hidden="true">
                {section.title}
              </p>
            )}
            {section.note !== undefined && <p className="menu__note">{section.note}</p>}
            {section.entries.map((entry) => (
              <MenuItem key={entry.name} entry={entry} onRun={run} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function MenuItem({
  entry,
  onRun,
}: {
  readonly entry: MenuEntry;
  readonly onRun: (entry: MenuEntry) => void;
}) {
  const { label, detail, isChecked } = entry;
  const role =
    isChecked === undefined
      ? { role: 'menuitem' as const }
      : { role: 'menuitemcheckbox' as const, 'aria-checked': isChecked };
  return (
    <button
      type="button"
      {...role}
      tabIndex={-1}
      className="menu__item"
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => onRun(entry)}
    >
      <span className="menu__label">{label}</span>
      {detail !== undefined && <span className="menu__detail figure">{detail}</span>}
    </button>
  );
}

/** At the pointer, and wholly inside the window; a style of its own rules on a phone. */
function place(menu: HTMLElement | null, point: WindowPoint): void {
  if (menu === null) return;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(point.x + 2, window.innerWidth - width - MARGIN);
  const top = Math.min(point.y + 2, window.innerHeight - height - MARGIN);
  menu.style.left = `${Math.max(MARGIN, left)}px`;
  menu.style.top = `${Math.max(MARGIN, top)}px`;
}
