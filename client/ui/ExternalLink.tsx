import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface ExternalLinkProps {
  /** Proved to be http or https. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that leaves the page, in a tab of its own that knows nothing of ours. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a className="external" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="external" />
    </a>
  );
}
