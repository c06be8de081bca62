/** Facts as one writes them by hand. */
export const FACTS = `nodes:
  - id: source:story
    labels: [Source]
    name: The story
    url: https://example.org/story
    sources: ['source:story#1']
  - id: project:openstack
    labels: [Project]
    name: OpenStack
    nameZh: 开源云
    sources: ['source:story#1']
  - id: org:nasa
    labels: [Organisation]
    name: NASA
    from: 1958
    sources: ['source:story#1']
  - id: org:verizon
    labels: [Organisation]
    name: Verizon
    sources: ['source:story#2']
  - id: release:austin
    labels: [Release]
    name: Austin
    date: '2010-10-21'
    sources: ['source:story#1']
relationships:
  - type: FOUNDED
    start: org:nasa
    end: project:openstack
    from: '2010'
    sources: ['source:story#1']
  - type: RELEASE_OF
    start: release:austin
    end: project:openstack
    sources: ['source:story#1']
`;
