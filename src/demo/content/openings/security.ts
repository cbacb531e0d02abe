import type { Opening } from '../types'

/** First messages about security, each with an answer that fits. */
export const securityOpenings: readonly Opening[] = [
  {
    key: 'security-01',
    category: 'security',
    priority: 'urgent',
    sentiment: 0.28,
    language: 'en',
    channels: ['email', 'phone'],
    subject: 'Sign-ins from an unknown country',
    text: 'The sign-in history of {{colleague}} shows two successful sign-ins from a country where we have nobody, at {{time}}. We fear unauthorized access. What should we do right now?',
    reply:
      'Please set a new password, choose Sign out everywhere and delete unknown access tokens. I have ended all sessions and look at what was opened; you get my findings in this case today.',
    article: 'report-security-issue',
    flag: 'SECURITY_ESCALATION',
  },
  {
    key: 'security-02',
    category: 'security',
    priority: 'high',
    sentiment: 0.4,
    language: 'en',
    channels: ['email', 'web-form'],
    subject: 'Phishing mail in your name',
    text: 'Several colleagues received a mail that looks like yours and asks for the password of {{workspace}}. The sender is techcorp-login.example.org. I attach it.',
    reply:
      'Thank you, this is not from us. We never ask for passwords. We have reported the domain; please tell your colleagues, and anyone who entered a password should change it now.',
    article: 'report-security-issue',
    flag: 'SECURITY_ESCALATION',
  },
  {
    key: 'security-03',
    category: 'security',
    priority: 'high',
    sentiment: 0.45,
    language: 'en',
    channels: ['email'],
    subject: 'Possible vulnerability in public links',
    text: 'I believe I found a vulnerability: a public link still shows file names after it was switched off. I have steps to repeat it and touched only my own data.',
    reply:
      'Thank you for the careful report. Security confirms receipt and tries your steps now. Please keep it confidential; I write to you as soon as we know more.',
    article: 'report-security-issue',
    flag: 'SECURITY_ESCALATION',
  },
  {
    key: 'security-04',
    category: 'security',
    priority: 'medium',
    sentiment: 0.48,
    language: 'en',
    channels: ['email', 'chat'],
    subject: 'Who exported our boards?',
    text: 'We saw an export of all boards that nobody admits. Where can we see who did it and from which address?',
    reply:
      'Owners find it under Settings → Security → Audit log, filter Export, with person, time and IP address. I have a copy of the entry ready if you need a statement for your auditors.',
    article: 'audit-log',
    flag: 'SECURITY_ESCALATION',
  },
  {
    key: 'security-05',
    category: 'security',
    priority: 'high',
    sentiment: 0.35,
    language: 'de',
    channels: ['email', 'phone'],
    subject: 'Verdächtige Anmeldung',
    text: 'In der Anmeldehistorie steht eine Anmeldung aus einem fremden Land um {{time}} Uhr. Das war ich nicht. Wurden Daten eingesehen?',
    reply:
      'Bitte setzen Sie sofort ein neues Passwort und melden Sie alle Geräte ab. Ich habe alle Sitzungen beendet, prüfe die Zugriffe und melde mich heute in diesem Fall.',
    article: 'report-security-issue',
    flag: 'SECURITY_ESCALATION',
  },
]
