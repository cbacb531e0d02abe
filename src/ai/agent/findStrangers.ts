import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { findKeywords } from '@/domain/text/findKeywords'
import { foldText } from '@/domain/text/foldText'
import { stemWord } from '@/domain/text/stemWord'

import { otherProducts } from './otherProducts'

/** A name inside a sentence: not its first word, not in capitals for emphasis, no number. */
const nameInside = /(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]*(?:[-.]\p{L}[\p{L}\p{N}]*)*/gu
/** In these languages a capital letter says "name"; German writes every noun so, Arabic has none. */
const languagesOfNames = new Set(['en', 'es', 'fr'])
/** Where a letter is signed ("Kind regards, Mary", "Thanks Tom") and where people introduce themselves. */
const signature =
  /(?:^|[\s.,!?])(?:(?:kind |best |warm |many )?(?:regards|wishes|greetings)|thanks?(?: you)?|cheers|sincerely|yours|saludos|atentamente|gracias|cordialement|merci|bien à vous)[\s,.!-]*(?:\p{Lu}[\p{L}-]*[\s,.]*){0,5}$/iu
const introduction =
  /(?:my name is|i am|i'm|this is|me llamo|soy|je m'appelle|je suis|dear|hello|hi|hola|bonjour|from|at) \p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*/giu
/** "my car", "mein Haus", "mi coche", "ma voiture": what belongs to the customer and perhaps not to our world. */
const belonging =
  /(?<![\p{L}\p{N}])(?:my|mein(?:e[nmrs]?)?|mis?|mon|ma|mes) (?:old |new |own |neue[nmrs]? )?(\p{L}{3,})/giu
/** What customers of any software call theirs while they ask about it. */
const context =
  /^(?:colleague|boss|manager|team|company|phone|mobile|laptop|computer|pc|mac|browser|device|screen|office|department|client|customer|account|email|mail|mailbox|inbox|address|name|data|file|project|message|question|problem|issue|request|friend|partner|employee|business|work|workspace|board|task|plan|subscription|password|passcode|login|code|link|card|invoice|receipt|bill|payment|calendar|setting|role|profile|export|import|notification|case|ticket|opinion|first|last|kolleg|chef|team|firma|handy|telefon|smartphone|rechner|browser|gerat|buro|kunde|konto|postfach|adresse|name|daten|datei|projekt|frage|problem|anliegen|passwort|kennwort|rechnung|aufgabe|board|arbeit|zugang|mail|companer|jefe|equipo|empresa|telefono|movil|ordenador|navegador|cuenta|correo|tarea|tablero|factura|contrasena|archivo|pregunta|problema|collegue|chef|equipe|entreprise|telephone|ordinateur|compte|facture|adresse|question|probleme|moi|lo|mas|favor|espaci|espac|invitad|miembr|membre|mitglied|gast|gaste|guest|user|nutzer|site|server|token|key|screen|word|time)/u
/** Capitalised without being the name of a thing. */
const ordinary = new Set(
  `i ok pdf csv json zip api url faq html sms ui id vat iban sso saml scim 2fa mfa otp qr gdpr dpa utf utc cest cet
  excel word windows mac ios android linux chrome firefox safari edge english german spanish french arabic deutsch
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december techcorp`.split(/\s+/u),
)

/**
 * What the question names and no passage found knows: other companies' products, names written with a capital, things
 * of the customer ("my car"). The articles speak of something else then ("connect GitLab" finds GitHub), so a person
 * should look before it is sent.
 *
 * @param input.question subject and text as the customer wrote them.
 */
export const findStrangers = ({
  hits,
  language,
  question,
}: {
  hits: readonly KnowledgeHit[]
  language: string
  question: string
}): readonly string[] => {
  const known = foldText(
    hits
      .map(({ articleTitle, headingPath, text }) => [articleTitle, ...headingPath, text].join(' '))
      .join(' '),
  )
  const isKnown = (name: string): boolean =>
    known.includes(foldText(name)) || ordinary.has(foldText(name))
  const products = findKeywords(question, { any: otherProducts }).map(({ keyword }) => keyword)
  const names = languagesOfNames.has(language)
    ? question
        .split(/\n+/u)
        .flatMap((line) =>
          [
            ...line
              .trim()
              .replace(signature, '')
              .replaceAll(introduction, ' ')
              .matchAll(nameInside),
          ].map(([name]) => name),
        )
    : []

  const belongings = [...question.matchAll(belonging)]
    .map(([, thing = '']) => thing)
    .filter((thing) => !context.test(foldText(thing)) && !known.includes(stemWord(foldText(thing))))

  return [
    ...new Set([...products, ...belongings, ...names.filter((name) => !/^\p{Lu}+$/u.test(name))]),
  ].filter((name) => !isKnown(name))
}
