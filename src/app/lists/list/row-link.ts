import { Location } from '@angular/common';
import { inject } from '@angular/core';

/** A link within the client: where it leads, and as it stands in the document. See RowLinks. */
export interface RowLink {
  readonly to: string | null;
  readonly href: string | null;
}

export type LinkTo = (path: string) => RowLink;

export const NO_LINK: RowLink = { to: null, href: null };

/** Makes links for the base address of this client. In an injection context. */
export function linkTo(): LinkTo {
  const location = inject(Location);
  return (path) => ({ to: path, href: location.prepareExternalUrl(path) });
}
