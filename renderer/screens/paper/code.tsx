import type { ReactNode } from 'react';
import type { Block } from '../../../shared/document/block.ts';
import { modulesOf, QUIET } from '../../../shared/document/modules.ts';
import { classesOf } from '../../ui/kit.ts';
import sheet from './paper.module.css';

/** A QR code, dark on white whatever the window's appearance, and its numbered parts beside it. */
export function Code({ block }: { readonly block: Extract<Block, { kind: 'code' }> }): ReactNode {
  const modules = block.text === null ? null : modulesOf(block.text);
  return (
    <div className={c('code')}>
      {modules !== null && <Modules modules={modules} label={block.label} className={c('modules')} />}
      <ol className={c('parts')}>
        {block.parts.map((part, index) => (
          <li key={index}>{part}</li>
        ))}
      </ol>
    </div>
  );
}

/** The modules of a code as a picture, with the white around them that a reader needs. */
export function Modules({
  modules,
  label,
  className,
}: {
  readonly modules: readonly (readonly boolean[])[];
  readonly label: string;
  readonly className: string | undefined;
}): ReactNode {
  const edge = modules.length + 2 * QUIET;
  const dark = modules.flatMap((row, down) =>
    row.flatMap((isDark, across) => (isDark ? [`M${across} ${down}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className={className}
      viewBox={`${-QUIET} ${-QUIET} ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={edge} height={edge} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}

const c = classesOf(sheet);
