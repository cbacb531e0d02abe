import type { Language } from '@/domain/vocabulary'

/** What a phrase may speak of. */
export type PhraseValues = {
  readonly caseNumber: string
  readonly company: string
  readonly helpCentreUrl: string
  readonly name: string
}

export type PhraseId =
  | 'casual-greeting'
  | 'closing-help-centre'
  | 'closing-person'
  | 'closing-reply'
  | 'formal-greeting'
  | 'formal-greeting-no-name'
  | 'links'
  | 'reference'
  | 'regards'
  | 'semi-greeting'
  | 'semi-greeting-no-name'
  | 'subject'
  | 'thanks'

type Phrases = Readonly<Record<PhraseId, string>>

/**
 * The fixed phrases of the house. They greet, thank and say what the customer can do next; none of them states a fact
 * about a product, so none needs a source in the knowledge base. `{…}` are filled in by `phrase`.
 */
const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    'formal-greeting': 'Dear {name},',
    'formal-greeting-no-name': 'Dear customer,',
    'semi-greeting': 'Hello {name},',
    'semi-greeting-no-name': 'Hello,',
    'casual-greeting': 'Hi {name}!',
    thanks:
      'Thank you for contacting {company}. We have read your message carefully, and this is our answer.',
    'closing-reply':
      'If this does not solve it, simply reply to this message: your reply is added to the same case, so you do not have to explain everything again. It helps us if you tell us which step you tried, what happened then, and the exact words of any error message you saw.',
    'closing-person':
      'You can talk to a person at any time. Write that you would like to speak with a colleague, and this case goes to our team together with everything you have told us so far.',
    'closing-help-centre': 'Further instructions are in our help centre: {helpCentreUrl}',
    links: 'These pages may help you further:',
    reference: 'Your reference: {caseNumber}',
    regards: 'Kind regards',
    subject: 'Your request {caseNumber}',
  },
  de: {
    'formal-greeting': 'Guten Tag {name},',
    'formal-greeting-no-name': 'Sehr geehrte Damen und Herren,',
    'semi-greeting': 'Hallo {name},',
    'semi-greeting-no-name': 'Hallo,',
    'casual-greeting': 'Hallo {name}!',
    thanks:
      'vielen Dank für Ihre Nachricht an {company}. Wir haben sie aufmerksam gelesen, und dies ist unsere Antwort.',
    'closing-reply':
      'Falls das Ihr Anliegen nicht löst, antworten Sie einfach auf diese Nachricht: Ihre Antwort kommt zum selben Vorgang, Sie müssen also nichts noch einmal erklären. Uns hilft, wenn Sie schreiben, welchen Schritt Sie versucht haben, was dann geschah und wie eine Fehlermeldung genau lautete.',
    'closing-person':
      'Sie können jederzeit mit einem Menschen sprechen. Schreiben Sie, dass Sie eine Kollegin oder einen Kollegen wünschen, und der Vorgang geht mit allem, was Sie uns bisher mitgeteilt haben, an unser Team.',
    'closing-help-centre':
      'Weitere Anleitungen finden Sie in unserem Hilfebereich: {helpCentreUrl}',
    links: 'Diese Seiten helfen Ihnen vielleicht weiter:',
    reference: 'Ihre Vorgangsnummer: {caseNumber}',
    regards: 'Mit freundlichen Grüßen',
    subject: 'Ihre Anfrage {caseNumber}',
  },
  es: {
    'formal-greeting': 'Estimado/a {name}:',
    'formal-greeting-no-name': 'Estimado/a cliente:',
    'semi-greeting': 'Hola, {name}:',
    'semi-greeting-no-name': 'Hola:',
    'casual-greeting': '¡Hola, {name}!',
    thanks:
      'Gracias por escribir a {company}. Hemos leído su mensaje con atención y esta es nuestra respuesta.',
    'closing-reply':
      'Si esto no lo resuelve, responda a este mensaje: su respuesta se añade al mismo caso y no tendrá que explicarlo todo de nuevo. Nos ayuda saber qué paso ha probado, qué ocurrió después y el texto exacto de cualquier mensaje de error.',
    'closing-person':
      'Puede hablar con una persona en cualquier momento. Escriba que desea hablar con un compañero y el caso pasará a nuestro equipo con todo lo que nos ha contado hasta ahora.',
    'closing-help-centre':
      'Encontrará más instrucciones en nuestro centro de ayuda: {helpCentreUrl}',
    links: 'Estas páginas pueden servirle de ayuda:',
    reference: 'Su referencia: {caseNumber}',
    regards: 'Atentamente',
    subject: 'Su consulta {caseNumber}',
  },
  fr: {
    'formal-greeting': 'Bonjour {name},',
    'formal-greeting-no-name': 'Madame, Monsieur,',
    'semi-greeting': 'Bonjour {name},',
    'semi-greeting-no-name': 'Bonjour,',
    'casual-greeting': 'Bonjour {name} !',
    thanks:
      'Merci d’avoir contacté {company}. Nous avons lu votre message avec attention et voici notre réponse.',
    'closing-reply':
      'Si cela ne résout pas votre demande, répondez simplement à ce message : votre réponse rejoint le même dossier et vous n’aurez pas à tout expliquer de nouveau. Dites-nous quelle étape vous avez essayée, ce qui s’est passé ensuite et le texte exact d’un éventuel message d’erreur.',
    'closing-person':
      'Vous pouvez parler à une personne à tout moment. Écrivez que vous souhaitez échanger avec un collègue et le dossier sera transmis à notre équipe avec tout ce que vous nous avez déjà indiqué.',
    'closing-help-centre':
      'Vous trouverez d’autres instructions dans notre centre d’aide : {helpCentreUrl}',
    links: 'Ces pages peuvent vous aider :',
    reference: 'Votre référence : {caseNumber}',
    regards: 'Cordialement',
    subject: 'Votre demande {caseNumber}',
  },
  ar: {
    'formal-greeting': 'عزيزي/عزيزتي {name}،',
    'formal-greeting-no-name': 'عميلنا العزيز،',
    'semi-greeting': 'مرحبًا {name}،',
    'semi-greeting-no-name': 'مرحبًا،',
    'casual-greeting': 'مرحبًا {name}!',
    thanks: 'شكرًا لتواصلك مع {company}. قرأنا رسالتك بعناية، وهذا جوابنا.',
    'closing-reply':
      'إذا لم تُحل المشكلة، فما عليك إلا الرد على هذه الرسالة: يُضاف ردك إلى الطلب نفسه فلا تحتاج إلى شرح كل شيء من جديد. يساعدنا أن تخبرنا بالخطوة التي جربتها، وبما حدث بعدها، وبالنص الدقيق لأي رسالة خطأ ظهرت لك.',
    'closing-person':
      'يمكنك التحدث إلى شخص من فريقنا في أي وقت. اكتب أنك تود التحدث إلى أحد الزملاء، وسينتقل الطلب إلى فريقنا مع كل ما أخبرتنا به حتى الآن.',
    'closing-help-centre': 'تجد المزيد من الإرشادات في مركز المساعدة: {helpCentreUrl}',
    links: 'قد تفيدك هذه الصفحات:',
    reference: 'رقم طلبك: {caseNumber}',
    regards: 'مع أطيب التحيات',
    subject: 'طلبك {caseNumber}',
  },
}

/** One phrase in the customer's language; languages that we do not write get English. */
export const phrase = ({
  id,
  language,
  values,
}: {
  id: PhraseId
  language: string
  values: PhraseValues
}): string => {
  const set = Object.hasOwn(phrases, language) ? phrases[language as Language] : phrases.en

  return set[id].replaceAll(
    /\{(name|company|caseNumber|helpCentreUrl)\}/g,
    (_, key: keyof PhraseValues) => values[key],
  )
}
