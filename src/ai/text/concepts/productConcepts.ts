/** Words about the product and how it behaves. `*` ends a stem; en, de, es, fr, ar. */
export const productConcepts: Readonly<Record<string, string>> = {
  error:
    'error*, bug, bugs, buggy, glitch*, exception*, failure*, fails, failed, failing, broken, faulty, defect*, malfunction*, fehler*, fehlschlägt, kaputt, defekt, fallo*, falla, fallan, error, roto*, erreur*, bogue*, échoue, échec, cassé*, خطا, اخطاء, مشكله, خلل',
  crash:
    'crash*, freez*, frozen, hangs, hanging, stuck, closes itself, shuts down, abstürz*, stürzt, absturz, eingefroren, hängt, se cierra, se congela, colgad*, se bloquea, plante, planté, plantage*, figé*, se ferme, يتوقف, تعلق, يتعطل, ينهار',
  slow: 'slow*, lag, laggy, lagging, sluggish, takes forever, takes ages, loading, langsam*, träge, lädt, lent*, lenta, lento, tarda, rame, lenteur, بطيء*, بطيئه',
  notworking:
    "doesn't work, does not work, not working, don't work, stopped working, isn't working, won't, wont, doesn't load, nothing happens, no longer works, does nothing, funktioniert nicht, geht nicht, klappt nicht, no funciona*, dejó de funcionar, ne fonctionne pas, ne fonctionne plus, ne marche pas, ne marche plus, لا يعمل, لا تعمل, توقف",
  screen:
    'screen*, page, pages, button*, blank, display*, editor, browser*, layout, menu*, seite*, bildschirm*, schaltfläche*, leer, pantalla*, botón, página*, écran*, bouton*, affich*, شاشه, صفحه, زر',
  app: 'app, apps, application, android, iphone, ios, mobile app, desktop app, anwendung, aplicación, móvil, appli, mobile, التطبيق, تطبيق',
  file: 'file*, attachment*, upload*, pdf, document*, image*, datei*, anhang, hochlad*, archivo*, adjunt*, subir, fichier*, pièce jointe, téléverser, ملف, ملفات, رفع, مرفق',
  down: 'down, outage*, offline, unreachable, unavailable, downtime*, not reachable, not responding, timeout*, timed out, 503, 502, disruption*, interruption*, goes down, ausfall, ausgefallen, nicht erreichbar, störung*, caíd*, se cayó, fuera de servicio, no responde, inaccesible, interrupción, en panne, panne, hors service, inaccessible, indisponible*, متوقف*, عطل, انقطاع, لا يفتح',
  everybody:
    'everybody, everyone, nobody, no one, all users, all of us, all our, whole, entire, entirely, completely, all customers, company-wide, every user, alle nutzer, niemand, gesamt*, komplett*, ganze firma, keiner, todos los usuarios, nadie, toda la, por completo, completamente, tout le monde, plus personne, personne ne, complètement, tous nos, الجميع, بالكامل, لا احد, كل المستخدمين',
  server:
    'server*, platform, production, system, systems, service is, website, status page, region, maintenance, plattform, dienst, produktion, servidor*, plataforma, servicio está, producción, serveur*, plateforme, votre service, الخادم, الخدمه, الموقع, المنصه',
  api: 'api, apis, rest, sdk, endpoint*, token, tokens, oauth, rate limit*, json, graphql, schnittstelle*, interfaz de programación, interface de programmation, واجهه البرمجه',
  connect:
    'integrat*, connector*, connect to, connect with, connection to, sync, syncs, syncing, synced, synchroni*, webhook*, plugin*, plug-in*, add-on*, anbind*, verknüpf*, verbinde, integr*, sincroniz*, conector*, conectar, intégr*, connecteur*, extension, ربط, تكامل, الربط, مزامنه',
  partner:
    'slack, salesforce, hubspot, zapier, jira, github, gitlab, shopify, sap, microsoft teams, outlook, google calendar, google sheets, erp, crm, zendesk, stripe, dropbox, سلاك',
  export:
    'export*, download my, download all, extract*, dump, csv, excel, spreadsheet*, xlsx, backup*, back up, archive, migrat*, import*, takeout, herunterladen, sicherung, datensicherung, exportar, exporto, exportación, hoja de cálculo, copia de seguridad, importar, migración, exporter, sauvegarde, tableur, اصدر, تصدير, نسخه احتياطيه, استيراد, اكسل',
  data: 'data, records, dataset, rows, columns, information, daten, datensätze, zeilen, datos, filas, registros, données, lignes, بيانات, بياناتي, بياناتنا',
  wish: 'feature request*, suggest*, would be great, would be nice, would be cool, would love, i wish, wish you, please add, roadmap, consider adding, missing feature, it would help, would like to see, idea for, an idea, proposal, improvement*, you should add, could you add, do you plan, wäre schön, schön wäre, vorschlag, verbesserungsvorschlag*, wünsche mir, wäre hilfreich, bitte einbauen, sugerencia*, sugiero, sería genial, sería útil, me gustaría que, propongo, agreguen, añad*, ce serait bien, suggestion*, suggère, propose, proposition, serait utile, vous devriez, amélioration*, اقترح, اقتراح, نتمني, اتمني, اضافه ميزه, ميزه',
  settings:
    'setting*, configur*, preference*, language of, time zone, timezone, template*, shortcut*, notification*, reminder, einstell*, sprache, vorlage*, oberfläche, benachrichtigung*, configur*, ajustes, idioma, plantilla*, notificaciones, réglage*, paramètre*, langue, modèle, notifications, اعدادات, لغه, قالب, الاشعارات',
  workitem:
    'project*, task*, board*, card on the board, subtask*, dashboard*, calendar, column, tag, tags, label*, workflow*, projekt*, aufgabe*, kalender*, spalte, proyecto*, tarea*, tablero*, calendario, columna, projet*, tâche*, tableau*, calendrier, colonne, مشروع*, مهمه, لوحه',
  howto:
    'how do i, how can i, how to, how do you, how do we, how can we, where do i, where can i, where is, what are the steps, is there a guide, tutorial*, show me how, explain, instructions, which steps, wie kann ich, wie lege, wie erstelle, wo kann ich, wo finde ich, wie mache, anleitung, cómo, dónde, instrucciones, comment, où puis-je, où, tutoriel, كيف, اين, خطوات',
}
