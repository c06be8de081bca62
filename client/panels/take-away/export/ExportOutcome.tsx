import { useCallback } from 'react';
import { EXPORT_LIMITS } from '../../../../graph-data/model/api/export.ts';
import { AppError } from '../../../../graph-data/model/app-error.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { AskProblem } from '../../ask/AskProblem.tsx';
import type { OfferedFormat } from './formats.ts';
import type { Preview } from './preview.ts';
import { TooMuch } from './TooMuch.tsx';
import { PREVIEW_BYTES } from './use-export.ts';
import type { ExportState } from './use-export.ts';
import { EXPORT_WORDS } from './words.ts';

interface ExportOutcomeProps {
  readonly state: ExportState;
  readonly format: OfferedFormat;
  readonly onFormat: (format: OfferedFormat) => void;
  readonly onRetry: () => void;
}

/** How far the file is, what it looks like, or why there is none. */
export function ExportOutcome({ state, format, onFormat, onRetry }: ExportOutcomeProps) {
  if (state.is !== 'failed') return <ExportProgress state={state} />;
  const { error } = state;
  const isTooLarge = error instanceof AppError && error.code === 'too_large';
  if (isTooLarge && EXPORT_LIMITS[format] !== undefined) {
    return <TooMuch format={format} onFormat={onFormat} />;
  }
  return <AskProblem error={error} onRetry={onRetry} />;
}

/** How far a file is that did not fail, or what it looks like. */
export function ExportProgress({
  state,
}: {
  readonly state: Exclude<ExportState, { readonly is: 'failed' }>;
}) {
  const own = useOwnWords(EXPORT_WORDS);
  const { formats } = useWords();
  switch (state.is) {
    case 'idle':
      return null;
    case 'stopped':
      return <output className="quiet">{own.stopped}</output>;
    case 'running':
      return (
        <div className="take-away__progress">
          <progress aria-label={own.starting} />
          <span className="quiet figure">
            {state.bytes === 0 ? own.starting : own.soFar(formats.bytes(state.bytes))}
          </span>
        </div>
      );
    case 'saved':
      return <output>{own.saved({ name: state.name, size: formats.bytes(state.bytes) })}</output>;
    case 'previewed':
      return (
        <section className="take-away__preview" ref={bringIntoSight}>
          <PreviewBody preview={state.preview} />
          <output className="quiet figure">
            {state.bytes === null
              ? own.larger(formats.bytes(PREVIEW_BYTES))
              : own.size(formats.bytes(state.bytes))}
          </output>
        </section>
      );
    default:
      return state satisfies never;
  }
}

function PreviewBody({ preview }: { readonly preview: Preview }) {
  const own = useOwnWords(EXPORT_WORDS);
  const { formats } = useWords();
  switch (preview.is) {
    case 'picture':
      return <PicturePreview picture={preview.picture} />;
    case 'text':
      return <TextPreview title={preview.isCut ? own.beginning : own.whole} text={preview.text} />;
    case 'archive':
      return (
        <>
          <TextPreview title={own.beginning} text={preview.text} />
          <ul className="quiet">
            {preview.entries.map(({ name, bytes }) => (
              <li key={name}>{own.entry({ name, size: formats.bytes(bytes) })}</li>
            ))}
          </ul>
        </>
      );
    case 'none':
      return <p className="quiet">{own.noPreview}</p>;
    default:
      return preview satisfies never;
  }
}

/** A field takes the keyboard, and its text can be selected. */
function TextPreview({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <textarea
      className="take-away__text"
      aria-label={title}
      title={title}
      dir="auto"
      readOnly
      rows={10}
      wrap="off"
      value={text}
    />
  );
}

function PicturePreview({ picture }: { readonly picture: Blob }) {
  const own = useOwnWords(EXPORT_WORDS);
  const show = useCallback(
    (image: HTMLImageElement) => {
      image.src = URL.createObjectURL(picture);
      return () => URL.revokeObjectURL(image.src);
    },
    [picture],
  );
  return (
    <img
      ref={show}
      className="take-away__picture"
      alt={own.picture}
      onLoad={({ currentTarget }) => bringIntoSight(currentTarget)}
    />
  );
}

/** What was asked for may stand below what the panel shows. */
function bringIntoSight(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
