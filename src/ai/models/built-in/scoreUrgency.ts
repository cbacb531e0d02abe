import { normaliseText } from '@/ai/text/normaliseText'
import { makePhraseIndex } from '@/ai/text/makePhraseIndex'
import { tokenise } from '@/ai/text/tokenise'
import { priorities, type Priority } from '@/domain/vocabulary'

/** Signs of urgency and calm with the step they move a priority by. */
const signs: Readonly<Record<string, string>> = {
  '3': 'production is down, production down, everything is down, nobody can work, no one can work, system down, complete outage, total outage, data breach, we are losing money, emergency, life threatening, alles steht, produktion steht, niemand kann arbeiten, totalausfall, notfall, nadie puede trabajar, todo está caído, emergencia, plus personne ne peut travailler, urgence absolue, لا احد يستطيع العمل, حاله طارئه',
  '2': 'urgent, urgently, asap, immediately, right now, critical, hacked, stolen, lawyer, legal action, outage, down for everyone, dringend, sofort, umgehend, gehackt, anwalt, ausgefallen, urgente, urgentemente, inmediatamente, hackearon, abogado, caído, immédiatement, de toute urgence, piraté, avocat, en panne, عاجل, فورا, اختراق, محامي',
  '1': 'as soon as possible, deadline, by tomorrow, today, before the weekend, still not, third time, again and again, unacceptable, blocked, so schnell wie möglich, frist, bis morgen, heute noch, immer noch nicht, zum dritten mal, inakzeptabel, cuanto antes, plazo, para mañana, hoy mismo, todavía no, inaceptable, au plus vite, délai, demain, toujours pas, inacceptable, باسرع وقت, اليوم, غدا, غير مقبول',
  '-1': 'no rush, no hurry, whenever you have time, when you get a chance, not urgent, low priority, just curious, just wondering, keine eile, nicht dringend, wenn sie zeit haben, nur eine frage, sin prisa, no es urgente, cuando puedan, solo una pregunta, rien ne presse, pas urgent, quand vous aurez le temps, simple question, ليس عاجلا, مجرد سؤال',
}
const findSigns = makePhraseIndex(signs)

export type Urgency = { readonly step: number; readonly words: readonly string[] }

/** How far a text moves its priority up (to 3) or down (to −1), and the words that say so. */
export const scoreUrgency = (text: string): Urgency => {
  const tokens = tokenise(normaliseText(text))
  const found = findSigns(tokens)
  const calm = found.filter(({ name }) => name === '-1')
  // "not urgent" holds "urgent": what lies inside a calm phrase does not count.
  const isInsideCalm = (at: number): boolean =>
    calm.some((phrase) => at >= phrase.at && at < phrase.at + phrase.length)
  const up = found.filter(({ at, name }) => name !== '-1' && !isInsideCalm(at))
  const deciding = up.length > 0 ? up : calm

  return {
    step: deciding.reduce(
      (most, { name }) => (Math.abs(Number(name)) > Math.abs(most) ? Number(name) : most),
      0,
    ),
    words: deciding.map(({ at, length }) => tokens.slice(at, at + length).join(' ')),
  }
}

/** Moves a priority by the step, held between low and urgent. A step of 3 always means urgent, 2 at least high. */
export const movePriority = (priority: Priority, step: number): Priority => {
  const from = priorities.indexOf(priority)
  const least = step >= 3 ? 3 : step === 2 ? 2 : 0
  const to = step === 1 ? Math.min(from + 1, 2) : step === -1 ? from - 1 : from

  return priorities[Math.max(least, 0, Math.min(3, to))] ?? priority
}
