/** The words of the public support pages. Sent to the page's script too, so plain strings only. */
export type Texts = {
  readonly another: string
  readonly category: string
  readonly categoryNone: string
  readonly demo: string
  readonly email: string
  readonly emailHint: string
  readonly emailInvalid: string
  readonly failed: string
  readonly intro: string
  readonly keepLink: string
  readonly message: string
  readonly messageShort: string
  readonly missing: string
  readonly name: string
  readonly needsScript: string
  readonly notFound: string
  readonly notFoundHint: string
  readonly offline: string
  readonly optional: string
  readonly requestId: string
  readonly seeStatus: string
  readonly send: string
  readonly sending: string
  readonly sent: string
  readonly sentHint: string
  readonly statusTitle: string
  readonly subject: string
  readonly support: string
  readonly title: string
  readonly tooMany: string
  readonly waiting: string
  readonly you: string
  readonly states: Readonly<
    Record<'answered' | 'closed' | 'received' | 'resolved' | 'working', string>
  >
}

const en: Texts = {
  another: 'Send another request',
  category: 'What is it about?',
  categoryNone: 'Please choose',
  demo: 'Demo of Caseway',
  email: 'E-mail',
  emailHint: 'Our answer comes to this address.',
  emailInvalid: 'This does not look like an e-mail address.',
  failed: 'It was not sent. Your text is still here: please try again.',
  intro:
    'Tell us what happened. Most questions are answered within seconds; for everything else a person writes back.',
  keepLink: 'Keep this link to come back later.',
  message: 'Message',
  messageShort: 'Please describe your question in at least 10 characters.',
  missing: 'Please fill this in.',
  name: 'Name',
  needsScript: 'This form needs JavaScript. You can also write to us by e-mail:',
  notFound: 'There is no request with this number',
  notFoundHint: 'Check the link, or send us a new request.',
  offline: 'No connection. This page tries again by itself.',
  optional: 'optional',
  requestId: 'Your request',
  seeStatus: 'Follow your request',
  send: 'Send',
  sending: 'Sending …',
  sent: 'Thank you, we have it',
  sentHint: 'You will also get the answer by e-mail.',
  statusTitle: 'Your request',
  subject: 'Subject',
  support: 'Support',
  title: 'How can we help?',
  tooMany: 'Too many messages in a short time. Please wait ten minutes and send it again.',
  waiting: 'We are looking at it. The answer appears here by itself.',
  you: 'You',
  states: {
    answered: 'Answered',
    closed: 'Closed',
    received: 'Received',
    resolved: 'Solved',
    working: 'In progress',
  },
}

const de: Texts = {
  another: 'Weitere Anfrage senden',
  category: 'Worum geht es?',
  categoryNone: 'Bitte wählen',
  demo: 'Demo von Caseway',
  email: 'E-Mail',
  emailHint: 'An diese Adresse geht unsere Antwort.',
  emailInvalid: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
  failed: 'Es wurde nicht gesendet. Ihr Text ist noch da: Bitte versuchen Sie es erneut.',
  intro:
    'Schreiben Sie uns, was passiert ist. Die meisten Fragen sind in Sekunden beantwortet; auf alles andere antwortet ein Mensch.',
  keepLink: 'Mit diesem Link kommen Sie später zurück.',
  message: 'Nachricht',
  messageShort: 'Bitte beschreiben Sie Ihr Anliegen mit mindestens 10 Zeichen.',
  missing: 'Bitte ausfüllen.',
  name: 'Name',
  needsScript: 'Dieses Formular braucht JavaScript. Sie können uns auch eine E-Mail schreiben:',
  notFound: 'Eine Anfrage mit dieser Nummer gibt es nicht',
  notFoundHint: 'Prüfen Sie den Link oder senden Sie uns eine neue Anfrage.',
  offline: 'Keine Verbindung. Die Seite versucht es von selbst erneut.',
  optional: 'freiwillig',
  requestId: 'Ihre Anfrage',
  seeStatus: 'Anfrage verfolgen',
  send: 'Senden',
  sending: 'Wird gesendet …',
  sent: 'Danke, Ihre Anfrage ist da',
  sentHint: 'Die Antwort kommt auch per E-Mail.',
  statusTitle: 'Ihre Anfrage',
  subject: 'Betreff',
  support: 'Support',
  title: 'Wie können wir helfen?',
  tooMany:
    'Zu viele Nachrichten in kurzer Zeit. Bitte warten Sie zehn Minuten und senden Sie sie erneut.',
  waiting: 'Wir sehen es uns an. Die Antwort erscheint hier von selbst.',
  you: 'Sie',
  states: {
    answered: 'Beantwortet',
    closed: 'Abgeschlossen',
    received: 'Eingegangen',
    resolved: 'Gelöst',
    working: 'In Arbeit',
  },
}

