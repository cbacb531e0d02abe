import type { Channel } from '@/domain/vocabulary'

import {
  answerableArabic,
  answerableEnglish,
  answerableGerman,
  answerableSpanish,
} from './answerableConversations'

/** One conversation with what should become of it. */
export type GoldenConversation = {
  readonly channel: Channel
  readonly language: string
  /** The article that answers; null: a person has to. */
  readonly slug: null | string
  readonly text: string
}

const channels: readonly Channel[] = ['email', 'web-form', 'chat', 'whatsapp']

/** What only people may or can answer, by language: all the guarded subjects, and what no article knows. */
const forPeople: Readonly<Record<string, readonly string[]>> = {
  en: [
    'I want to talk to a human, please.',
    'Can I speak with a manager?',
    'Get me a real person now.',
    'I would like a refund for last month.',
    'You charged us twice, please give the money back.',
    'How much does the Enterprise plan cost?',
    'Can you send us a quote for 80 seats?',
    'Is there a discount for schools?',
    'Our lawyer will contact you about the contract.',
    'We are considering legal action.',
    'This is a GDPR request: send me all data about me.',
    'Somebody hacked my account and changed the name.',
    'We think there was a data breach.',
    'I found a vulnerability in your login page.',
    'The whole platform is down for everyone in our company.',
    'All our data is gone since this morning!',
    'Nobody can log in, this is an outage.',
    'This is bullshit, fix it.',
    'You idiots lost my work again.',
    'Please merge these two workspaces for us.',
    'Can you change the logo in the footer of our printed reports?',
    'Please call the hotel and tell them that we arrive late.',
    'Our auditor wants to know who of your staff looked at our boards in May.',
    'Please add a second shipping address to order A-10293.',
    'The text on the second slide of your webinar was wrong.',
    'Could somebody join our meeting on Thursday at ten?',
    'The elephant in the picture has five legs.',
    'Why was my colleague told something else on the phone yesterday?',
    'Can we get the training as a printed book?',
    'Please confirm that our contract ends in March.',
  ],
  de: [
    'Ich möchte mit einem Menschen sprechen.',
    'Ich will mein Geld zurück.',
    'Was kostet der Tarif Enterprise?',
    'Mein Anwalt wird sich melden.',
    'Unser Konto wurde gehackt.',
    'Niemand kann sich anmelden, alles ist ausgefallen.',
    'Können Sie unser Logo auf die Rechnung drucken und einen Kaffee mitbringen?',
    'Der Text auf der zweiten Folie Ihres Vortrags war falsch.',
    'Bitte verbinden Sie unsere beiden Firmen zu einer.',
    'Ich verlange eine schriftliche Entschuldigung von Ihrem Vorgesetzten.',
  ],
  es: [
    'Quiero hablar con una persona.',
    'Quiero un reembolso.',
    '¿Cuánto cuesta el plan Enterprise?',
    'Mi abogado les escribirá.',
    'Han hackeado mi cuenta.',
    'Nadie puede acceder a la plataforma.',
    'El elefante de la imagen tiene cinco patas.',
    'Necesito hablar con un supervisor sobre mi caso.',
    '¿Pueden imprimir nuestro logotipo en las camisetas?',
  ],
  fr: [
    'Je veux parler à une personne.',
    'Je veux un remboursement.',
    'Combien coûte la formule Enterprise ?',
    'Mon avocat va vous écrire.',
    'Personne ne peut se connecter.',
    'Comment exporter mes données ?',
    'Notre compte a été piraté.',
    'Combien coûterait une formation dans nos bureaux ?',
  ],
  ar: [
    'أريد التحدث مع شخص',
    'أريد استرداد أموالي',
    'كم تكلفة خطة المؤسسات؟',
    'سيتصل بكم محامي',
    'تم اختراق حسابي',
    'لا أحد يستطيع الدخول إلى المنصة',
  ],
}

const answerable = Object.entries({
  ar: answerableArabic,
  de: answerableGerman,
  en: answerableEnglish,
  es: answerableSpanish,
  fr: {
    'download-invoices': ['Où trouver mes factures ?'],
    'reset-your-password': ['Comment réinitialiser mon mot de passe ?'],
  },
}).flatMap(([language, bySlug]) =>
  Object.entries(bySlug).flatMap(([slug, texts]) =>
    texts.map((text) => ({ language, slug, text })),
  ),
)
const others = Object.entries(forPeople).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, slug: null, text })),
)
/** Each conversation on one channel, in turn. */
const onChannels = (
  list: readonly Omit<GoldenConversation, 'channel'>[],
): readonly GoldenConversation[] =>
  list.map((one, at) => ({ ...one, channel: channels[at % channels.length] ?? 'email' }))

/** Own conversations over all categories and languages: what the assistant is held to (requirements F9, F10). */
export const goldenConversations: readonly GoldenConversation[] = [
  ...onChannels(answerable),
  ...onChannels(others),
]
