import { lines } from './table.ts';

/** Titles of reports that only a few may read. */
export const vulnerabilities = lines(`
  Tokens are written to the debug log of {project}
  A reader of one project can list what belongs to another in {project}
  Signed links of {project} outlive their key
  The console session of {project} can be taken over from the same network
  A crafted template makes {project} read files of the host
  Passwords stay in the history of {project} after they were changed
  {project} follows redirects to addresses inside the control network
  An upload of 0 bytes stops the workers of {project}
  Deleted projects keep their roles in {project}
  The error page of {project} prints the database address
  A long header makes {project} use all memory of a controller
  The lock of {project} can be held by anybody who knows its name
  Names with line breaks forge entries in the audit log of {project}
  {project} accepts a certificate that ended
`);

export const reports = lines(`
  **Please keep this among those who can read it.** Reported by mail on {weekday}, confirmed by us.

  **What somebody needs:** an account in any project, nothing more.
  **What they gain:** {gain}.
  **Since:** {previous} at least.
`);

export const gains = lines(`
  reading what they should not read
  stopping one worker after another
  a session of somebody else
  names and addresses inside the control network
  a way around the quota
`);

export const privateComments = lines(`
  Confirmed on {cycle} and on \`stable/{previous}\`. A patch is attached to the mail; please review there, not in public.
  I would set the date to Tuesday in two weeks. Distributors need ten days.
  Rated as **important**: no data is changed, but it needs no special role.
  The reporter would like to be named. I have asked how.
  Tested the patch with \`proving-ground\` on a private node: green.
  Can we be sure that nobody uses this yet? The access logs of the last month show nothing.
  Draft of the notice is ready. @{handle}, would you read it once more?
`);
