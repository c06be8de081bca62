import { toReceipts } from '../../../graph/facts.ts';
import { toText } from '../../../graph/insight/ties.ts';
import type { Tie } from '../../../graph/insight/ties.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useNames } from '../../../state/use-names.ts';
import { Insight } from '../Insight.tsx';
import { TiesOverTime } from '../TiesOverTime.tsx';
import { useTies } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';
import { YearChart } from '../YearChart.tsx';

/** A foundation's members by tier and year, and who led it. */
export function FoundationInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const members = useTies(id, ['MEMBER_OF']);
  const boards = useTies(id, ['LEADS', 'PART_OF']);
  return (
    <>
      <Insight title={own.members} asked={members}>
        {(ties) => <Members ties={ties} />}
      </Insight>
      <Insight title={own.boards} asked={boards}>
        {(ties) => <TiesOverTime title={own.boards} ties={ties} />}
      </Insight>
    </>
  );
}

function Members({ ties }: { readonly ties: readonly Tie[] }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const tiers = new Map<string, { ever: Set<string>; now: Set<string> }>();
  for (const { relationship, other } of ties) {
    const tier = toText(relationship.properties, 'tier') ?? own.noTier;
    const entry = tiers.get(tier) ?? { ever: new Set(), now: new Set() };
    entry.ever.add(other.id);
    if (toText(relationship.properties, 'to') === null) entry.now.add(other.id);
    tiers.set(tier, entry);
  }
  return (
    <>
      <dl className="insight__figures">
        {[...tiers].map(([tier, { ever, now }]) => (
          <div key={tier}>
            <dt>{tier}</dt>
            <dd>
              {formats.number(now.size)} <span className="quiet">{own.current}</span>
              {' · '}
              {formats.number(ever.size)} <span className="quiet">{own.ever}</span>
            </dd>
          </div>
        ))}
      </dl>
      <YearChart
        title={own.members}
        colour="var(--kind-Foundation)"
        held={ties.map(({ relationship: { id, properties }, other }) => ({
          key: id,
          name: `${nameOf(other.id)}, ${toText(properties, 'tier') ?? own.noTier}`,
          from: toText(properties, 'from'),
          until: toText(properties, 'to'),
          receipts: toReceipts(properties),
        }))}
      />
    </>
  );
}
