import type { Language } from '../vocabulary'

type Words = {
  readonly begin: string
  readonly email: string
  readonly end: string
  readonly name: string
  readonly order: string
  readonly phone: string
  readonly text: string
}

/** Fixed phrases of the house: they ask, and state nothing about a product or a person. */
const words: Readonly<Record<Language, Words>> = {
  ar: {
    begin: 'شكرًا لرسالتك. لكي نتمكن من مساعدتك نحتاج إلى ما يلي:',
    email: 'عنوان بريدك الإلكتروني',
    end: 'يكفي أن ترد على هذه الرسالة.',
    name: 'اسمك الكامل',
    order: 'رقم طلبك كما هو مذكور في التأكيد',
    phone: 'رقم هاتفك مع رمز الدولة',
    text: 'ما الذي تحتاج إليه، بكلماتك',
  },
  de: {
    begin: 'Danke für Ihre Nachricht. Damit wir Ihnen helfen können, fehlt uns noch:',
    email: 'Ihre E-Mail-Adresse',
    end: 'Antworten Sie einfach auf diese Nachricht.',
    name: 'Ihr vollständiger Name',
    order: 'Ihre Bestellnummer, wie sie in der Bestätigung steht',
    phone: 'Ihre Telefonnummer mit Landesvorwahl',
    text: 'Worum es Ihnen geht, in Ihren Worten',
  },
  en: {
    begin: 'Thank you for your message. To help you, we still need:',
    email: 'your e-mail address',
    end: 'Just answer this message.',
    name: 'your full name',
    order: 'your order number, as it stands in the confirmation',
    phone: 'your phone number with the country code',
    text: 'what you need, in your own words',
  },
  es: {
    begin: 'Gracias por su mensaje. Para poder ayudarle, todavía nos falta:',
    email: 'su dirección de correo electrónico',
    end: 'Basta con responder a este mensaje.',
    name: 'su nombre completo',
    order: 'su número de pedido, tal como aparece en la confirmación',
    phone: 'su número de teléfono con el prefijo del país',
    text: 'qué necesita, con sus propias palabras',
  },
  fr: {
    begin: 'Merci pour votre message. Pour pouvoir vous aider, il nous manque encore :',
    email: 'votre adresse e-mail',
    end: 'Il suffit de répondre à ce message.',
    name: 'votre nom complet',
    order: 'votre numéro de commande, tel qu’il figure dans la confirmation',
    phone: 'votre numéro de téléphone avec l’indicatif du pays',
    text: 'ce dont vous avez besoin, avec vos propres mots',
  },
}

/**
 * Asks a customer for what is missing, in their language or in English. What our own rules say about a problem is
 * for us; the customer reads what to send. Custom fields are named as the form named them (`labels`, by key).
 */
export const askText = ({
  fields,
  labels,
  language,
}: {
  /** As data problems name them: `customer.email`, `field.plan`. */
  fields: readonly string[]
  labels: Readonly<Record<string, string>>
  language: null | string
}): string => {
  const said = isKnown(language) ? words[language] : words.en
  const wanted = [...new Set(fields.map((field) => wordsOf(field, said, labels)))]

  return [
    said.begin,
    (wanted.length === 0 ? [said.text] : wanted).map((one) => `- ${one}`).join('\n'),
    said.end,
  ].join('\n\n')
}

const ofTheText = new Set(['body', 'description', 'message', 'subject', 'text'])

const isKnown = (language: null | string): language is Language =>
  language !== null && Object.hasOwn(words, language)

const wordsOf = (field: string, said: Words, labels: Readonly<Record<string, string>>): string => {
  const name = field.split('.').at(-1) ?? field

  if (field === 'order.number' || name === 'order_number') return said.order
  if (name === 'email') return said.email
  if (name === 'name') return said.name
  if (name === 'phone') return said.phone
  if (ofTheText.has(name)) return said.text

  return labels[name] ?? name.replaceAll(/[-_]/gu, ' ')
}
