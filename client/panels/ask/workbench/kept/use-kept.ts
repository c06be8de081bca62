import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { readStored, store } from '../../../../state/browser-history.ts';

/**
 * A value that this browser keeps. What it kept in a form that is not ours, by another version or
 * another hand, counts as nothing kept.
 */
export function useKept<Value>(
  key: string,
  schema: z.ZodType<Value>,
  otherwise: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => readKept(key, schema) ?? otherwise);
  useEffect(() => store(localStorage, key, JSON.stringify(value)), [key, value]);
  return [value, setValue];
}

function readKept<Value>(key: string, schema: z.ZodType<Value>): Value | undefined {
  const text = readStored(localStorage, key);
  if (text === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
