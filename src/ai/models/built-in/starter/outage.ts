import type { StarterRow } from './types'

/** The service is down for everybody. */
export const outage: readonly StarterRow[] = [
  ['urgent', 'report-problem', 'Your whole service is down, nobody in our company can work'],
  ['urgent', 'report-problem', 'The website is unreachable, all our users get a gateway timeout'],
  ['urgent', 'report-problem', 'Production is down since 8 am, please help immediately'],
  ['high', 'ask-status', 'Is there an outage at the moment? Nothing loads for any of us'],
  ['urgent', 'report-problem', 'Complete outage in the European region, all requests fail'],
  ['high', 'ask-status', 'When will the service be back up? Your status page shows red'],
  ['urgent', 'report-problem', 'Servers are not responding, the entire platform is offline'],
  ['high', 'complaint', 'This is the second downtime this week, how are we supposed to run a shop'],
  ['urgent', 'report-problem', 'All of our 300 agents see service unavailable 503'],
  ['urgent', 'report-problem', 'The API is completely down and our checkout stands still'],
  ['high', 'ask-status', 'Do you have an estimated time until the disruption is resolved?'],
  [
    'high',
    'report-problem',
    'The platform goes up and down every few minutes for the whole office',
  ],
  ['medium', 'ask-how', 'What was the cause of the outage last night?'],
  [
    'medium',
    'ask-how',
    'Where is your status page, where do you announce maintenance and downtime?',
  ],
  ['urgent', 'report-problem', 'Emergency: system unavailable in all our stores'],
  ['high', 'request-change', 'Under our SLA we ask for credit for the four hours of downtime'],
  ['urgent', 'report-problem', 'No one can reach your servers from our network or from home'],
  ['high', 'ask-status', 'Are you down again or is it only us?'],
  ['urgent', 'report-problem', 'Ihr gesamter Dienst ist ausgefallen, niemand kann arbeiten'],
  ['high', 'ask-status', 'Gibt es gerade eine Störung? Die Seite ist nicht erreichbar'],
  ['urgent', 'report-problem', 'El servicio está caído para toda la empresa'],
  ['high', 'ask-status', '¿Hay una interrupción? La plataforma no responde para nadie'],
  ['urgent', 'report-problem', 'Votre service est en panne, plus personne ne peut travailler'],
  ['high', 'ask-status', 'Y a-t-il une panne générale ? Le site est inaccessible'],
  ['urgent', 'report-problem', 'الخدمة متوقفة بالكامل ولا أحد في الشركة يستطيع العمل'],
  ['high', 'ask-status', 'هل يوجد عطل عام؟ الموقع لا يفتح عند الجميع'],
]
