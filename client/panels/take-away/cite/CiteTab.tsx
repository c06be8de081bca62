import { useState } from 'react';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { toViewLink } from '../../../state/copy-link.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { useNames } from '../../../state/use-names.ts';
import { useView } from '../../../state/use-view.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { toBibtex, toPlainText } from './citation.ts';

const WORDS = {
  en: {
    hint: 'For a list of references: the work, its facts as they were, the day, and the way back to this view.',
    bibtex: 'BibTeX',
    plain: 'Plain text',
    copy: { bibtex: 'Copy BibTeX', plain: 'Copy plain text' },
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying. Select the text and copy it by hand.',
    licence:
      'The data are under Apache-2.0. Each fact names its source: cite those, too, for what they say.',
  },
  zh: {
    hint: '用于参考文献：作品、当时的数据、日期以及返回此视图的链接。',
    bibtex: 'BibTeX',
    plain: '纯文本',
    copy: { bibtex: '复制 BibTeX', plain: '复制纯文本' },
    copied: '已复制。',
    notCopied: '浏览器不允许复制，请选中文字后手动复制。',
    licence: '数据采用 Apache-2.0 许可。每条事实均注明来源，引用其内容时也请引用来源。',
  },
};

const FORMS = ['bibtex', 'plain'] as const;

/** How to cite this very view. */
export function CiteTab() {
  const own = useOwnWords(WORDS);
  const { titleOf, formats } = useWords();
  const { overview } = useExplorer();
  const view = useView((whole) => whole);
  const nameOf = useNames();
  const [said, setSaid] = useState('');
  const [accessed] = useState(readLocalDay);
  const shown = view.focus === null ? view.selection : [view.focus];
  const cited = {
    link: toViewLink(location.href, view, null),
    dataset: overview.dataset,
    accessed,
    about: shown.length === 0 || shown.length > 3 ? null : formats.list(shown.map(nameOf)),
  };
  const texts = { bibtex: toBibtex(cited), plain: titleOf(toPlainText(cited)) };

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(own.copied);
    } catch {
      setSaid(own.notCopied);
    }
  }

  return (
    <>
      <p className="quiet">{own.hint}</p>
      {FORMS.map((form) => (
        <section key={form} className="take-away__preview">
          <h3 className="panel__title">{own[form]}</h3>
          <textarea
            className="take-away__text"
            aria-label={own[form]}
            readOnly
            rows={form === 'bibtex' ? 9 : 5}
            wrap={form === 'bibtex' ? 'off' : 'soft'}
            value={texts[form]}
          />
          <div className="actions">
            <TextButton onClick={() => void copy(texts[form])}>{own.copy[form]}</TextButton>
          </div>
        </section>
      ))}
      <output>{said}</output>
      <p className="quiet">{own.licence}</p>
    </>
  );
}

/** The day where the reader is, as an ISO date. */
function readLocalDay(): string {
  const now = new Date();
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
