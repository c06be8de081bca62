import { useState } from 'react';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { useViewStore } from '../../../state/use-view.ts';
import { CopySection } from '../copy/CopySection.tsx';
import { TAKE_AWAY_WORDS } from '../words.ts';
import { ExportRun } from './ExportRun.tsx';
import { FormatField } from './FormatField.tsx';
import type { OfferedFormat } from './formats.ts';
import { SubjectField } from './SubjectField.tsx';
import { toMiddle, toTaken } from './subject.ts';
import type { Subject } from './subject.ts';
import { useScene } from './use-scene.ts';
import { toAmount } from './amount.ts';
import { EXPORT_WORDS } from './words.ts';
import { toExportBody } from './to-export-body.ts';

/** What to take, in which form; then what it looks like, and the file itself. */
export function ExportTab() {
  const own = useOwnWords(TAKE_AWAY_WORDS);
  const words = useOwnWords(EXPORT_WORDS);
  const { language: pageLanguage, formats } = useWords();
  const { overview } = useExplorer();
  const { scene, strangers } = useScene();
  const store = useViewStore();
  const [chosen, setSubject] = useState<Subject>('view');
  const [depth, setDepth] = useState(1);
  const [format, setFormat] = useState<OfferedFormat>('svg');
  const [chosenLanguage, setLanguage] = useState<'en' | 'zh' | null>(null);
  const language = chosenLanguage ?? pageLanguage;
  const taken = toTaken(chosen, scene, depth);
  return (
    <>
      <p className="quiet">{own.hint}</p>
      <SubjectField
        scene={scene}
        total={overview.total}
        chosen={chosen}
        onChoose={setSubject}
        depth={depth}
        onDepth={setDepth}
      />
      {strangers > 0 && <p className="quiet">{words.fromFile(formats.number(strangers))}</p>}
      <FormatField
        format={format}
        onFormat={setFormat}
        language={language}
        onLanguage={setLanguage}
      />
      <ExportRun
        // What was done for another choice says nothing of this one.
        key={[chosen, depth, toMiddle(scene.view), format, language].join(' ')}
        subject={chosen}
        taken={taken}
        amount={toAmount(chosen, scene, overview.total)}
        format={format}
        language={language}
        onFormat={setFormat}
      />
      <CopySection
        toPicture={() =>
          toExportBody({ taken: toTaken('view', scene, depth), format: 'png', language, store })
        }
      />
    </>
  );
}
