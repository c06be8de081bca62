import type { Ref } from 'react';
import type { Language } from '../graph/names.ts';
import { useWords } from '../i18n/use-messages.ts';
import { setMode } from '../state/commands/command.ts';
import { useViewSnapshot, useViewStore } from '../state/use-view.ts';
import { IconButton } from '../ui/Button.tsx';
import { THEMES } from '../ui/use-theme.ts';
import type { Theme } from '../ui/use-theme.ts';
import { SearchBox } from './search/SearchBox.tsx';

interface TopBarProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly theme: Theme;
  readonly mode: 'map' | 'table';
  readonly canDraw: boolean;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onFind: (id: string, isFocus: boolean) => void;
  readonly onCommand: (text: string) => void;
  /** The node for which another one is sought. */
  readonly connectFrom: string | null;
  readonly onConnectEnd: () => void;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

const THEME_ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** Name, search, and what concerns the whole page. */
export function TopBar(props: TopBarProps) {
  const { t, language } = useWords();
  const store = useViewStore();
  const { canUndo, canRedo } = useViewSnapshot();
  const nextTheme = THEMES[(THEMES.indexOf(props.theme) + 1) % THEMES.length] ?? 'system';
  const otherMode = props.mode === 'map' ? 'table' : 'map';
  return (
    <header className="top-bar">
      <div className="top-bar__name">
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <h1>{t.appName}</h1>
      </div>
      <SearchBox
        inputRef={props.searchRef}
        onFind={props.onFind}
        onCommand={props.onCommand}
        connectFrom={props.connectFrom}
        onConnectEnd={props.onConnectEnd}
      />
      <div className="top-bar__tools floating">
        <IconButton icon="undo" label={t.undo} disabled={!canUndo} onClick={store.undo} />
        <IconButton icon="redo" label={t.redo} disabled={!canRedo} onClick={store.redo} />
        <IconButton icon="link" label={t.share} onClick={props.onShare} />
        {props.canDraw && (
          <IconButton
            icon={otherMode}
            label={otherMode === 'table' ? t.showTable : t.showMap}
            onClick={() => store.dispatch(setMode(otherMode))}
          />
        )}
        <button
          type="button"
          className="icon-button icon-button--text"
          lang={language === 'en' ? 'zh-Hans' : 'en'}
          aria-label={t.switchLanguage}
          title={t.switchLanguage}
          onClick={() => props.onLanguage(language === 'en' ? 'zh' : 'en')}
        >
          {language === 'en' ? '中' : 'EN'}
        </button>
        <IconButton
          icon={THEME_ICONS[props.theme]}
          label={`${t.theme}: ${t.themes[props.theme]}`}
          onClick={() => props.onTheme(nextTheme)}
        />
        <IconButton icon="help" label={t.help} onClick={props.onHelp} />
      </div>
    </header>
  );
}
