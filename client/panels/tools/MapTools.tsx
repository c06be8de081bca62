import { useOwnWords } from '../../i18n/use-own-words.ts';
import { MAP_TOOLS } from '../../state/map-tool.ts';
import type { MapTool } from '../../state/map-tool.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TOOL_WORDS } from './words.ts';
import './tools.css';

interface MapToolsProps {
  readonly tool: MapTool;
  readonly onTool: (tool: MapTool) => void;
  /** Null where there is no room for it. */
  readonly isMinimapOpen: boolean | null;
  readonly onMinimap: (isOpen: boolean) => void;
}

const ICONS = { pointer: 'pan', box: 'box', lasso: 'lasso' } as const;

/** What dragging over the map does, and whether the small map is there. */
export function MapTools({ tool, onTool, isMinimapOpen, onMinimap }: MapToolsProps) {
  const words = useOwnWords(TOOL_WORDS);
  return (
    <nav className="map-tools floating" aria-label={words.tools}>
      {MAP_TOOLS.map((name) => (
        <IconButton
          key={name}
          icon={ICONS[name]}
          label={words[name]}
          aria-pressed={tool === name}
          onClick={() => onTool(name)}
        />
      ))}
      {isMinimapOpen !== null && (
        <IconButton
          icon="minimap"
          label={words.minimap}
          aria-pressed={isMinimapOpen}
          onClick={() => onMinimap(!isMinimapOpen)}
        />
      )}
    </nav>
  );
}
