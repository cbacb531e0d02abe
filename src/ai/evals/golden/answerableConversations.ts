/** Messages that an article answers, by its slug. Written apart from the questions that search was fitted to. */
export const answerableEnglish: Readonly<Record<string, readonly string[]>> = {
  'account-locked': [
    'Hello, I typed the wrong password a few times and now my account is locked. When does it open again?',
    'account locked after too many attempts, how do i unlock it',
  ],
  'api-access-tokens': [
    'Hi team, where can I create an access token for the API?',
    'How do I revoke an API token that we no longer use?',
  ],
  automations: [
    'How can I build an automation that assigns new tasks?',
    'Our automation stopped running on one board. Where do I see its runs?',
  ],
  'cancel-subscription': [
    'We would like to cancel our subscription at the end of the period. What do we have to do?',
    'where is the button to cancel the subscription',
  ],
  'change-email-address': [
    'My e-mail address has changed. How do I change it in my account?',
    'change the email address of my account',
  ],
  'change-seats-or-plan': [
    'We are two people more now. How do we add seats to our plan?',
    'How do I change the billing period from monthly to yearly?',
  ],
  'connect-github': [
    'How do we connect GitHub so that pull requests show on tasks?',
    'connect github repository to board',
  ],
  'connect-google-calendar': [
    'How do I connect Google Calendar to see due dates?',
    'can i subscribe to a board calendar in google calendar',
  ],
  'connect-slack': [
    'How do I connect Slack so that a channel gets updates of a board?',
    'connect slack to our workspace',
  ],
  'contact-support': [
    'At what hours can I contact support?',
    'How do I contact support and how fast do you answer?',
  ],
  'create-board': [
    'I am new here. How do I create a board and add the first tasks?',
    'create a new board from a template',
  ],
  'delete-account': [
    'How can I delete my account?',
    'What happens to the data when I delete the workspace?',
  ],
  'download-invoices': [
    'need last months invoice as pdf for my boss',
    'Where can I download the invoices of our workspace as PDF?',
    'How do I change the VAT number and the address on our invoices?',
    'Our accountant needs the invoices. Can they be sent to her automatically?',
  ],
  'email-notifications-missing': [
    'I do not receive any notification e-mails since yesterday. What can I check?',
    'notification emails missing, spam folder is empty',
  ],
  'error-codes': [
    'The app shows an error code. What does the error code mean?',
    'What does error code TC-409 mean?',
  ],
  'export-fails': [
    'Our export fails every time before it ends. What can we do?',
    'the export file is incomplete, tasks are missing in the export',
  ],
  'export-your-data': [
    'For a backup I need all our data. How do I export the workspace?',
    'How do I export a board to Excel?',
    'Is there a full export of the whole workspace as JSON?',
    'For how long is the export link valid?',
  ],
  'failed-payment': [
    'Our payment failed. What happens to the workspace now?',
    'payment failed twice, when do you try again',
  ],
  'file-upload-fails': [
    'A file cannot be uploaded to a task. What is the size limit?',
    'upload of a file fails with a message about the type',
  ],
  'import-tasks': [
    'We have a list of tasks in Excel. How do we import it?',
    'How do I import tasks from a CSV file?',
    'Can I import my tasks from Trello?',
  ],
  'integration-disconnected': [
    'An integration stopped working and shows disconnected. How do I reconnect it?',
    'integration stopped working after the owner left',
  ],
  'invite-people': [
    'I am the owner and want to invite five new people from our sales team at once, how?',
    'How do I invite people to our workspace?',
    'The invitation did not arrive at my colleague. What can she do?',
    'Is there a link with which people can join the workspace?',
  ],
  'lost-authenticator-phone': [
    'I lost my phone with the authenticator app and cannot get a two-factor code.',
    'new phone, authenticator app is empty, how do i sign in with a recovery code',
  ],
  'manage-notifications': [
    'too many notification emails, how do i get fewer',
    'How can I choose which notifications I get by e-mail?',
    'Can I turn off push notifications in the evening with quiet hours?',
    'I would like one daily summary by e-mail instead of single notifications.',
  ],
  'mobile-app': [
    'which phones does the mobile app run on',
    'Is there a mobile app, and does it work offline?',
    'how do i install the mobile app',
  ],
  'page-does-not-load': [
    'The page stays white after I sign in. What can I try?',
    'page does not load in my browser',
  ],
  'recurring-tasks': [
    'How do I make a task recurring every Monday?',
    'set a reminder for a recurring task',
  ],
  'reset-your-password': [
    'Cannot sign in because I do not remember my password any more, please help. Regards, Tom Miller',
    'Good morning, I forgot my password. How can I reset it?',
    'The link to reset the password never arrived in my mailbox.',
    'reset password link expired',
  ],
  'restore-deleted': [
    'I deleted a board by mistake. Can I restore the deleted board?',
    'restore deleted tasks',
  ],
  'roles-and-permissions': [
    'Which roles are there and what are their permissions?',
    'What may a guest do, and what may a member do? I mean the permissions of the roles.',
  ],
  'search-and-filters': [
    'How do I find tasks with filters?',
    'save a search with filters for my team',
  ],
  'service-status': [
    'Where can I check the service status?',
    'How do I subscribe to updates of the service status?',
  ],
  'share-board-publicly': [
    'How can I share a board with people outside our company?',
    'share a board with a public link',
  ],
  'slow-boards': [
    'Our board is very slow since we added many tasks. How do we make it fast again?',
    'slow board what can i do',
  ],
  'suggest-a-feature': [
    'Where can I suggest a feature?',
    'How do I vote for a feature that somebody suggested?',
  ],
  'sync-conflicts': [
    'My changes do not appear for others on the board. What can I do?',
    'changes are missing after i worked offline',
  ],
  'timeline-dependencies': [
    'How do I plan with the timeline and dependencies between tasks?',
    'add a dependency on the timeline',
  ],
  'transfer-ownership': [
    'The owner of our workspace leaves. How do we hand the workspace over to a new owner?',
    'transfer ownership of the workspace',
  ],
  'two-factor-authentication': [
    'Can I use two-factor authentication with an authenticator app on every plan?',
    'How do I turn on two-factor authentication?',
    'The two-factor code is not accepted. What can I do?',
  ],
  'update-payment-method': [
    'Our card expires soon. How do I change the payment method?',
    'change the credit card for our subscription',
  ],
  webhooks: [
    'How do I receive events with webhooks?',
    'Our webhook endpoint was switched off after errors. How do I switch the webhook on again?',
  ],
  'workload-and-time': [
    'How do I track time on a task?',
    'Where do I see the workload of my team?',
  ],
}

