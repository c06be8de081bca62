/** The last day of a date that may be a year or a month: `2010` ends with the last of December. */
export function toLastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const day = new Date(`${date}-01`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