const es: Texts = {
  another: 'Enviar otra consulta',
  category: '¿De qué se trata?',
  categoryNone: 'Elija una opción',
  demo: 'Demo de Caseway',
  email: 'Correo electrónico',
  emailHint: 'Enviaremos la respuesta a esta dirección.',
  emailInvalid: 'No parece una dirección de correo.',
  failed: 'No se ha enviado. Su texto sigue aquí: inténtelo de nuevo.',
  intro:
    'Cuéntenos qué ha pasado. Respondemos a la mayoría de las preguntas en segundos; en los demás casos le escribe una persona.',
  keepLink: 'Guarde este enlace para volver más tarde.',
  message: 'Mensaje',
  messageShort: 'Describa su consulta con al menos 10 caracteres.',
  missing: 'Complete este campo.',
  name: 'Nombre',
  needsScript: 'Este formulario necesita JavaScript. También puede escribirnos por correo:',
  notFound: 'No existe ninguna consulta con este número',
  notFoundHint: 'Revise el enlace o envíenos una consulta nueva.',
  offline: 'Sin conexión. La página lo intenta de nuevo por sí sola.',
  optional: 'opcional',
  requestId: 'Su consulta',
  seeStatus: 'Seguir la consulta',
  send: 'Enviar',
  sending: 'Enviando …',
  sent: 'Gracias, la hemos recibido',
  sentHint: 'También recibirá la respuesta por correo.',
  statusTitle: 'Su consulta',
  subject: 'Asunto',
  support: 'Soporte',
  title: '¿En qué podemos ayudarle?',
  tooMany: 'Demasiados mensajes en poco tiempo. Espere diez minutos y vuelva a enviarlo.',
  waiting: 'La estamos revisando. La respuesta aparecerá aquí.',
  you: 'Usted',
  states: {
    answered: 'Respondida',
    closed: 'Cerrada',
    received: 'Recibida',
    resolved: 'Resuelta',
    working: 'En curso',
  },
}

const ar: Texts = {
  another: 'إرسال طلب آخر',
  category: 'ما موضوع طلبك؟',
  categoryNone: 'اختر من القائمة',
  demo: 'نسخة تجريبية من Caseway',
  email: 'البريد الإلكتروني',
  emailHint: 'سنرسل الرد إلى هذا العنوان.',
  emailInvalid: 'هذا لا يبدو عنوان بريد صحيحًا.',
  failed: 'لم يتم الإرسال. ما كتبته ما زال هنا، حاول مرة أخرى.',
  intro: 'أخبرنا بما حدث. نجيب عن معظم الأسئلة خلال ثوانٍ، وفيما عدا ذلك يكتب إليك أحد زملائنا.',
  keepLink: 'احتفظ بهذا الرابط للعودة لاحقًا.',
  message: 'الرسالة',
  messageShort: 'يرجى وصف سؤالك بعشرة أحرف على الأقل.',
  missing: 'يرجى ملء هذا الحقل.',
  name: 'الاسم',
  needsScript: 'يحتاج هذا النموذج إلى JavaScript. يمكنك أيضًا مراسلتنا على:',
  notFound: 'لا يوجد طلب بهذا الرقم',
  notFoundHint: 'تحقق من الرابط أو أرسل طلبًا جديدًا.',
  offline: 'لا يوجد اتصال. ستحاول الصفحة من جديد تلقائيًا.',
  optional: 'اختياري',
  requestId: 'طلبك',
  seeStatus: 'متابعة الطلب',
  send: 'إرسال',
  sending: 'جارٍ الإرسال …',
  sent: 'شكرًا، وصلنا طلبك',
  sentHint: 'ستصلك الإجابة بالبريد الإلكتروني أيضًا.',
  statusTitle: 'طلبك',
  subject: 'العنوان',
  support: 'الدعم',
  title: 'كيف يمكننا مساعدتك؟',
  tooMany: 'رسائل كثيرة في وقت قصير. انتظر عشر دقائق ثم أعد الإرسال.',
  waiting: 'نحن ننظر في طلبك. ستظهر الإجابة هنا تلقائيًا.',
  you: 'أنت',
  states: {
    answered: 'تم الرد',
    closed: 'مغلق',
    received: 'تم الاستلام',
    resolved: 'تم الحل',
    working: 'قيد المعالجة',
  },
}

const all = { ar, de, en, es } as const
export type PortalLanguage = keyof typeof all

/** The first language of `Accept-Language` that we have words for, by its weight; English otherwise. */
export const languageFor = (header: null | string): PortalLanguage => {
  const wished = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters
        .find((each) => each.trim().startsWith('q='))
        ?.trim()
        .slice(2)

      return { code: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? '1') || 0 }
    })
    .toSorted((one, other) => other.weight - one.weight)
  const found = wished.find(({ code, weight }) => weight > 0 && code in all)

  return (found?.code ?? 'en') as PortalLanguage // `in all` was just asked
}

export const textsOf = (language: PortalLanguage): Texts => all[language]
