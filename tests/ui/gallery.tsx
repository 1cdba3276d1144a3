/** Every part of the kit on a few pages, for the eye and for gallery.test.ts: `?page=fields&appearance=dark`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../renderer/ui/styles.ts';
import { LocaleProvider, Toasts } from '../../renderer/ui/kit.ts';
import { FieldsPage } from './gallery-fields.tsx';
import { FramePage } from './gallery-frame.tsx';
import { OverlaysPage } from './gallery-overlays.tsx';
import { PartsPage } from './gallery-parts.tsx';

const asked = new URLSearchParams(location.search);
const pages = { frame: FramePage, fields: FieldsPage, parts: PartsPage, overlays: OverlaysPage };
const Page = Object.entries(pages).find(([name]) => name === asked.get('page'))?.[1] ?? FramePage;
const locale = asked.get('locale') === 'en-CA' ? 'en-CA' : 'fr-CA';

const root = document.documentElement;
root.lang = locale;
root.dataset['appearance'] = asked.get('appearance') ?? 'light';
root.dataset['density'] = asked.get('density') ?? 'comfortable';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LocaleProvider locale={locale} words={{ incompleteDate: 'Date incomplète.' }}>
      <Toasts>
        <Page />
      </Toasts>
    </LocaleProvider>
  </StrictMode>,
);
