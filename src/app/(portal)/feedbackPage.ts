import type { AnswerToRate } from '@/queries/support/findAnswerToRate'

import { feedbackReasons } from '@/domain/vocabulary'

import type { FeedbackNotice } from './feedbackTexts'
import type { Html } from './html'
import type { PortalLanguage } from './texts'

import { feedbackTextsOf } from './feedbackTexts'
import { html } from './html'
import { textsOf } from './texts'

/** Whether an answer helped, with a reason and a way to a person. A plain form: it works without script. */
export const feedbackForm = ({
  answer,
  isHelpful,
  language,
  token,
}: {
  answer: AnswerToRate
  isHelpful: boolean | null
  language: PortalLanguage
  token: string
}): Html => {
  const texts = feedbackTextsOf(language)
  const { optional } = textsOf(language)

  return html`<h1>${texts.title}</h1>
    <p class="intro">
      ${texts.about} <span dir="auto">${answer.subject}</span> <code>${answer.caseNumber}</code>
    </p>
    <form class="panel" action="/support/feedback/${token}" method="post">
      <fieldset class="choices">
        <legend>${texts.title}</legend>
        ${choice({ checked: isHelpful === true, label: texts.yes, name: 'helpful', type: 'radio', value: 'yes' })}
        ${choice({ checked: isHelpful === false, label: texts.no, name: 'helpful', type: 'radio', value: 'no' })}
      </fieldset>
      <fieldset class="choices stars">
        <legend>${texts.stars} <span class="hint">(${optional})</span></legend>
        ${[1, 2, 3, 4, 5].map((star) =>
          choice({
            checked: false,
            label: String(star),
            name: 'rating',
            type: 'radio',
            value: String(star),
          }),
        )}
      </fieldset>
      <div class="field">
        <label for="reason">${texts.reason} <span class="hint">(${optional})</span></label>
        <select id="reason" name="reason">
          <option value="">${texts.reasonNone}</option>
          ${feedbackReasons.map(
            (reason) => html`<option value="${reason}">${texts.reasons[reason]}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="comment">${texts.comment} <span class="hint">(${optional})</span></label>
        <textarea id="comment" name="comment" rows="4" maxlength="5000" dir="auto"></textarea>
      </div>
      <div class="choices">
        ${choice({ checked: isHelpful === false, label: texts.person, name: 'wantsPerson', type: 'checkbox', value: 'yes' })}
      </div>
      <button type="submit">${texts.send}</button>
    </form>`
}

/** What became of it. */
export const feedbackNotice = ({
  language,
  outcome,
}: {
  language: PortalLanguage
  outcome: FeedbackNotice
}): Html => {
  const texts = feedbackTextsOf(language)

  return html`<h1>${texts.title}</h1>
    <p class="intro" role="status">${texts.outcomes[outcome]}</p>
    <p><a class="button" href="/support">${textsOf(language).another}</a></p>`
}

const choice = ({
  checked,
  label,
  name,
  type,
  value,
}: {
  checked: boolean
  label: string
  name: string
  type: 'checkbox' | 'radio'
  value: string
}): Html =>
  html`<label class="choice">
    <input
      type="${type}"
      name="${name}"
      value="${value}"
      ${checked ? html`checked` : null}
      ${name === 'helpful' ? html`required` : null}
    />
    <span>${label}</span>
  </label>`
