import { useCallback } from 'react';
import { setMode } from '../../../state/commands/command.ts';
import { selectNodes } from '../../../state/commands/select.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { useViewStore } from '../../../state/use-view.ts';

/** Selects the nodes of a row and brings the first to the middle; the keyboard stays in the table. */
export function useShowRow(): (ids: readonly string[]) => void {
  const store = useViewStore();
  const { control } = useExplorer();
  return useCallback(
    (ids) => {
      store.dispatch(selectNodes(ids), setMode('map'));
      const [first] = ids;
      // The canvas may only now be there.
      requestAnimationFrame(() => {
        if (first !== undefined) control.current?.goTo(first);
      });
    },
    [store, control],
  );
}
