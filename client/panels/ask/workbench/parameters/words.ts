import type { ParameterType } from './parameter.ts';

const types: Record<ParameterType, string> = {
  text: 'text',
  integer: 'whole number',
  float: 'number',
  boolean: 'true or false',
  list: 'list',
  node: 'node',
  date: 'date',
  json: 'JSON',
};

export const PARAMETER_WORDS = {
  en: {
    title: 'Parameters',
    typeOf: (name: string) => `Type of $${name}`,
    valueOf: (name: string) => `Value of $${name}`,
    types,
    wrong: {
      text: '',
      integer: 'A whole number, such as 12.',
      float: 'A number, such as 0.5.',
      boolean: '',
      list: 'Items with commas between, or a list in JSON: ["a", 1].',
      node: 'Choose a node.',
      date: 'A date such as 2025-10-01, 2025-10 or 2025.',
      json: 'A value in JSON, such as {"a": 1}.',
    } satisfies Record<ParameterType, string>,
    choose: 'choose',
  },
  zh: {
    title: '参数',
    typeOf: (name: string) => `$${name} 的类型`,
    valueOf: (name: string) => `$${name} 的值`,
    types: {
      text: '文本',
      integer: '整数',
      float: '数值',
      boolean: '真或假',
      list: '列表',
      node: '节点',
      date: '日期',
      json: 'JSON',
    } satisfies Record<ParameterType, string>,
    wrong: {
      text: '',
      integer: '应为整数，如 12。',
      float: '应为数值，如 0.5。',
      boolean: '',
      list: '各项以逗号分隔，或 JSON 列表：["a", 1]。',
      node: '请选择一个节点。',
      date: '应为日期，如 2025-10-01、2025-10 或 2025。',
      json: '应为 JSON 值，如 {"a": 1}。',
    } satisfies Record<ParameterType, string>,
    choose: '请选择',
  },
};
