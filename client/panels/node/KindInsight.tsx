import type { DisplayKind } from '../../graph/kinds.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { FoundationInsight } from './foundation/FoundationInsight.tsx';
import { Insight } from './Insight.tsx';
import { OrganisationInsight } from './organisation/OrganisationInsight.tsx';
import { PersonInsight } from './person/PersonInsight.tsx';
import { ProjectInsight } from './project/ProjectInsight.tsx';
import { ReleaseInsight } from './release/ReleaseInsight.tsx';
import { SourceInsight } from './source/SourceInsight.tsx';
import { TeamInsight } from './team/TeamInsight.tsx';
import { TechnologyInsight } from './technology/TechnologyInsight.tsx';
import { TieList } from './TieList.tsx';
import { useTies } from './use-answer.ts';
import { INSIGHT_WORDS } from './words.ts';
import './node-insight.css';

interface KindInsightProps {
  readonly id: string;
  readonly kind: DisplayKind;
}

const CLOUD_STACK = ['RUNS_ON', 'OPERATES', 'USES', 'SUPPORTS_TECHNOLOGY', 'LICENSED_UNDER'];

/** What a person asks of a node of this kind, and the answer. */
export function KindInsight({ id, kind }: KindInsightProps) {
  const own = useOwnWords(INSIGHT_WORDS);
  switch (kind) {
    case 'Person':
      return <PersonInsight id={id} />;
    case 'Project':
      return <ProjectInsight id={id} />;
    case 'Organisation':
    case 'TelecomAdopter':
      return <OrganisationInsight id={id} />;
    case 'Team':
      return <TeamInsight id={id} />;
    case 'Release':
      return <ReleaseInsight id={id} />;
    case 'Foundation':
      return <FoundationInsight id={id} />;
    case 'Technology':
      return <TechnologyInsight id={id} />;
    case 'Source':
      return <SourceInsight id={id} />;
    case 'Cloud':
      return <Ties id={id} title={own.stack} types={CLOUD_STACK} />;
    case 'Event':
      return <Ties id={id} title={own.parties} types={['INVOLVES']} />;
    case 'Feature':
      return <Ties id={id} title={own.delivered} types={['DELIVERS', 'INTRODUCES']} />;
    default:
      return kind satisfies never;
  }
}

interface TiesProps {
  readonly id: string;
  readonly title: string;
  readonly types: readonly string[];
}

function Ties({ id, title, types }: TiesProps) {
  return (
    <Insight title={title} asked={useTies(id, types)}>
      {(ties) => <TieList ties={ties} />}
    </Insight>
  );
}
