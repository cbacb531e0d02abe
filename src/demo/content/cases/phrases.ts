import type { Language } from '@/domain/vocabulary'

type Phrases = {
  readonly greeting: string
  readonly closing: string
  readonly articleHint: string
  readonly thanks: readonly string[]
  readonly more: readonly string[]
  readonly moreAnswers: readonly string[]
  readonly again: readonly string[]
  readonly againAnswers: readonly string[]
  readonly notSolved: readonly string[]
  readonly asks: readonly string[]
  /** Asks for news, whatever it is about. */
  readonly chase: readonly string[]
}

const en: Phrases = {
  greeting: 'Hello {{first}},',
  closing: 'Kind regards',
  articleHint: 'You find all of it in the article "{{title}}" in our help centre.',
  thanks: [
    'That helped, thank you {{agent}}!',
    'Perfect, solved. Thanks for the quick help, {{agent}}.',
    'Yes, that is what we needed. Thank you very much.',
    'Great, I have told {{colleague}} as well. Thanks!',
    'Thanks {{agent}}, that was exactly it.',
    'Confirmed from our side, thank you for the clear words.',
    'All good now at {{company}}. Have a nice day!',
    'Super, thank you. You can close this.',
    'That did the trick, thanks a lot {{agent}}.',
    'Solved, and I learned something. Thank you!',
  ],
  more: [
    'Thanks. One more question: does this also count for guests?',
    'Understood. Can {{colleague}} do this as well, or only owners?',
    'I tried it on {{board}} and see the option, but it is greyed out. Which role do I need?',
    'Does this change anything for the {{count}} people who are already in?',
    'We have a second workspace. Do I have to repeat it there?',
    'Thank you. How long does it take until it shows on the phone?',
  ],
  moreAnswers: [
    'Good question, {{first}}: you need to be an owner or admin for this. Everybody else sees the option greyed out.',
    'It counts for everybody in {{workspace}}, guests included, and nothing changes for those who are already in.',
    'Each workspace has its own settings, so please repeat it there. It shows on the phone after the next start of the app.',
    'Yes, {{colleague}} can do it with the role Admin. The change is visible within a minute.',
  ],
  again: [
    'I am sorry to write again, but since {{day}} it is back. Same message as before on {{board}}.',
    'It worked for two days, and now it happens again for {{colleague}}.',
    'Unfortunately it is not solved after all: {{count}} people still see it.',
    'Opening this again, please. After the weekend we are where we started.',
  ],
  againAnswers: [
    'Thank you for coming back, {{first}}. I looked deeper and found a second cause in the settings of {{board}}; it is corrected, and I watched it for an hour.',
    'Sorry about that, {{first}}. The first fix did not reach everybody at {{company}}. Now it has, I checked it account by account.',
  ],
  notSolved: [
    'I tried all of this already and it did not help. Can somebody look at it, please?',
    'Sorry, that is not my question. Please let a person answer.',
    'The steps do not match what I see on {{board}}. Could someone check {{workspace}}?',
    'Did that twice, no change. It is still the same for {{colleague}} and me.',
  ],
  asks: [
    'So that I can look at the right place: which browser and version do you use, and at what time did it happen last?',
    'Could you send me the text from Help → Copy diagnostics, taken while the problem shows on {{board}}?',
    'May I ask {{colleague}} to join this case? I need a confirmation from an owner of {{workspace}}.',
    'Please tell me the invoice number and the name on the account, then I can go on.',
    'Does it happen in a private window as well? And for how many of your people at {{company}}?',
  ],
  chase: [
    'Is there any news on this? {{colleague}} asks me every day.',
    'Just a reminder that we still wait for an answer at {{company}}.',
    'Thank you for the first answer. When can I expect the next step?',
    'Could you give me a short update before {{day}}?',
  ],
}

const de: Phrases = {
  greeting: 'Guten Tag {{name}},',
  closing: 'Freundliche Grüße',
  articleHint: 'Alles dazu steht im Artikel „{{title}}“ in unserem Hilfebereich.',
  thanks: [
    'Das hilft uns weiter, vielen Dank!',
    'Perfekt, danke für die schnelle Hilfe, {{agent}}.',
    'Damit ist für {{company}} alles klar. Danke!',
    'Genau das war es. Schönen Tag noch!',
  ],
  more: [
    'Danke. Gilt das auch für Gäste?',
    'Verstanden. Kann {{colleague}} das auch machen oder nur ein Besitzer?',
    'Müssen wir das im zweiten Arbeitsbereich wiederholen?',
  ],
  moreAnswers: [
    'Dafür ist die Rolle Besitzer oder Admin nötig. Für alle anderen bei {{company}} ändert sich nichts.',
    'Ja, {{colleague}} kann das mit der Rolle Admin. Jeder Arbeitsbereich hat eigene Einstellungen.',
  ],
  again: ['Leider ist das Problem seit {{day}} wieder da, bitte sehen Sie noch einmal nach.'],
  againAnswers: [
    'Danke für die Rückmeldung. Es gab eine zweite Ursache in {{workspace}}; sie ist behoben, und ich habe es eine Stunde beobachtet.',
  ],
  notSolved: [
    'Das habe ich schon probiert, es hilft nicht. Kann bitte jemand nachsehen?',
    'Das passt nicht zu meiner Frage. Bitte lassen Sie einen Menschen antworten.',
    'Zweimal gemacht, keine Änderung bei {{company}}.',
  ],
  asks: [
    'Damit ich an der richtigen Stelle nachsehe: Welchen Browser nutzen Sie, und wann trat es zuletzt auf?',
    'Bitte schicken Sie mir den Text aus Hilfe → Diagnose kopieren, solange das Problem zu sehen ist.',
  ],
  chase: [
    'Gibt es schon etwas Neues? {{colleague}} fragt jeden Tag nach.',
    'Kurze Erinnerung: Bei {{company}} warten wir noch auf den nächsten Schritt.',
  ],
}

