import { stat } from 'node:fs/promises';
import { SettingsError } from '../../server/config.ts';

/** A folder of STACKSCAPE_DATA that is not there is a wrong setting, told with its name. */
export async function checkOwnFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder)
      throw new SettingsError('STACKSCAPE_DATA', `names ${folder}, which is no folder`);
  }
}
