import type { ReactNode } from 'react';
import { type IconName, shapes } from './icons.ts';

/** One of the set's drawings: decoration beside words, or, with a `label`, an image that says something. */
export function Icon({
  name,
  label,
  size = 'normal',
  className,
}: {
  readonly name: IconName;
  readonly label?: string | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  const Shape = shapes[name];
  return (
    <Shape
      size={sizes[size]}
      strokeWidth={1.7}
      nonScalingStroke
      className={className}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}

/** They grow with the text. */
const sizes = { small: '0.9375rem', normal: '1.125rem', large: '1.5rem' };
