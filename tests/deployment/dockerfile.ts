import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { z } from 'zod';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';

/** What the last stage of our Dockerfile says, in the order in which it says it. */
export interface ImageDescription {
  readonly base: string;
  readonly user: string | null;
  readonly environment: Readonly<Record<string, string>>;
  /** From the folder of the build stage to the folder of the image, both relative to `/app`. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** Packages that the build stage takes away beside those for development. */
  readonly uninstalled: readonly string[];
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

export async function readDockerfile(): Promise<ImageDescription> {
  const text = await readFile(path.join(findProjectRoot(import.meta.url), 'Dockerfile'), 'utf8');
  const dockerfile = DockerfileParser.parse(text);
  const instructions = dockerfile.getInstructions();
  const lastFrom = instructions.findLastIndex((one) => one.getKeyword() === 'FROM');
  const stage = instructions.slice(lastFrom);
  const find = (keyword: string) => stage.findLast((one) => one.getKeyword() === keyword);
  const environment = dockerfile
    .getENVs()
    .flatMap((one) => one.getProperties())
    .map((property): [string, string] => [property.getName(), property.getValue() ?? '']);
  return {
    base: dockerfile.getFROMs().at(-1)?.getImage() ?? '',
    user: find('USER')?.getArgumentsContent() ?? null,
    environment: Object.fromEntries(environment),
    copies: stage.filter((one) => one.getKeyword() === 'COPY').map(toCopy),
    uninstalled: instructions
      .filter((one) => one.getKeyword() === 'RUN')
      .flatMap((one) => toUninstalled(one.getArguments().map((argument) => argument.getValue()))),
    command: toStrings(find('CMD')),
    healthCheck: toStrings(find('HEALTHCHECK')),
  };
}

function toUninstalled(words: readonly string[]): string[] {
  const isUninstall = words[0] === 'npm' && words[1] === 'uninstall';
  return isUninstall ? words.slice(2).filter((word) => !word.startsWith('-')) : [];
}

function toCopy(instruction: Instruction): { from: string; to: string } {
  const [from = '', to = ''] = instruction
    .getArguments()
    .map((argument) => argument.getValue())
    .filter((value) => !value.startsWith('--'));
  const source = path.posix.relative('/app', from);
  return {
    from: source,
    to: to.endsWith('/') ? path.posix.join(to, path.posix.basename(source)) : to,
  };
}

/** Of `CMD [...]`, or of the `CMD [...]` that ends a HEALTHCHECK. */
function toStrings(instruction: Instruction | null | undefined): string[] {
  const content = instruction?.getRawArgumentsContent()?.replace(/^CMD\s+/, '') ?? '';
  return z.array(z.string()).parse(JSON.parse(content));
}
