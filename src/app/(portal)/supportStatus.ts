import type { SubmissionStatus } from '@/queries/support/submissionStatus'

import type { Html } from './html'
import type { PortalLanguage } from './texts'

import { html, jsonFor } from './html'
import { textsOf } from './texts'

/**
 * The state of a request and its conversation, as the sender may see it. Complete as HTML; the page's script keeps
 * it fresh. `state` and message look are made in the script by the same rules.
 */
export const supportStatus = ({
  language,
  status,
}: {
  language: PortalLanguage
  status: null | SubmissionStatus
}): Html => {
  const texts = textsOf(language)

  if (status === null) {
    return html`<h1>${texts.notFound}</h1>
      <p class="intro">${texts.notFoundHint}</p>
      <p><a class="button" href="/support">${texts.another}</a></p>`
  }

  return html`<h1 id="subject" dir="auto">${status.subject ?? texts.statusTitle}</h1>
    <p class="intro">
      <span id="state" class="state" data-state="${stateOf(status)}"
        >${texts.states[stateOf(status)]}</span
      >
      <code>${status.caseNumber ?? status.id.slice(0, 12)}</code>
    </p>
    <section class="panel" aria-label="${texts.statusTitle}">
      <ol id="messages" class="messages" aria-live="polite">
        ${status.messages.map(
          ({ from, sentAt, text }) =>
            html`<li class="${from}">
              <p class="who">
                ${from === 'customer' ? texts.you : texts.support}
                <time datetime="${sentAt}"></time>
              </p>
              <p class="text" dir="auto">${text}</p>
            </li>`,
        )}
      </ol>
      <p
        id="waiting"
        class="waiting"
        ${status.messages.some(({ from }) => from === 'support') ? html` hidden` : null}
      >
        ${texts.waiting}
      </p>
      <p id="offline" class="problem" role="alert" hidden>${texts.offline}</p>
    </section>
    <p class="hint">${texts.keepLink}</p>
    <script type="application/json" id="texts">
      ${jsonFor(texts)}
    </script>
    <script type="application/json" id="status">
      ${jsonFor({ id: status.id })}
    </script>`
}

/** What the state of a case means to the person who asked. */
const stateOf = ({
  messages,
  status,
}: SubmissionStatus): 'answered' | 'closed' | 'received' | 'resolved' | 'working' => {
  switch (status) {
    case 'received':
      return 'received'
    case 'closed':
      return 'closed'
    case 'resolved':
      return 'resolved'
    case 'escalated':
    case 'new':
    case 'on-hold':
    case 'open':
    case 'pending-customer':
    case 'pending-data':
      return messages.at(-1)?.from === 'support' ? 'answered' : 'working'
    default:
      return status satisfies never
  }
}
