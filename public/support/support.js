// @ts-check
/*
 * The script of the public support pages, written by hand and served as it is: no build, no framework, a few kB.
 * The form works by `POST /support/submit`; the status page asks `GET /support/ticket/{id}`.
 */

/** @param {string} id */
const byId = (id) => document.getElementById(id)

/** @param {string} id @returns {any} */
const dataOf = (id) => JSON.parse(byId(id)?.textContent ?? 'null')

const texts = dataOf('texts')
const form = /** @type {HTMLFormElement | null} */ (byId('support-form'))
const status = byId('status') === null ? null : dataOf('status')

if (form !== null) {
  startForm(form)
}

if (status !== null) {
  startStatus(status.id)
}

/** @param {HTMLFormElement} form */
function startForm(form) {
  // One key for one filling of the form: a double click or a lost answer makes one request, not two.
  const key = crypto.randomUUID()
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button[type=submit]'))
  const required = ['name', 'email', 'subject', 'message']
  let isSending = false

  for (const name of required) {
    const field = fieldOf(name)
    field.addEventListener('blur', () => {
      if (field.value !== '' || field.hasAttribute('aria-invalid')) {
        show(name, problemOf(name))
      }
    })
    field.addEventListener('input', () => {
      if (field.hasAttribute('aria-invalid')) {
        show(name, problemOf(name))
      }
    })
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })

  async function send() {
    if (isSending) {
      return
    }

    const wrong = required.filter((name) => show(name, problemOf(name)))

    if (wrong.length > 0) {
      fieldOf(wrong[0] ?? 'name').focus()
      return
    }

    setSending(true)
    show('form', null)

    try {
      const response = await fetch('/support/submit', {
        body: JSON.stringify({
          ...Object.fromEntries(new FormData(form)),
          language: document.documentElement.lang,
        }),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        method: 'POST',
      })
      const body = await response.json().catch(() => ({}))

      if (response.ok) {
        sent(body.id)
      } else if (response.status === 422 && Array.isArray(body.errors)) {
        const known = body.errors.filter(({ path }) => byId(`${path}-problem`) !== null)
        known.forEach(({ message, path }) => show(path, problemOf(path) ?? message))
        show('form', known.length === 0 ? texts.failed : null)
        byId(known[0]?.path ?? '')?.focus()
      } else {
        show('form', response.status === 429 ? texts.tooMany : texts.failed)
      }
    } catch {
      show('form', texts.failed)
    } finally {
      setSending(false)
    }
  }

  /** @param {boolean} value */
  function setSending(value) {
    isSending = value
    button.disabled = value
    button.textContent = value ? texts.sending : texts.send
  }

  /** @param {string} id */
  function sent(id) {
    const done = byId('sent')
    const link = /** @type {HTMLAnchorElement} */ (byId('sent-link'))
    const code = byId('sent-id')
    link.href = `/support/status/${encodeURIComponent(id)}`

    if (code !== null) {
      code.textContent = id
    }

    form.hidden = true
    document.querySelector('.intro')?.remove()

    if (done !== null) {
      done.hidden = false
      done.focus()
    }
  }

  /** @param {string} name @returns {HTMLInputElement | HTMLTextAreaElement} */
  function fieldOf(name) {
    return /** @type {any} */ (form.elements.namedItem(name))
  }

  /** What is wrong with a field, in words, or null. The server looks again. @param {string} name */
  function problemOf(name) {
    const value = fieldOf(name).value.trim()

    if (value === '') {
      return texts.missing
    }

    if (name === 'email' && !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/u.test(value)) {
      return texts.emailInvalid
    }

    return name === 'message' && value.length < 10 ? texts.messageShort : null
  }

  /** Shows or clears the problem of a field; true when there is one. @param {string} name @param {string | null} problem */
  function show(name, problem) {
    const line = byId(`${name}-problem`)

    if (line !== null) {
      line.textContent = problem ?? ''
      line.hidden = problem === null
    }

    const field = byId(name)

    if (problem === null) {
      field?.removeAttribute('aria-invalid')
    } else {
      field?.setAttribute('aria-invalid', 'true')
    }

    return problem !== null
  }
}

/** @param {string} id */
function startStatus(id) {
  const began = Date.now()
  const list = byId('messages')
  let shown = list?.children.length ?? 0

  showTimes()
  void look()

  async function look() {
    let wait = Date.now() - began < 60_000 ? 1500 : 15_000

    try {
      const response = await fetch(`/support/ticket/${encodeURIComponent(id)}`)

      if (response.ok) {
        update(await response.json())
        setOffline(false)
      } else {
        wait = 60_000
      }
    } catch {
      setOffline(true)
      wait = 5000
    }

    // A page in the background asks nothing; it looks again as soon as somebody looks at it.
    setTimeout(() => {
      if (document.hidden) {
        document.addEventListener('visibilitychange', () => void look(), { once: true })
      } else {
        void look()
      }
    }, wait)
  }

  /** @param {{ caseNumber: string | null, messages: { from: 'customer' | 'support', sentAt: string, text: string }[], status: string, subject: string | null }} next */
  function update(next) {
    for (const message of next.messages.slice(shown)) {
      list?.append(itemOf(message))
    }

    shown = Math.max(shown, next.messages.length)
    const state = stateOf(next)
    const mark = byId('state')

    if (mark !== null) {
      mark.textContent = texts.states[state]
      mark.dataset.state = state
    }

    if (next.caseNumber !== null) {
      const code = document.querySelector('.intro code')

      if (code !== null) {
        code.textContent = next.caseNumber
      }
    }

    const title = byId('subject')

    if (title !== null && next.subject !== null) {
      title.textContent = next.subject
    }

    const waiting = byId('waiting')

    if (waiting !== null) {
      waiting.hidden = next.messages.some(({ from }) => from === 'support')
    }

    showTimes()
  }

  /** @param {{ from: 'customer' | 'support', sentAt: string, text: string }} message */
  function itemOf({ from, sentAt, text }) {
    const item = document.createElement('li')
    const who = document.createElement('p')
    const time = document.createElement('time')
    const words = document.createElement('p')
    item.className = from
    who.className = 'who'
    time.dateTime = sentAt
    words.className = 'text'
    words.dir = 'auto'
    words.textContent = text
    who.append(from === 'customer' ? texts.you : texts.support, ' ', time)
    item.append(who, words)

    return item
  }

  function showTimes() {
    const short = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'medium',
      timeStyle: 'short',
    })

    for (const time of document.querySelectorAll('time')) {
      time.textContent = short.format(new Date(time.dateTime))
    }
  }

  /** The same rule as on the server. @param {{ messages: { from: string }[], status: string }} next */
  function stateOf({ messages, status }) {
    if (status === 'received' || status === 'closed' || status === 'resolved') {
      return status
    }

    return messages.at(-1)?.from === 'support' ? 'answered' : 'working'
  }

  /** @param {boolean} value */
  function setOffline(value) {
    const line = byId('offline')

    if (line !== null) {
      line.hidden = !value
    }
  }
}
