import { z } from 'zod';
import type { RequirementsFile } from './requirement-files.ts';

const moduleSchema = z.object({ name: z.string(), version_requirement: z.string().optional() });

const metadataSchema = z.object({
  name: z.string().optional(),
  dependencies: z.array(moduleSchema).optional(),
  requirements: z.array(moduleSchema).optional(),
});

/**
 * Reads what a Puppet module says of itself. Modules are called `openstack/nova` among what is
 * required, and `openstack-nova` by themselves: here always the first, which no package of Python
 * can be called.
 */
export function readPuppetMetadata(text: string): RequirementsFile {
  const parsed = metadataSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return {
      requirements: [],
      troubles: [{ line: 1, message: 'This is no metadata of a module.' }],
    };
  }
  const { name, dependencies = [], requirements = [] } = parsed.data;
  const lines = text.split('\n');
  const lineOf = (value: string) =>
    Math.max(
      0,
      lines.findIndex((line) => line.includes(`"${value}"`)),
    ) + 1;
  return {
    requirements: [...dependencies, ...requirements].map((entry) => ({
      name: toModuleName(entry.name),
      ...(entry.version_requirement === undefined ? {} : { constraint: entry.version_requirement }),
      line: lineOf(entry.name),
      isOptional: false,
    })),
    troubles: [],
    ...(name === undefined ? {} : { packageName: toModuleName(name), packageLine: lineOf(name) }),
  };
}

/** `puppet` itself has no author. */
function toModuleName(name: string): string {
  return name.includes('/') ? name : name.replace('-', '/');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
