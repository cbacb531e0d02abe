export type TryFirstItem = { readonly path: string; readonly text: string }

/** What to look at in the first five minutes: printed after `npm start` and listed in the README. */
export const tryFirst: readonly TryFirstItem[] = [
  {
    path: '/support',
    text: 'Ask as a customer how to reset a password, and watch the answer arrive with its source.',
  },
  {
    path: '/desk',
    text: 'Sign in as the analyst: the inbox, a case with its routing rationale, a reply.',
  },
  {
    path: '/admin/console',
    text: 'As engineer or admin, play the customer on e-mail, WhatsApp or the web form and watch each step.',
  },
  {
    path: '/admin/console',
    text: 'Write on WhatsApp "I want to talk to a real person" and see the assistant fall silent.',
  },
  {
    path: '/admin',
    text: 'Sign in as the customer experience manager: six KPIs, 60 days, thresholds.',
  },
  {
    path: '/desk',
    text: 'Open the review queue: cases with missing data that never reached the model.',
  },
  {
    path: '/admin',
    text: 'Sign in as the admin: change a routing rule, a category or a channel without code.',
  },
]
