import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';
import { createQueryClient } from './api/query-client.ts';
import { createKeptFiles } from './files/kept-files.ts';
import { createOwnTab } from './files/own-tab.ts';
import { createBrowserHistory } from './state/browser-history.ts';
import { ViewStoreContext } from './state/use-view.ts';
import { createViewStore } from './state/view-store.ts';
import './styles/index.css';

// The page's policy bars code made from text, which schemas would otherwise try for speed.
z.config({ jitless: true });

/** When nobody waits for the picture any more. */
const SWEEP_AFTER_MS = 20_000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
const kept = createKeptFiles(createOwnTab(window));
setTimeout(() => void kept.sweep().catch(() => undefined), SWEEP_AFTER_MS);
createRoot(root).render(
  <QueryClientProvider client={createQueryClient()}>
    <ViewStoreContext value={createViewStore(createBrowserHistory(window))}>
      <App kept={kept} />
    </ViewStoreContext>
  </QueryClientProvider>,
);
