import type { Language } from '../vocabulary'

type Words = {
  readonly begin: string
  readonly hours: (hours: number) => string
  readonly minutes: (minutes: number) => string
  readonly nobody: string
  readonly soon: string
}

/**
 * Fixed phrases of the house: they say who has the message and what we know of the wait. They promise no moment, since
 * nobody knows one.
 */
const words: Readonly<Record<Language, Words>> = {
  ar: {
    begin: 'شكرًا لرسالتك. لقد وصلت إلى زملائنا، وسيجيبك شخص من فريقنا.',
    hours: (hours) => `نقدر وقت الانتظار حاليًا بنحو ${String(hours)} من الساعات.`,
    minutes: (minutes) => `نقدر وقت الانتظار حاليًا بنحو ${String(minutes)} دقيقة.`,
    nobody: 'لا أحد منهم متاح في هذه اللحظة، ولذلك لا يمكننا أن نقول متى بالضبط.',
    soon: 'لا حاجة إلى أن تكتب مرة أخرى، لكن يمكنك إضافة ما تريد بالرد على هذه الرسالة.',
  },
  de: {
    begin: 'Danke für Ihre Nachricht. Sie liegt bei unserem Team, und ein Mensch antwortet Ihnen.',
    hours: (hours) =>
      hours === 1
        ? 'Die Wartezeit schätzen wir zurzeit auf etwa eine Stunde.'
        : `Die Wartezeit schätzen wir zurzeit auf etwa ${String(hours)} Stunden.`,
    minutes: (minutes) => `Die Wartezeit schätzen wir zurzeit auf etwa ${String(minutes)} Minuten.`,
    nobody:
      'Im Augenblick ist dort niemand frei, deshalb können wir nicht sagen, wann genau das sein wird.',
    soon: 'Sie müssen nicht noch einmal schreiben; was Sie ergänzen möchten, können Sie auf diese Nachricht antworten.',
  },
  en: {
    begin: 'Thank you for your message. Our team has it, and a person will answer you.',
    hours: (hours) =>
      hours === 1
        ? 'At the moment we expect a wait of about an hour.'
        : `At the moment we expect a wait of about ${String(hours)} hours.`,
    minutes: (minutes) => `At the moment we expect a wait of about ${String(minutes)} minutes.`,
    nobody: 'Nobody there is free right now, so we cannot say exactly when that will be.',
    soon: 'There is no need to write again; if you want to add something, just reply to this message.',
  },
  es: {
    begin: 'Gracias por su mensaje. Lo tiene nuestro equipo y le responderá una persona.',
    hours: (hours) =>
      hours === 1
        ? 'En este momento calculamos una espera de aproximadamente una hora.'
        : `En este momento calculamos una espera de unas ${String(hours)} horas.`,
    minutes: (minutes) =>
      `En este momento calculamos una espera de unos ${String(minutes)} minutos.`,
    nobody: 'Ahora mismo no hay nadie libre, por eso no podemos decirle cuándo será exactamente.',
    soon: 'No hace falta que escriba de nuevo; si quiere añadir algo, responda a este mensaje.',
  },
  fr: {
    begin: 'Merci pour votre message. Notre équipe l’a reçu et une personne vous répondra.',
    hours: (hours) =>
      hours === 1
        ? 'Nous estimons actuellement l’attente à une heure environ.'
        : `Nous estimons actuellement l’attente à ${String(hours)} heures environ.`,
    minutes: (minutes) =>
      `Nous estimons actuellement l’attente à ${String(minutes)} minutes environ.`,
    nobody:
      'Personne n’y est disponible en ce moment ; nous ne pouvons donc pas dire quand exactement.',
    soon: 'Inutile d’écrire de nouveau ; pour ajouter quelque chose, répondez simplement à ce message.',
  },
}

const minutesAnHour = 60
/** Nobody believes "37 minutes": an estimate is told in steps of five. */
const step = 5

/**
 * What a customer reads whose message went to a person: who has it, and the wait as it is estimated from real capacity
 * (requirement F5). Languages that we do not write get English.
 *
 * @param minutes of waiting; null: nobody is there, and no time is promised.
 */
export const holdingText = ({
  language,
  minutes,
}: {
  language: string
  minutes: null | number
}): string => {
  const say = Object.hasOwn(words, language) ? words[language as Language] : words.en
  const wait =
    minutes === null
      ? say.nobody
      : minutes > 90
        ? say.hours(Math.ceil(minutes / minutesAnHour))
        : say.minutes(Math.max(step, Math.ceil(minutes / step) * step))

  return [say.begin, wait, say.soon].join(' ')
}
