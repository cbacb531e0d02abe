import type { Html } from './html'
import type { PortalLanguage } from './texts'

import { html, jsonFor } from './html'
import { textsOf } from './texts'

/** The support form. Limits as in `channels/web-form/readSubmission`, which has the last word. */
export const supportForm = ({
  categories,
  language,
  mail,
}: {
  categories: readonly string[]
  language: PortalLanguage
  mail: string
}): Html => {
  const texts = textsOf(language)

  return html`<h1>${texts.title}</h1>
    <p class="intro">${texts.intro}</p>
    <noscript
      ><p class="note">${texts.needsScript} <a href="mailto:${mail}">${mail}</a></p></noscript
    >
    <form
      id="support-form"
      class="panel"
      action="/support/submit"
      method="post"
      novalidate
      data-language="${language}"
    >
      <div class="pair">
        ${field({ autocomplete: 'name', label: texts.name, max: 120, name: 'name', type: 'text' })}
        ${field({ autocomplete: 'email', hint: texts.emailHint, label: texts.email, max: 320, name: 'email', type: 'email' })}
      </div>
      ${field({ autocomplete: 'off', label: texts.subject, max: 300, name: 'subject', type: 'text' })}
      ${categoryField({ categories, language })}
      <div class="field">
        <label for="message">${texts.message}</label
        ><textarea
          id="message"
          name="message"
          rows="7"
          maxlength="20000"
          required
          dir="auto"
          aria-describedby="message-problem"
        ></textarea>
        <p class="problem" id="message-problem" hidden></p>
      </div>
      <div class="trap" aria-hidden="true">
        <label for="website">Website</label
        ><input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
      </div>
      <p class="problem" id="form-problem" role="alert" hidden></p>
      <button type="submit">${texts.send}</button>
    </form>
    <section id="sent" class="panel sent" hidden tabindex="-1" aria-live="polite">
      <h2>${texts.sent}</h2>
      <p>${texts.sentHint}</p>
      <p class="id"><span>${texts.requestId}</span> <code id="sent-id"></code></p>
      <p class="links">
        <a id="sent-link" class="button" href="/support">${texts.seeStatus}</a>
        <a href="/support">${texts.another}</a>
      </p>
    </section>
    <script type="application/json" id="texts">
      ${jsonFor(texts)}
    </script>`
}

const field = ({
  autocomplete,
  hint,
  label,
  max,
  name,
  type,
}: {
  autocomplete: string
  hint?: string
  label: string
  max: number
  name: string
  type: 'email' | 'text'
}): Html =>
  html`<div class="field">
    <label for="${name}">${label}</label
    ><input
      id="${name}"
      name="${name}"
      type="${type}"
      maxlength="${max}"
      autocomplete="${autocomplete}"
      required
      dir="auto"
      aria-describedby="${name}-problem${hint === undefined ? '' : ` ${name}-hint`}"
    />${hint === undefined ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    <p class="problem" id="${name}-problem" hidden></p>
  </div>`

const categoryField = ({
  categories,
  language,
}: {
  categories: readonly string[]
  language: PortalLanguage
}): Html | null => {
  const texts = textsOf(language)

  return categories.length === 0
    ? null
    : html`<div class="field">
        <label for="category">${texts.category} <span class="hint">(${texts.optional})</span></label
        ><select id="category" name="category">
          <option value="">${texts.categoryNone}</option>
          ${categories.map((name) => html`<option>${name}</option>`)}
        </select>
      </div>`
}
