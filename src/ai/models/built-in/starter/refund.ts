import type { StarterRow } from './types'

/** Money back. */
export const refund: readonly StarterRow[] = [
  ['medium', 'request-change', 'I want my money back for the annual plan I bought by mistake'],
  ['medium', 'request-change', 'Please refund the last payment, we cancelled before the renewal'],
  ['medium', 'ask-status', 'When will I receive my refund? It has been ten days'],
  ['low', 'ask-how', 'What is your refund policy?'],
  [
    'medium',
    'request-change',
    'I would like a refund for order TC-20418, the product is not what I expected',
  ],
  [
    'high',
    'complaint',
    'You promised a refund three weeks ago and nothing has arrived, unacceptable',
  ],
  [
    'medium',
    'request-change',
    'The trial turned into a paid plan without warning, give me the money back',
  ],
  ['low', 'ask-how', 'Can I get a partial refund if I stop in the middle of the year?'],
  ['medium', 'ask-status', 'The refund was approved but it is not on my card yet'],
  ['medium', 'request-change', 'Reimburse the double payment to my bank account please'],
  ['medium', 'request-change', 'We returned the hardware, please return the payment as well'],
  ['medium', 'report-problem', 'I only got half of the refunded amount back'],
  ['high', 'complaint', 'Refund me today or I dispute the charge with my bank'],
  ['low', 'ask-how', 'How long do refunds take to show up?'],
  ['medium', 'request-change', 'Cancel my order and refund everything I paid'],
  ['low', 'ask-how', 'Is the setup fee refundable?'],
  ['medium', 'request-change', 'I demand my money back, the service never worked for us'],
  ['medium', 'ask-status', 'Could you tell me the status of my reimbursement?'],
  [
    'medium',
    'request-change',
    'Ich möchte mein Geld zurück, das Abo wurde aus Versehen verlängert',
  ],
  ['medium', 'ask-status', 'Wann kommt die Rückerstattung auf meinem Konto an?'],
  ['medium', 'request-change', 'Quiero un reembolso de mi último pago'],
  ['medium', 'ask-status', '¿Cuándo me devuelven el dinero? Ya pasaron dos semanas'],
  ['medium', 'request-change', 'Je demande le remboursement de mon abonnement annuel'],
  ['medium', 'ask-status', 'Quand vais-je recevoir mon remboursement ?'],
  ['medium', 'request-change', 'أريد استرداد أموالي، لم أعد أحتاج الخدمة'],
  ['medium', 'ask-status', 'متى سيتم إرجاع المبلغ إلى حسابي؟'],
]
