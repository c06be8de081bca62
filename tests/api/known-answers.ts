/** What is known of OpenStack's history, and must come out of the question that asks for it. */
export const KNOWN_ANSWERS: readonly {
  readonly name: string;
  readonly truth: string;
  readonly parameters?: object;
  readonly row: object;
}[] = [
  {
    name: 'who-leads-a-team',
    truth: 'Russell Bryant led Nova in Havana and Icehouse',
    row: { person: 'person:russell-bryant', releases: ['havana', 'icehouse'] },
  },
  {
    name: 'who-led-at',
    truth: 'John Garbutt led Nova when Mitaka was made',
    parameters: { moment: '2016-01-15' },
    row: { team: 'team:nova', person: 'person:john-garbutt' },
  },
  {
    name: 'who-contributed-to-a-release',
    truth: 'Red Hat was the first in Havana',
    parameters: { release: 'release:havana' },
    row: { organisation: 'org:red-hat', commits: 3065 },
  },
  {
    name: 'projects-that-rest-on-one-organisation',
    truth: 'osc-lib rested on Red Hat in Flamingo',
    row: { project: 'project:osc-lib', organisation: 'org:red-hat' },
  },
  {
    name: 'contributions-of-an-organisation',
    truth: 'Rackspace made most of Austin',
    parameters: { organisation: 'org:rackspace' },
    row: { release: 'release:austin' },
  },
  {
    name: 'contributors-of-a-project',
    truth: 'IBM built Nova for years',
    row: { organisation: 'org:ibm', releases: 15 },
  },
  {
    name: 'contributions-to-a-project',
    truth: 'Rackspace made a third of Nova in Austin, as far as it can be attributed',
    row: { release: 'austin', organisation: 'org:rackspace', commits: 376 },
  },
  {
    name: 'releases-of-a-project',
    truth: 'Nova had 22 authors in Austin',
    row: { release: 'release:austin', authors: 22 },
  },
  {
    name: 'leads-of-a-project',
    truth: 'Melanie Witt led the team that maintains Nova',
    row: { team: 'team:nova', person: 'person:melanie-witt' },
  },
  {
    name: 'dependencies-of-a-project',
    truth: 'Nova needed Redis until December 2011',
    row: { needed: 'technology:redis', until: '2011-12-08' },
  },
  {
    name: 'dependants-of-a-technology',
    truth: 'Glance needed Eventlet from October 2010 to July 2026',
    row: { project: 'project:glance', from: '2010-10-11', until: '2026-07-06' },
  },
  {
    name: 'projects-of-an-organisation',
    truth: 'Red Hat contributed to Nova in thirty releases',
    row: { project: 'project:nova', releases: 30 },
  },
  {
    name: 'releases-in-numbers',
    truth: 'two projects made up Austin',
    row: { release: 'release:austin', projects: 2, organisations: 7 },
  },
  {
    name: 'facts-of-a-source',
    truth: 'the governance repository is the receipt of who leads and of what is maintained',
    row: { what: 'MAINTAINS', example: 'team:adjutant' },
  },
  {
    name: 'organisations-that-came-and-went',
    truth: 'eNovance came with Essex and left with Liberty, after Red Hat had bought it',
    row: { organisation: 'org:enovance', first: 'release:essex', last: 'release:liberty' },
  },
  {
    name: 'longest-serving-leads',
    truth: 'Thierry Carrez led Release Management for fourteen releases',
    row: { person: 'person:thierry-carrez', team: 'team:release-management', releases: 14 },
  },
  {
    name: 'longest-serving-leads',
    truth: 'Rally has had one lead since Ocata, who still is',
    row: { person: 'person:andrey-kurilin', team: 'team:rally', until: null },
  },
  {
    name: 'who-leads-a-team',
    truth: 'René Ribaud leads Nova, and nobody says until when',
    row: { person: 'person:rene-ribaud', until: null },
  },
  {
    name: 'teams-with-a-single-candidate',
    truth: 'Manila had one candidate in each cycle since Antelope',
    row: { team: 'team:manila', cycles: 9, people: 1, contested: 0 },
  },
  {
    name: 'elections-of-a-team',
    truth: 'Melanie Witt was elected for Nova in Rocky',
    row: { release: 'release:rocky', person: 'person:melanie-witt', elected: true },
  },
  {
    name: 'committee-at',
    truth: 'Goutham Pacha Ravi chaired the committee at Flamingo',
    row: { person: 'person:goutham-pacha-ravi', role: 'chair' },
  },
  {
    name: 'what-changed-between-two-releases',
    truth: 'Aetos joined with Flamingo',
    row: { change: 'project joined', entity: 'project:aetos' },
  },
  {
    name: 'still-on-a-technology',
    truth: 'Nova still needs Eventlet',
    row: { project: 'project:nova' },
  },
  {
    name: 'leaving-a-technology',
    truth: 'Ironic left Eventlet in Flamingo',
    row: { project: 'project:ironic', status: 'done', release: '2025.2-flamingo' },
  },
  {
    name: 'what-depends-on-a-project',
    truth: 'Nova depends on oslo.messaging',
    row: { dependent: 'project:nova' },
  },
  {
    name: 'who-bought-whom',
    truth: 'Rackspace bought Anso Labs in February 2011',
    row: { buyer: 'org:rackspace', bought: 'org:anso-labs', date: '2011-02-09' },
  },
  {
    name: 'how-a-person-is-tied-to-a-foundation',
    truth: 'Manila leads from its lead to the Linux Foundation',
    row: {
      way: [
        'person:goutham-pacha-ravi',
        'team:manila',
        'project:openstack',
        'foundation:openinfra-foundation',
        'foundation:linux-foundation',
      ],
    },
  },
  {
    name: 'projects-that-changed-teams',
    truth: 'Anchor came to the Security SIG in August 2018',
    row: { project: 'project:anchor', team: 'team:security-sig', from: '2018-08-06' },
  },
  {
    name: 'telecoms-on-openstack',
    truth: 'AT&T runs Airship',
    row: { operator: 'org:att', project: 'project:airship' },
  },
  {
    name: 'clouds-and-operators',
    truth: 'Cleura runs the Cleura Public Cloud on OpenStack',
    row: { cloud: 'cloud:cleura-public-cloud', project: 'project:openstack' },
  },
  {
    name: 'who-founded',
    truth: 'NASA founded OpenStack in 2010',
    row: { founder: 'org:nasa' },
  },
  {
    name: 'grown-out-of',
    truth: 'Zuul grew out of OpenStack',
    row: { project: 'project:zuul' },
  },
  {
    name: 'features-of-a-release',
    truth: 'Nova brought SEV-ES with Flamingo',
    row: { feature: 'feature:amd-sev-es-support', project: 'project:nova' },
  },
  {
    name: 'releases-of-openstack',
    truth: 'Austin came out on 21 October 2010',
    row: { release: 'release:austin', date: '2010-10-21' },
  },
  {
    name: 'what-a-team-maintains',
    truth: 'the Nova team maintains Placement',
    row: { project: 'project:placement' },
  },
  {
    name: 'what-happened',
    truth: 'Austin was released in 2010',
    row: { event: 'event:austin-released' },
  },
  {
    name: 'members-of',
    truth: 'Zane Bitter sat on the Technical Committee',
    row: { member: 'person:zane-bitter', role: 'member' },
  },
  {
    name: 'what-a-person-did',
    truth: 'Jonathan Bryce was executive director of the OpenStack Foundation',
    row: { role: 'executive director' },
  },
];
