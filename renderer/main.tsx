import { createRoot } from 'react-dom/client';
import './ui/styles.ts';
import { hostOf } from './host.ts';
import { App } from './screens/app.tsx';
import { traceOf } from './screens/frame/boundary.tsx';

// Host → App: the feed and the working copy begin with an open register.
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has a root.');
/** What went wrong and where, never in its own words: they may quote the register. */
const tell = (error: unknown): void => console.error(traceOf(error));
createRoot(root, { onCaughtError: tell, onUncaughtError: tell }).render(<App host={hostOf(window)} />);
