import { z } from 'zod';

/** `2025`, `2025-10`, `2025-10-01`, or a release by name, number or id, in any case. */
export const momentSchema = z
  .string()
  .regex(
    /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|(?:release:)?[A-Za-z0-9][A-Za-z0-9.-]{0,60})$/,
    'a date such as 2025-10-01, or a release such as flamingo',
  )
  .meta({
    description: 'The graph as it was then: an ISO date or a release.',
    example: 'flamingo',
  });
