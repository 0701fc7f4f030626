/** What the due dates, worklists and boards of the demo are called. */
export const dueDates = [
  { key: 'freeze', name: 'Linden feature freeze', by: 'teodora', days: 12, isPrivate: false },
  { key: 'release', name: 'Linden release', by: 'teodora', days: 35, isPrivate: false },
  { key: 'docs', name: 'Week of the guides', by: 'siobhan', days: 20, isPrivate: false },
  { key: 'past', name: 'Linden-2', by: 'teodora', days: -35, isPrivate: false },
  { key: 'embargo', name: 'Embargo ends', by: 'yuna', days: 9, isPrivate: true },
] as const;
export type DueDateKey = (typeof dueDates)[number]['key'];

export const worklists = {
  blockers: { title: 'Linden release blockers', before: 'Blockers' },
  firstSteps: { title: 'Good first tasks, still free' },
  myWeek: { title: 'My week' },
  retrospective: { title: 'Katsura retrospective' },
  networkReview: { title: 'Network: waiting for review' },
  wishes: { title: 'Asked for at the operators’ meeting' },
} as const;

export const boards = {
  network: {
    title: 'Network core, week by week',
    description:
      'What the team has agreed to do. We go through it on **Tuesdays**, from right to left.\n\nAt most four cards in *Doing*.',
    lanes: ['Next', 'Doing', 'In review', 'Done'],
  },
  countdown: {
    title: 'Linden countdown',
    before: 'Linden',
    description: 'Two lanes fill themselves. The first is for what the release team worries about.',
    lanes: ['Worries', 'In review, high priority', 'Deployment, in progress'],
  },
  embargoed: {
    title: 'Embargoed fixes',
    description: 'Dates are in the cards. Nothing here leaves this board.',
    lanes: ['Reported', 'Fix ready'],
  },
  launch: {
    title: 'Katsura launch',
    description: 'Over and done. Kept for the next launch.',
    lanes: ['Before', 'On the day', 'After'],
  },
} as const;
