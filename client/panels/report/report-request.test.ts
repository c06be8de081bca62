import { describe, expect, it } from 'vitest';
import { exportBodySchema } from '../../../graph-data/model/api/export.ts';
import { toReportBody, toSections, toWays } from './report-request.ts';
import type { ReportChoice, ReportView } from './report-request.ts';

const CHOICE: ReportChoice = {
  draft: { title: ' On Nova ', question: ' ', notes: 'One\n\nTwo' },
  without: ['charts'],
  format: 'report-html',
  language: 'en',
};
const VIEW: ReportView = {
  taken: {
    selection: { nodeIds: ['project:nova', 'project:openstack'], relationshipIds: [] },
    at: '2015-04-30',
    isTimeLost: false,
  },
  filters: ['Kinds off: Sources'],
  ways: [{ from: 'project:nova', to: 'project:openstack' }],
  view: 'http://127.0.0.1:4000/?v=2',
};

describe('the request for a report', () => {
  it('is what the API takes, with what was written and the parts that were kept', () => {
    const body = exportBodySchema.parse(toReportBody(CHOICE, VIEW));
    expect(body).toMatchObject({ format: 'report-html', at: '2015-04-30', view: VIEW.view });
    expect(body.report).toEqual({
      title: 'On Nova',
      notes: 'One\n\nTwo',
      filters: ['Kinds off: Sources'],
      paths: VIEW.ways,
      sections: ['answer', 'picture', 'paths', 'nodes', 'relationships'],
    });
  });

  it('offers the rows of an answer only where there is one', () => {
    expect(toSections({ all: true })).not.toContain('answer');
    expect(toSections({ question: 'who-founded', parameters: {} })).toContain('answer');
  });

  it('keeps within what the API takes, whatever the view has', () => {
    const ways = Array.from({ length: 40 }, () => ({ from: 'project:a', to: 'project:b' }));
    const filters = Array.from({ length: 90 }, () => 'x'.repeat(900));
    const body = toReportBody(CHOICE, { ...VIEW, ways, filters, view: null });
    expect(exportBodySchema.safeParse(body).error).toBeUndefined();
    expect(body).not.toHaveProperty('view');
  });

  it('goes from each node of a connection to the next', () => {
    expect(toWays(null)).toEqual([]);
    expect(toWays({ ends: ['a', 'b', 'c'] })).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
  });
});
