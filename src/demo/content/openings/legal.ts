import type { Opening } from '../types'

/** First messages about legal, each with an answer that fits. */
export const legalOpenings: readonly Opening[] = [
  {
    key: 'legal-01',
    category: 'legal',
    priority: 'high',
    sentiment: 0.44,
    language: 'en',
    channels: ['email', 'web-form'],
    subject: 'GDPR request: copy of my data',
    text: 'This is a GDPR request. I was a member of {{workspace}} until last year and want a copy of all personal data that you hold about me.',
    reply:
      'Your request has reached our Security & Legal department, who answer within one month as the law asks. As your company is the controller, we also inform the owners of {{workspace}}.',
    article: 'data-protection',
    flag: 'LEGAL_ESCALATION',
  },
  {
    key: 'legal-02',
    category: 'legal',
    priority: 'high',
    sentiment: 0.18,
    language: 'en',
    channels: ['email'],
    subject: 'Letter from our lawyer',
    text: 'After weeks of discussions about invoice {{invoice}} you leave us no choice: our lawyer will send a letter for breach of contract. Please name the address for it.',
    reply:
      'I am sorry that it has come to this. Official letters reach us at legal@techcorp.example or at the address in the imprint. I have passed your case to our Security & Legal department and to my lead.',
    article: 'legal-documents',
    flag: 'LEGAL_ESCALATION',
  },
  {
    key: 'legal-03',
    category: 'legal',
    priority: 'medium',
    sentiment: 0.52,
    language: 'en',
    channels: ['email', 'web-form'],
    subject: 'Signed data processing agreement',
    text: 'Our data protection officer needs a signed copy of the data processing agreement and the list of subprocessors for {{company}}.',
    reply:
      'The public text and the list are at techcorp.example/trust. The signed copy comes from our Legal team through your contact in Sales; I have asked for it.',
    article: 'legal-documents',
    flag: 'LEGAL_ESCALATION',
  },
  {
    key: 'legal-04',
    category: 'legal',
    priority: 'medium',
    sentiment: 0.5,
    language: 'en',
    channels: ['email'],
    subject: 'Where is our data stored?',
    text: 'For a questionnaire: in which country is the data of {{workspace}} stored, and can it leave the region?',
    reply:
      'Your workspace is in the European region, which is Frankfurt and Dublin. The questionnaire itself is answered by Legal, who have it now.',
    article: 'data-protection',
    flag: 'LEGAL_ESCALATION',
  },
  {
    key: 'legal-05',
    category: 'legal',
    priority: 'medium',
    sentiment: 0.46,
    language: 'fr',
    channels: ['email', 'web-form'],
    subject: "Demande d'effacement",
    text: "Bonjour, conformément au RGPD je demande l'effacement de toutes mes données personnelles. Merci de confirmer la réception.",
    reply:
      'Nous confirmons la réception. Le service Sécurité et affaires juridiques vous répond sous un mois, comme la loi le demande.',
    article: 'data-protection',
    flag: 'LEGAL_ESCALATION',
  },
]