const es: Phrases = {
  greeting: 'Hola, {{first}}:',
  closing: 'Un saludo',
  articleHint: 'Todo está en el artículo «{{title}}» de nuestro centro de ayuda.',
  thanks: [
    'Eso es justo lo que necesitaba, muchas gracias.',
    'Perfecto, {{agent}}, gracias por la ayuda.',
    'Resuelto en {{company}}. ¡Gracias!',
  ],
  more: ['Gracias. ¿Vale también para los invitados externos?', '¿Puede hacerlo {{colleague}}?'],
  moreAnswers: [
    'Hace falta el rol de propietario o administrador. Para los demás de {{company}} no cambia nada.',
  ],
  again: ['Desde el {{day}} vuelve a pasar lo mismo. ¿Lo pueden mirar otra vez?'],
  againAnswers: [
    'Gracias por avisar. Había una segunda causa en {{workspace}}; ya está corregida y lo he comprobado.',
  ],
  notSolved: [
    'Ya lo había probado y sigue igual. ¿Puede mirarlo una persona?',
    'No es lo que preguntaba. Por favor, que me responda alguien.',
  ],
  asks: ['¿Qué navegador usa y a qué hora ocurrió por última vez en {{workspace}}?'],
  chase: ['¿Hay alguna novedad? En {{company}} seguimos esperando.'],
}

const fr: Phrases = {
  greeting: 'Bonjour {{first}},',
  closing: 'Cordialement',
  articleHint: 'Tout est expliqué dans l’article « {{title}} ».',
  thanks: [
    'C’est ce qu’il nous fallait, merci beaucoup !',
    'Parfait, merci {{agent}}.',
    'Résolu chez {{company}}.',
  ],
  more: ['Merci. Est-ce valable aussi pour les invités ?'],
  moreAnswers: ['Il faut le rôle de propriétaire ou d’administrateur de {{workspace}}.'],
  again: ['Le problème est revenu depuis {{day}}, pouvez-vous regarder encore une fois ?'],
  againAnswers: ['Merci du retour. Une seconde cause dans {{workspace}} est maintenant corrigée.'],
  notSolved: ['J’ai déjà essayé, cela ne change rien. Une personne peut-elle regarder ?'],
  asks: [
    'Quel navigateur utilisez-vous, et à quelle heure cela s’est-il produit chez {{company}} ?',
  ],
  chase: ['Avez-vous des nouvelles pour {{company}} ?'],
}

const ar: Phrases = {
  greeting: 'مرحبًا {{first}}،',
  closing: 'مع أطيب التحيات',
  articleHint: 'تجد كل ذلك في مقالة «{{title}}» في مركز المساعدة.',
  thanks: [
    'تم الحل، شكرًا جزيلًا.',
    'ممتاز، شكرًا {{agent}}.',
    'هذا ما كنا نحتاجه في {{company}}، شكرًا.',
  ],
  more: ['شكرًا. هل ينطبق ذلك على الضيوف أيضًا؟'],
  moreAnswers: ['يلزم دور المالك أو المسؤول في {{workspace}}، ولا يتغير شيء للآخرين.'],
  again: ['عادت المشكلة منذ يوم {{day}}، أرجو التحقق مرة أخرى.'],
  againAnswers: ['شكرًا لإبلاغنا. وجدنا سببًا ثانيًا في {{workspace}} وتم إصلاحه.'],
  notSolved: ['جربت ذلك من قبل ولم ينفع. هل يمكن لشخص أن ينظر في الأمر؟'],
  asks: ['ما المتصفح الذي تستخدمه، ومتى حدثت المشكلة آخر مرة في {{workspace}}؟'],
  chase: ['هل من جديد؟ ما زلنا ننتظر في {{company}}.'],
}

/** What is said again and again, by language. */
export const phrases: Readonly<Record<Language, Phrases>> = { en, de, es, fr, ar }
