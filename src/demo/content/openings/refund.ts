import type { Opening } from '../types'

/** First messages about refund, each with an answer that fits. */
export const refundOpenings: readonly Opening[] = [
  {
    key: 'refund-01',
    category: 'refund',
    priority: 'high',
    sentiment: 0.3,
    language: 'en',
    channels: ['email', 'web-form', 'phone'],
    subject: 'Charged twice for the same invoice',
    text: 'Our statement shows two payments for invoice {{invoice}} on the same day. Please return one of them. I attach the statement with the card number covered.',
    reply:
      'I see both lines and understand that this is annoying. I have passed the statement to Finance, who check the payments and answer within three business days.',
    article: 'refund-requests',
    flag: 'REFUND_REQUEST',
  },
  {
    key: 'refund-02',
    category: 'refund',
    priority: 'medium',
    sentiment: 0.38,
    language: 'en',
    channels: ['email', 'web-form'],
    subject: 'Renewal that we did not want',
    text: 'The yearly plan of {{workspace}} renewed on {{day}}. We stopped using it in spring and simply forgot to cancel. We would like our money back.',
    reply:
      'I understand. Finance reviews such requests one by one and answers within three business days; I have added the facts about {{workspace}} to your case. I cannot say how they will decide.',
    article: 'refund-requests',
    flag: 'REFUND_REQUEST',
  },
  {
    key: 'refund-03',
    category: 'refund',
    priority: 'high',
    sentiment: 0.16,
    language: 'en',
    channels: ['email', 'phone', 'social'],
    subject: 'I want my money back',
    text: 'This is ridiculous. You charged my card again although I cancelled weeks ago. I want my money back this week or I will dispute it with my bank.',
    reply:
      'I am sorry for the trouble. Your case is with Finance with priority high, together with the record of your cancellation. Please give them the three business days before a dispute, which would freeze the invoice.',
    article: 'refund-requests',
    flag: 'REFUND_REQUEST',
  },
  {
    key: 'refund-04',
    category: 'refund',
    priority: 'medium',
    sentiment: 0.4,
    language: 'en',
    channels: ['chat', 'whatsapp', 'sms'],
    subject: 'Upgraded by mistake',
    text: 'clicked upgrade by mistake on {{workspace}}, we only wanted to look at the plans. can this be undone and refunded?',
    reply:
      'The change of plan can be taken back under Billing → Plan. Whether the payment can be returned is decided by Finance; they have your case and answer within three business days.',
    article: 'refund-requests',
    flag: 'REFUND_REQUEST',
  },
  {
    key: 'refund-05',
    category: 'refund',
    priority: 'medium',
    sentiment: 0.42,
    language: 'de',
    channels: ['email', 'web-form'],
    subject: 'Erstattung nach Kündigung',
    text: 'Wir haben im letzten Monat gekündigt, trotzdem wurde noch einmal abgebucht (Rechnung {{invoice}}). Wir bitten um Erstattung.',
    reply:
      'Ich habe Ihren Fall mit der Kündigung und der Rechnung {{invoice}} an die Finanzabteilung gegeben. Sie prüft ihn und antwortet innerhalb von drei Werktagen.',
    article: 'refund-requests',
    flag: 'REFUND_REQUEST',
  },
  {
    key: 'refund-06',
    category: 'refund',
    priority: 'medium',
    sentiment: 0.36,
    language: 'es',
    channels: ['email', 'web-form'],
    subject: 'Cobro después de cancelar',
    text: 'Cancelamos el plan hace dos semanas y hoy nos han vuelto a cobrar (factura {{invoice}}). Queremos la devolución.',
    reply:
      'Entiendo la molestia. El caso está en Finanzas con la fecha de su cancelación y responden en tres días laborables. No puedo adelantar su decisión.',
    article: 'refund-requests',
    flag: 'REFUND_REQUEST',
  },
]
