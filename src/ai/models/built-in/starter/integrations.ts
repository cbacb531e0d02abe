import type { StarterRow } from './types'

/** Connections to other systems: API, webhooks, plugins, sync. */
export const integrations: readonly StarterRow[] = [
  ['medium', 'report-problem', 'The Slack integration stopped posting messages to our channel'],
  ['low', 'ask-how', 'How do I connect Salesforce with my workspace?'],
  ['medium', 'report-problem', 'Our webhook endpoint does not receive any events since Monday'],
  ['low', 'ask-how', 'Where can I create an API key?'],
  ['medium', 'report-problem', 'The REST API answers 401 although the token is correct'],
  ['medium', 'ask-how', 'What is the rate limit of your API?'],
  ['medium', 'report-problem', 'Contacts from HubSpot are not synchronised any more'],
  ['low', 'ask-how', 'Do you have a connector for Microsoft Teams?'],
  ['medium', 'report-problem', 'Zapier says the connection to TechCorp has expired'],
  ['low', 'ask-how', 'Which OAuth scopes does the Google Calendar plugin need?'],
  ['medium', 'report-problem', 'The Jira sync creates every ticket twice'],
  ['low', 'ask-how', 'How can I verify the signature of your webhooks?'],
  ['low', 'ask-how', 'Is there an SDK for Python to call your endpoints?'],
  [
    'medium',
    'request-change',
    'Please raise the API quota for our integration to 100 requests per second',
  ],
  ['medium', 'report-problem', 'The Shopify plugin imports orders without the customer name'],
  ['low', 'ask-how', 'Can your system push data into our ERP through an interface?'],
  ['medium', 'ask-status', 'When is the SAP connector going to be repaired?'],
  [
    'medium',
    'request-change',
    'Disconnect our GitHub integration and link it to the new organisation',
  ],
  ['medium', 'report-problem', 'Die Slack-Anbindung sendet keine Nachrichten mehr'],
  ['low', 'ask-how', 'Wie verbinde ich unsere Schnittstelle mit eurer API?'],
  ['medium', 'report-problem', 'La integración con Salesforce dejó de sincronizar'],
  ['low', 'ask-how', '¿Cómo conecto un webhook con la API?'],
  ['medium', 'report-problem', "L'intégration avec Slack ne fonctionne plus, le connecteur échoue"],
  ['low', 'ask-how', "Comment obtenir une clé d'API pour connecter notre système ?"],
  ['medium', 'report-problem', 'الربط مع سلاك توقف عن إرسال الرسائل'],
  ['low', 'ask-how', 'كيف أربط نظامنا بواجهة البرمجة API؟'],
]
