/*
title: { en: 'Organisations that arrived and left, by the releases they contributed to', zh: '曾加入又离开的贡献组织（按版本）' }
parameters:
  commits: { type: integer, title: { en: 'Commits in all, at least', zh: '最少提交总数' }, default: 500 }
  quiet: { type: integer, title: { en: 'Releases without a contribution since', zh: '此后无贡献的版本数' }, default: 2 }
columns:
  organisation: { en: 'Organisation', zh: '组织' }
  first: { en: 'First release', zh: '首个版本' }
  last: { en: 'Last release', zh: '最后版本' }
  releases: { en: 'Number of releases', zh: '参与的版本数' }
  commits: { en: 'Commits', zh: '提交数' }
*/
MATCH (newest:Release)
WHERE newest.authors IS NOT NULL
WITH max(newest.number) AS latest
MATCH (organisation:Entity)-[contribution:CONTRIBUTED_TO]->(release:Release)
WHERE contribution.commits > 0
WITH latest AS latest, organisation AS organisation, min(release.number) AS begins,
  max(release.number) AS ends, count(release) AS releases, sum(contribution.commits) AS commits
WHERE commits >= $commits AND ends <= latest - $quiet
MATCH (first:Release {number: begins})
MATCH (last:Release {number: ends})
RETURN organisation AS organisation, first AS first, last AS last, releases AS releases,
  commits AS commits
ORDER BY ends DESC, commits DESC, organisation.id
