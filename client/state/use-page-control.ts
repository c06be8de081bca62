import type { RefObject } from 'react';
import type { PageControl } from '../actions/action.ts';
import type { Language } from '../graph/names.ts';
import { useWords } from '../i18n/use-messages.ts';
import { toViewLink } from './copy-link.ts';
import type { TakeAwayTab } from './take-away-tab.ts';
import type { FindNode } from './use-find.ts';
import type { useMapTools } from './use-map-tools.ts';
import type { Overlays } from './use-overlays.ts';
import { useViewStore } from './use-view.ts';

interface PageParts {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly overlays: Overlays;
  readonly mapTools: ReturnType<typeof useMapTools>;
  readonly openPanel: string | null;
  readonly setOpenPanel: (name: string | null) => void;
  readonly setTakeAwayTab: (tab: TakeAwayTab) => void;
  readonly onLanguage: (language: Language) => void;
  readonly switchTheme: () => void;
  readonly nameOf: (id: string) => string;
  readonly find: FindNode;
}

/** What actions may do to the page: panels, dialogs, tools, its own settings. */
export function usePageControl(parts: PageParts): PageControl {
  const { t, language } = useWords();
  const store = useViewStore();
  const { searchRef, overlays, mapTools, openPanel, setOpenPanel } = parts;

  async function copyLink(id: string | null): Promise<void> {
    try {
      const link = toViewLink(location.href, store.getSnapshot().view, id);
      await navigator.clipboard.writeText(link);
      overlays.showToast(id === null ? t.shared : t.sharedNode(parts.nameOf(id)));
    } catch {
      overlays.showToast(t.shareFailed);
    }
  }

  return {
    focusSearch: () => searchRef.current?.focus(),
    setTool: mapTools.setTool,
    toggleMinimap: () => mapTools.setMinimapOpen(mapTools.isMinimapOpen !== true),
    openHelp: () => overlays.setHelpOpen(true),
    openPalette: overlays.setPalette,
    copyLink: (id) => void copyLink(id),
    seekConnection: (id) => {
      overlays.setConnectFrom(id);
      searchRef.current?.focus();
    },
    openPanel: setOpenPanel,
    openTakeAway: (tab) => {
      parts.setTakeAwayTab(tab);
      setOpenPanel('take-away');
    },
    togglePanel: (name) => setOpenPanel(openPanel === name ? null : name),
    switchLanguage: () => parts.onLanguage(language === 'en' ? 'zh' : 'en'),
    switchTheme: parts.switchTheme,
    find: parts.find,
  };
}
