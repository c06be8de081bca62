import { viewAddressSchema } from '../../../../graph-data/model/api/export.ts';
import type { ExportLanguage } from '../../../../graph-data/model/api/export.ts';
import { toViewLink } from '../../../state/copy-link.ts';
import type { ViewStore } from '../../../state/view-store.ts';
import type { OfferedFormat } from './formats.ts';
import type { toTaken } from './subject.ts';
import type { ExportRequest } from './use-export.ts';

/** What the server is asked for, with the way back to the view as it is now; null for nothing. */
export function toExportBody({
  taken,
  format,
  language,
  store,
}: {
  readonly taken: ReturnType<typeof toTaken>;
  readonly format: OfferedFormat;
  readonly language: ExportLanguage;
  readonly store: ViewStore;
}): ExportRequest | null {
  if ('hindrance' in taken) return null;
  const view = toWayBack(store);
  return {
    format,
    selection: taken.selection,
    language,
    ...(taken.at === undefined ? {} : { at: taken.at }),
    ...(view === null ? {} : { view }),
  };
}

/** Null where the link is too long to stand in a file. */
export function toWayBack(store: ViewStore): string | null {
  const link = toViewLink(location.href, store.getSnapshot().view, null);
  return viewAddressSchema.safeParse(link).success ? link : null;
}
