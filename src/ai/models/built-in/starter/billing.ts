import type { StarterRow } from './types'

/** Invoices, charges, payment methods, taxes on a bill. */
export const billing: readonly StarterRow[] = [
  ['medium', 'report-problem', 'I was charged twice this month on the same invoice'],
  ['low', 'ask-how', 'Where can I download my invoices for the last year?'],
  ['medium', 'request-change', 'Please update the credit card we use to pay the subscription'],
  ['medium', 'report-problem', 'The amount on our invoice is higher than what we agreed'],
  ['low', 'request-change', 'Can you put our VAT number on the bill?'],
  ['medium', 'report-problem', 'My card payment was declined although there is enough money on it'],
  ['medium', 'ask-status', 'We paid the invoice by bank transfer last week, has it been received?'],
  ['low', 'request-change', 'Please send future bills to accounting@ours.example instead of me'],
  [
    'medium',
    'request-change',
    'The company address on the receipt is wrong, we need a corrected one',
  ],
  ['medium', 'complaint', 'You keep billing us for seats that nobody uses, this is annoying'],
  ['low', 'ask-how', 'Can we pay by bank transfer instead of credit card?'],
  ['high', 'report-problem', 'Our account shows overdue although the bill was paid on time'],
  ['low', 'ask-how', 'On which day of the month do you charge the card?'],
  ['medium', 'report-problem', 'There is an unknown charge from TechCorp on my bank statement'],
  ['medium', 'cancel', 'Please cancel our subscription at the end of the billing period'],
  ['low', 'ask-how', 'What does the line proration mean on my invoice?'],
  ['medium', 'request-change', 'We need a purchase order number printed on every invoice'],
  [
    'medium',
    'complaint',
    'Third reminder for an invoice that we already paid, fix your bookkeeping',
  ],
  ['medium', 'report-problem', 'Die Rechnung für März wurde doppelt abgebucht'],
  ['low', 'ask-how', 'Wo finde ich meine Rechnungen zum Herunterladen?'],
  ['medium', 'report-problem', 'Me cobraron dos veces la factura de este mes'],
  ['low', 'request-change', 'Quiero cambiar la tarjeta con la que pago la suscripción'],
  ['medium', 'report-problem', "J'ai été débité deux fois pour la même facture"],
  ['low', 'ask-how', 'Où puis-je télécharger mes factures ?'],
  ['medium', 'report-problem', 'تم خصم قيمة الفاتورة مرتين من بطاقتي'],
  ['low', 'ask-how', 'أين يمكنني تحميل فواتير الاشتراك؟'],
]
