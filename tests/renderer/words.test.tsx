import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Speaking, useWords } from '../../renderer/words.tsx';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';

function Said(): ReactNode {
  return useWords().register.statuses.open;
}

test.each([
  ['fr', fr.register.statuses.open],
  ['en', en.register.statuses.open],
] as const)('speaks the language it is inside: %s', (language, expected) => {
  expect(renderToStaticMarkup(createElement(Speaking, { language, children: createElement(Said) }))).toBe(
    expected,
  );
});