export const answerableGerman: Readonly<Record<string, readonly string[]>> = {
  'download-invoices': [
    'Guten Tag, wo kann ich unsere Rechnungen als PDF herunterladen?',
    'Wie kann ich die Umsatzsteuernummer auf der Rechnung ändern?',
    'Ich brauche alle Rechnungen als ZIP für die Buchhaltung.',
  ],
  'export-your-data': [
    'Wie exportiere ich ein Board nach Excel?',
    'Kann ich den ganzen Arbeitsbereich als JSON exportieren?',
    'Wie lange gilt der Link zum Export?',
  ],
  'invite-people': [
    'Wie kann ich Personen in den Arbeitsbereich einladen?',
    'Die Einladung kommt bei meiner Kollegin nicht an. Was kann sie tun?',
    'Wie lange gilt eine Einladung?',
  ],
  'manage-notifications': [
    'Wie ändere ich meine Benachrichtigungen?',
    'Kann ich Ruhezeiten für Push-Nachrichten einstellen?',
    'Ich möchte nur eine Tageszusammenfassung per E-Mail bekommen.',
  ],
  'reset-your-password': [
    'Ich habe mein Passwort vergessen. Wie setze ich es zurück?',
    'Die E-Mail zum Zurücksetzen des Passworts kommt nicht an.',
    'Guten Morgen, wie kann ich ein neues Passwort festlegen?',
  ],
  'two-factor-authentication': [
    'Wie schalte ich die Zwei-Faktor-Anmeldung ein?',
    'Der Code der Zwei-Faktor-Anmeldung wird nicht angenommen.',
    'Ich habe mein Telefon verloren. Wie melde ich mich mit einem Wiederherstellungscode an?',
  ],
}

export const answerableSpanish: Readonly<Record<string, readonly string[]>> = {
  'download-invoices': [
    'Buenos días, ¿dónde descargo las facturas en PDF?',
    '¿Cómo cambio el número de IVA de la factura?',
  ],
  'export-your-data': [
    '¿Cómo puedo exportar un tablero a Excel?',
    '¿Se puede exportar todo el espacio de trabajo en JSON?',
  ],
  'invite-people': [
    '¿Cómo invito a personas a mi espacio de trabajo?',
    'La invitación no llega, ¿qué hago?',
  ],
  'manage-notifications': [
    '¿Cómo elijo qué notificaciones recibo por correo?',
    '¿Puedo configurar horas de silencio para las notificaciones?',
  ],
  'reset-your-password': [
    'He olvidado mi contraseña, ¿cómo la restablezco?',
    'No llega el correo para restablecer la contraseña.',
  ],
  'two-factor-authentication': [
    '¿Cómo activo la verificación en dos pasos?',
    'El código de verificación no se acepta, ¿qué puedo hacer?',
  ],
}

export const answerableArabic: Readonly<Record<string, readonly string[]>> = {
  'download-invoices': [
    'كيف يمكنني تنزيل الفواتير بصيغة PDF؟',
    'كيف أغير الرقم الضريبي على الفاتورة؟',
  ],
  'export-your-data': ['كيف يمكنني تصدير لوحة إلى إكسل؟', 'كيف أصدر مساحة العمل كلها بصيغة JSON؟'],
  'invite-people': ['كيف أدعو أشخاصا إلى مساحة العمل؟', 'لم تصل الدعوة، ماذا أفعل؟'],
  'manage-notifications': [
    'كيف أغير الإشعارات التي تصلني بالبريد؟',
    'كيف أضبط ساعات الهدوء للإشعارات؟',
  ],
  'reset-your-password': [
    'نسيت كلمة المرور، كيف أعيد تعيينها؟',
    'لم تصل رسالة إعادة تعيين كلمة المرور',
  ],
  'two-factor-authentication': ['كيف أشغل التحقق بخطوتين؟', 'رمز التحقق غير مقبول، ماذا أفعل؟'],
}
