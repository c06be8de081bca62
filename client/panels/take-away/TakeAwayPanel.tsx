import { useOwnWords } from '../../i18n/use-own-words.ts';
import { TAKE_AWAY_TABS } from '../../state/take-away-tab.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { CiteTab } from './cite/CiteTab.tsx';
import { ExportTab } from './export/ExportTab.tsx';
import { OpenTab } from './open/OpenTab.tsx';
import { TAKE_AWAY_WORDS } from './words.ts';
import './take-away.css';

/** Files for others, how to cite what is seen, and files back again. */
export function TakeAwayPanel() {
  const own = useOwnWords(TAKE_AWAY_WORDS);
  const { takeAwayTab: tab, setTakeAwayTab } = useExplorer();
  return (
    <div className="panel__body take-away">
      <div className="segments take-away__tabs" role="tablist" aria-label={own.tabs}>
        {TAKE_AWAY_TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === tab}
            onClick={() => setTakeAwayTab(name)}
          >
            {own.tab[name]}
          </button>
        ))}
      </div>
      {tab === 'export' && <ExportTab />}
      {tab === 'cite' && <CiteTab />}
      {tab === 'open' && <OpenTab />}
    </div>
  );
}
