import type { Opening } from '../types'

/** First messages about outage, each with an answer that fits. */
export const outageOpenings: readonly Opening[] = [
  {
    key: 'outage-01',
    category: 'outage',
    priority: 'urgent',
    sentiment: 0.2,
    language: 'en',
    channels: ['phone', 'email', 'chat'],
    subject: 'Nothing loads for the whole company',
    text: 'Nobody at {{company}} can open TechCorp since {{time}}. About {{count}} people see error TC-503. The status page shows everything green. This is a complete outage for us!',
    reply:
      'Thank you, this helped us find it: one entry point in your region did not answer. Engineering took it out of service at once, and the status page names the incident. Please reload.',
    article: 'service-status',
    flag: 'P1_CRITICAL',
  },
  {
    key: 'outage-02',
    category: 'outage',
    priority: 'urgent',
    sentiment: 0.22,
    language: 'en',
    channels: ['social', 'whatsapp', 'sms'],
    subject: 'is it down??',
    text: 'is techcorp down? we get TC-503 everywhere since {{time}}, mobile too',
    reply:
      'Yes, there is an incident in Europe. Engineers are on it; updates at least every 30 minutes on status.techcorp.example. We write again when it is solved.',
    article: 'service-status',
    flag: 'P1_CRITICAL',
  },
  {
    key: 'outage-03',
    category: 'outage',
    priority: 'high',
    sentiment: 0.3,
    language: 'en',
    channels: ['email', 'web-form', 'social'],
    subject: 'API times out for half of the calls',
    text: 'Since {{time}} about half of our calls to the API time out after 30 seconds, from two data centres. The web app works. Is there an incident?',
    reply:
      'There was: one group of API servers answered slowly. It was taken out at once and your calls succeed again. A summary follows on the status page.',
    article: 'service-status',
    flag: null,
  },
  {
    key: 'outage-04',
    category: 'outage',
    priority: 'low',
    sentiment: 0.5,
    language: 'en',
    channels: ['email', 'web-form', 'social'],
    subject: 'Maintenance on Sunday',
    text: 'We go live with a new department on Sunday. Your banner says maintenance. How long will the app be read-only, and do automations get lost?',
    reply:
      'At most 20 minutes between 02:00 and 04:00 UTC. Automations and webhooks wait in line and run afterwards; none is lost.',
    article: 'planned-maintenance',
    flag: null,
  },
  {
    key: 'outage-05',
    category: 'outage',
    priority: 'urgent',
    sentiment: 0.24,
    language: 'de',
    channels: ['phone', 'email'],
    subject: 'Kompletter Ausfall',
    text: 'Seit {{time}} Uhr geht bei uns gar nichts mehr, alle {{count}} Kollegen sehen TC-503. Bitte dringend melden!',
    reply:
      'Danke für die Meldung. Die Störung ist erkannt, unsere Technik arbeitet daran. Alle 30 Minuten steht Neues auf status.techcorp.example, und wir schreiben Ihnen, sobald es läuft.',
    article: 'service-status',
    flag: 'P1_CRITICAL',
  },
  {
    key: 'outage-06',
    category: 'outage',
    priority: 'urgent',
    sentiment: 0.25,
    language: 'ar',
    channels: ['whatsapp', 'phone', 'sms'],
    subject: 'الخدمة متوقفة',
    text: 'لا يستطيع أحد في الشركة فتح TechCorp منذ الساعة {{time}}، ويظهر الخطأ TC-503. الأمر عاجل.',
    reply:
      'شكرًا على البلاغ. هناك عطل معروف ويعمل المهندسون على إصلاحه. ننشر التحديثات كل 30 دقيقة على status.techcorp.example ونكتب لك فور عودة الخدمة.',
    article: 'service-status',
    flag: 'P1_CRITICAL',
  },
]
