import { createRoot } from 'react-dom/client';
import './ui/styles.ts';
import { hostOf } from './host.ts';
import { App } from './screens/app.tsx';

// Host → App: the feed and the working copy begin with an open register.
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has a root.');
// A fault that was caught is told on the page, without its own words: they may quote the register.
createRoot(root, { onCaughtError: () => undefined }).render(<App host={hostOf(window)} />);
