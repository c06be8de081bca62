import { useEffect, useState } from 'react';
import type { QueryDraft } from './kept/kept-query.ts';
import { createLanguageClient } from './language/language-client.ts';
import { WorkbenchBody } from './WorkbenchBody.tsx';

interface WorkbenchProps {
  readonly draft: QueryDraft;
  readonly onDraft: (draft: QueryDraft) => void;
}

/** Free Cypher, with a thread beside that knows the language for as long as this is open. */
export function Workbench(props: WorkbenchProps) {
  const [language] = useState(createLanguageClient);
  useEffect(() => () => language.close(), [language]);
  return <WorkbenchBody {...props} language={language} />;
}
