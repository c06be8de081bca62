import { toDisplayName } from '../../graph/names.ts';
import { toIsoDate } from '../../graph/time/days.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';

interface MomentSelectProps {
  readonly label: string;
  /** A day, as the view has it. */
  readonly value: string;
  readonly time: Time;
  readonly onChange: (day: string) => void;
}

/** One of the releases that are out, today, or the day that was chosen elsewhere. */
export function MomentSelect({ label, value, time, onChange }: MomentSelectProps) {
  const { t, language, formats } = useWords();
  const { today } = useExplorer();
  const now = toIsoDate(today);
  const options = new Map([[now, `${t.present} (${formats.date(now)})`]]);
  for (const release of time.releases.toReversed()) {
    if (release.day > today) continue;
    const day = toIsoDate(release.day);
    options.set(day, `${toDisplayName(release, language)} (${formats.date(day)})`);
  }
  if (!options.has(value)) options.set(value, formats.date(value));
  return (
    <label className="small-field">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {[...options].map(([day, text]) => (
          <option key={day} value={day}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
