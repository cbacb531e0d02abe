/** Short messages by mood, our own writing, in five languages. */
export const sentimentExamples: Readonly<Record<'negative' | 'neutral' | 'positive', readonly string[]>> = {
  negative: [
    'I have been waiting for two weeks and still no answer', 'Your hotline hung up on me again', 'This is the third time it breaks',
    'I regret that I ever bought this', 'Nobody cares about customers here', 'My data is gone and you tell me to be patient',
    'What a waste of time and money', 'I am losing customers because of you', 'You never keep your promises', 'So much for fast delivery',
    'I asked five times already', 'It still does not work after your so-called fix', 'Thanks for nothing', 'I will switch to your competitor',
    'Stop sending me these mails', 'Not what I paid for', 'The quality has gone downhill', 'I can not believe how bad this is',
    'Seit Wochen warte ich vergeblich auf eine Antwort', 'Das ist eine Zumutung', 'Ich habe die Nase voll', 'So kann man mit Kunden nicht umgehen',
    'Llevo semanas esperando y nadie contesta', 'Esto es una tomadura de pelo', 'No pienso volver a comprar aquí', 'Nadie me da una solución',
    "J'attends depuis des semaines sans réponse", "C'est du grand n'importe quoi", 'Je ne reviendrai plus chez vous', 'Personne ne répond au téléphone',
    'أنتظر منذ أسابيع ولا أحد يرد', 'لن أتعامل معكم مرة أخرى', 'لم يتم حل مشكلتي حتى الآن', 'الخدمة أسوأ من قبل',
  ],
  neutral: [
    'The meeting is on Tuesday at ten', 'Which plan includes the calendar?', 'I would like to change my address', 'Please find the document attached',
    'My order number is 40211', 'Can I use it on two devices?', 'We have 40 employees in Berlin', 'When does the trial end?', 'The invoice goes to our accounting department',
    'I updated the app to version 4', 'Where do I find the settings?', 'You can reach me by phone tomorrow', 'Is the store open on Sunday?', 'We use Windows and Linux',
    'Is there a flight to Rome on Friday', 'How many seats are left?', 'I am writing about my contract', 'Here is the screenshot you asked for',
    'Ich möchte meine Adresse ändern', 'Wann endet der Testzeitraum?', 'Anbei die gewünschten Unterlagen', 'Wir haben 40 Mitarbeiter',
    'Quisiera cambiar mi dirección', '¿Cuándo termina la prueba?', 'Adjunto el documento', 'Somos una empresa de 20 personas',
    'Je voudrais changer mon adresse', "Quand se termine la période d'essai ?", 'Voici le document demandé', 'Nous sommes vingt dans l’équipe',
    'أود تغيير عنواني', 'متى تنتهي الفترة التجريبية؟', 'مرفق المستند المطلوب', 'لدينا عشرون موظفا',
  ],
  positive: [
    'That was quick, thank you', 'You saved my day', 'I could not be happier with the result', 'It finally works, thanks to your team', 'A pleasure to deal with you',
    'Your colleague went out of his way for us', 'We will stay with you for sure', 'I told all my friends about you', 'Exactly what we needed', 'Smooth as always',
    'Big thumbs up', 'Nice work on the new release', 'I am so glad we chose you', 'Thanks again for sorting this out', 'The crew was lovely', 'Can not wait to use it',
    'No problems at all so far', 'Hats off to your support',
    'Das ging ja schnell, vielen Dank', 'Sie haben mir sehr geholfen', 'Genau das, was wir brauchten', 'Weiter so',
    'Qué rapidez, muchas gracias', 'Me ayudaron muchísimo', 'Justo lo que necesitábamos', 'Sigan así',
    'Quelle rapidité, merci', "Vous m'avez beaucoup aidé", "Exactement ce qu'il nous fallait", 'Continuez comme ça',
    'شكرا على السرعة', 'ساعدتموني كثيرا', 'هذا ما كنا نحتاجه تماما', 'استمروا هكذا',
  ],
}
