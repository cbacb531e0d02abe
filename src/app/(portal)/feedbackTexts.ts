import type { FeedbackReason } from '@/domain/vocabulary'

import type { PortalLanguage } from './texts'

export type FeedbackNotice =
  'handed-over' | 'invalid' | 'not-found' | 'recorded' | 'too-late' | 'too-many'

type FeedbackTexts = {
  readonly about: string
  readonly comment: string
  readonly no: string
  readonly outcomes: Readonly<Record<FeedbackNotice, string>>
  readonly person: string
  readonly reason: string
  readonly reasonNone: string
  readonly reasons: Readonly<Record<FeedbackReason, string>>
  readonly send: string
  readonly stars: string
  readonly title: string
  readonly yes: string
}

const texts: Readonly<Record<PortalLanguage, FeedbackTexts>> = {
  en: {
    about: 'Our answer to',
    comment: 'Anything to add?',
    no: 'No, it did not help',
    outcomes: {
      'handed-over': 'Thank you. A person looks at your request and writes back.',
      invalid: 'Please choose yes or no, and send it again.',
      'not-found': 'There is no answer behind this link. Check that it is complete.',
      recorded: 'Thank you. It helps us to answer better.',
      'too-late': 'This answer is too old to be rated. Write to us if you still need help.',
      'too-many': 'Too many in a short time. Please wait ten minutes.',
    },
    person: 'A person should look at my request',
    reason: 'If not: what was wrong?',
    reasonNone: 'Please choose',
    reasons: {
      incomplete: 'Something was missing',
      other: 'Something else',
      outdated: 'It is out of date',
      unclear: 'I did not understand it',
      wrong: 'It is wrong, or answers another question',
    },
    send: 'Send',
    stars: 'Stars, 1 to 5',
    title: 'Did this answer help you?',
    yes: 'Yes, it helped',
  },
  de: {
    about: 'Unsere Antwort auf',
    comment: 'Möchten Sie etwas dazu sagen?',
    no: 'Nein, sie hat nicht geholfen',
    outcomes: {
      'handed-over': 'Danke. Ein Mensch sieht sich Ihre Anfrage an und schreibt Ihnen.',
      invalid: 'Bitte wählen Sie Ja oder Nein und senden Sie noch einmal.',
      'not-found': 'Zu diesem Link gibt es keine Antwort. Prüfen Sie, ob er vollständig ist.',
      recorded: 'Danke. Das hilft uns, besser zu antworten.',
      'too-late':
        'Diese Antwort ist zu alt für eine Bewertung. Schreiben Sie uns, wenn Sie noch Hilfe brauchen.',
      'too-many': 'Zu viele in kurzer Zeit. Bitte warten Sie zehn Minuten.',
    },
    person: 'Ein Mensch soll sich meine Anfrage ansehen',
    reason: 'Falls nein: Was stimmte nicht?',
    reasonNone: 'Bitte wählen',
    reasons: {
      incomplete: 'Es fehlte etwas',
      other: 'Etwas anderes',
      outdated: 'Sie ist veraltet',
      unclear: 'Ich habe sie nicht verstanden',
      wrong: 'Sie ist falsch oder beantwortet eine andere Frage',
    },
    send: 'Senden',
    stars: 'Sterne, 1 bis 5',
    title: 'Hat Ihnen diese Antwort geholfen?',
    yes: 'Ja, sie hat geholfen',
  },
  es: {
    about: 'Nuestra respuesta a',
    comment: '¿Quiere añadir algo?',
    no: 'No, no me ha ayudado',
    outcomes: {
      'handed-over': 'Gracias. Una persona revisará su consulta y le escribirá.',
      invalid: 'Elija sí o no y vuelva a enviarlo.',
      'not-found': 'Este enlace no lleva a ninguna respuesta. Compruebe que está completo.',
      recorded: 'Gracias. Nos ayuda a responder mejor.',
      'too-late': 'Esta respuesta es demasiado antigua. Escríbanos si todavía necesita ayuda.',
      'too-many': 'Demasiadas en poco tiempo. Espere diez minutos.',
    },
    person: 'Quiero que una persona revise mi consulta',
    reason: 'Si no: ¿qué ha fallado?',
    reasonNone: 'Elija una opción',
    reasons: {
      incomplete: 'Faltaba algo',
      other: 'Otra cosa',
      outdated: 'Está desactualizada',
      unclear: 'No la he entendido',
      wrong: 'Es incorrecta o responde a otra pregunta',
    },
    send: 'Enviar',
    stars: 'Estrellas, de 1 a 5',
    title: '¿Le ha ayudado esta respuesta?',
    yes: 'Sí, me ha ayudado',
  },
  ar: {
    about: 'إجابتنا على',
    comment: 'هل تود إضافة شيء؟',
    no: 'لا، لم تساعدني',
    outcomes: {
      'handed-over': 'شكرًا لك. سينظر أحد زملائنا في طلبك ويكتب إليك.',
      invalid: 'اختر نعم أو لا ثم أرسل مرة أخرى.',
      'not-found': 'لا توجد إجابة خلف هذا الرابط. تأكد من أنه كامل.',
      recorded: 'شكرًا لك. هذا يساعدنا على تحسين إجاباتنا.',
      'too-late': 'هذه الإجابة قديمة ولا يمكن تقييمها. راسلنا إذا كنت ما زلت بحاجة إلى المساعدة.',
      'too-many': 'مرات كثيرة في وقت قصير. انتظر عشر دقائق.',
    },
    person: 'أريد أن ينظر شخص في طلبي',
    reason: 'إن لم تساعدك: ما المشكلة؟',
    reasonNone: 'اختر من القائمة',
    reasons: {
      incomplete: 'كان هناك شيء ناقص',
      other: 'شيء آخر',
      outdated: 'الإجابة قديمة',
      unclear: 'لم أفهمها',
      wrong: 'الإجابة خاطئة أو عن سؤال آخر',
    },
    send: 'إرسال',
    stars: 'نجوم من 1 إلى 5',
    title: 'هل ساعدتك هذه الإجابة؟',
    yes: 'نعم، ساعدتني',
  },
}

export const feedbackTextsOf = (language: PortalLanguage): FeedbackTexts => texts[language]
