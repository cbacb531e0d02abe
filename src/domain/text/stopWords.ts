import { foldText } from './foldText'

const lists = {
  en: `a about after all also am an and any are as at be because been before but by can cannot could did do does
    doing don't for from get got had has have he hello help her here hi him his how i i'm if in into is it it's
    its just know let like me my need no not now of off on one or our out please she should so some still than
    thank thanks that the their them then there these they this to too try tried us want was way we were what
    when where which while who why will with would you your best cheers dear evening good hey kind morning pls
    regards sincerely sir madam there's tell somehow anyway really yesterday today since again afternoon`,
  de: `aber als am an auch auf aus bei bin bis bitte da danke das dass dein dem den denn der des die dies diese
    dieser doch du ein eine einem einen einer er es fur gibt haben habe hallo hat hatte ich ihr im in ist ja
    kann konnen man mehr mein meine meinem meinen mich mir mit muss nach nicht noch nur ob oder sehr sein seine
    sich sie sind so uber um und uns unser vom von vor wann warum was wenn wer werden wie wird wir wo zu zum zur
    abend alles allem bekomme beste brauche darf freundliche freundlichen geht gern gerne grusse gruss grussen
    guten konnte konnten liebe lieber mal mochte morgen musste nun schon seit sollte tun viele vielen weiss
    will wollen wollte wurde wurden`,
  es: `a al algo ante como con cual cuando de del desde donde el ella en entre era es esta este esto estoy fue
    gracias ha hay he hola la las le les lo los mas me mi mis muy no nos o para pero por porque puede puedo que
    quiero se si sin sobre son su sus te tengo tiene tu un una unos y ya yo atentamente buen buenas buenos
    cordial dia dias estimado estimada estimados favor hacer hoy necesito noches podria pueden quisiera saber
    saludo saludos ser tarde tardes tener`,
  fr: `a ai au aux avec bonjour c'est ce ces cette comment dans de des dois du elle en est et eu il ils j'ai je la
    le les leur lui ma mais me merci mes moi mon ne nos notre nous on ou par pas peut peux plus pour pourquoi
    puis qu'est quand que quel quelle qui sa sans se ses si son sont sur ta te tes toi ton tu un une votre vous
    y aimerais avoir besoin bien bonsoir cordialement dit etre faire faut jour madame monsieur pouvez pourriez
    savoir salut salutations soir tout tres veux voudrais`,
  ar: `في من على الى عن مع هذا هذه ذلك التي الذي ان لا ما هل كيف انا نحن هو هي كان لقد قد او ثم لم لن يا اي كل بعد
    قبل عند لي لك مرحبا شكرا اريد احتاج ارجو السلام عليكم تحياتي تحيه صباح مساء الخير فضلك استطيع يمكن يمكنني
    اين متى لماذا كم هناك ليس لكن ايضا جدا فضلكم وشكرا`,
}

/** Folded words that say nothing about the subject, in the languages of our articles. */
export const stopWords: ReadonlySet<string> = new Set(
  Object.values(lists).flatMap((list) => list.split(/\s+/u).map(foldText)),
)
