import { createRoot } from 'react-dom/client';
import './ui/styles.ts';
import { hostOf } from './host.ts';
import { App, NoHost } from './screens/app.tsx';

// Host → about → App: the feed and the working copy begin with an open register.
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has a root.');
const host = hostOf(window);
const about = await host.about({});
createRoot(root).render(about.ok ? <App host={host} about={about.value} /> : <NoHost refusal={about} />);
