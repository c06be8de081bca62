export const MOMENT_WORDS = {
  en: { hint: 'A date such as 2025-10-01, a year, or a release' },
  zh: { hint: '日期（如 2025-10-01）、年份或版本' },
};
