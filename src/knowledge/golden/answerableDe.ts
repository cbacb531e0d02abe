import type { Answerable } from './types'

export const answerableDe: Answerable = {
  'download-invoices': [
    'Wo finde ich meine Rechnungen?',
    'rechnung als pdf runterladen',
    'Ich brauche den Beleg vom letzten Monat',
    'Wie ändere ich die Umsatzsteuernummer auf der Rechnung?',
    'Rechnugn herunterladen',
  ],
  'export-your-data': [
    'Wie kann ich ein Board exportieren?',
    'datensicherung von allem als json',
    'In Excel sind die Umlaute kaputt',
    'Kann ich den ganzen Arbeitsbereich als CSV herunterladen?',
  ],
  'invite-people': [
    'Wie lade ich Kollegen ein?',
    'neues mitglied zum team hinzufügen',
    'Die Einladung ist nicht angekommen',
    'Gibt es einen Einladungslink für Gäste?',
  ],
  'manage-notifications': [
    'Wie schalte ich Benachrichtigungen am Wochenende ab?',
    'zu viele e-mails, gibt es eine tageszusammenfassung',
    'ruhezeiten einstellen',
    'Benachrichtigugen ändern',
  ],
  'reset-your-password': [
    'Ich habe mein Passwort vergessen',
    'passwort zurücksetzen',
    'Der Link zum Zurücksetzen kommt nicht an',
    'Guten Tag, ich kann mich nicht mehr anmelden, weil ich mein Passwort nicht mehr weiß. Wie bekomme ich ein neues? Viele Grüße',
    'paswort vergessen',
  ],
  'two-factor-authentication': [
    'Wie richte ich die Zwei-Faktor-Anmeldung ein?',
    'Der Code wird nicht angenommen',
    'Mein Handy ist weg, wie komme ich an den Code?',
    '2fa einschalten',
  ],
}
