import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Question } from '../../graph-data/model/api/questions.ts';
import { parseQuestion } from './parse-question.ts';

/** Every question of a folder, by name. Throws `QuestionError` naming a file that is wrong. */
export async function readQuestions(directory: string): Promise<Question[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.cypher')).toSorted();
  return Promise.all(
    files.map(async (file) =>
      parseQuestion(file, await readFile(path.join(directory, file), 'utf8')),
    ),
  );
}
