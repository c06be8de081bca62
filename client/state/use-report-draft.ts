import { useState } from 'react';
import { z } from 'zod';
import { REPORT_LIMITS } from '../../graph-data/model/api/report.ts';
import { readStored, store } from './browser-history.ts';

const KEY = 'stackscape:report';
const text = (most: number) => z.string().max(most).catch('');
const draftSchema = z
  .object({
    title: text(REPORT_LIMITS.title),
    question: text(REPORT_LIMITS.question),
    notes: text(REPORT_LIMITS.notes),
  })
  .catch({ title: '', question: '', notes: '' });
export type ReportDraft = z.infer<typeof draftSchema>;

/** What a person writes in a report; it stays for this tab, whatever panel is closed in between. */
export function useReportDraft(): readonly [ReportDraft, (draft: ReportDraft) => void] {
  const [draft, setDraft] = useState(() => parseDraft(readStored(sessionStorage, KEY)));
  const keep = (next: ReportDraft): void => {
    setDraft(next);
    store(sessionStorage, KEY, JSON.stringify(next));
  };
  return [draft, keep];
}

function parseDraft(text: string | null): ReportDraft {
  try {
    return draftSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return draftSchema.parse({});
  }
}
