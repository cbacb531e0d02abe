import type { StarterRow } from './types'

/** Plans, prices, discounts, quotes: people who may buy. */
export const pricing: readonly StarterRow[] = [
  ['low', 'ask-how', 'How much does the business plan cost for 40 users?'],
  ['low', 'ask-how', 'What is the difference between the team plan and the enterprise plan?'],
  ['low', 'ask-how', 'Do you offer a discount for non-profit organisations?'],
  ['low', 'request-change', 'Please send us a quote for 200 seats with annual payment'],
  ['low', 'request-change', 'We want to upgrade from the starter plan to the professional plan'],
  ['low', 'ask-how', 'Is there a free trial before we buy?'],
  [
    'medium',
    'request-change',
    'I would like to talk to your sales team about an enterprise contract',
  ],
  ['low', 'ask-how', 'What happens to the price when we add more users during the year?'],
  ['low', 'ask-how', 'Do students pay less?'],
  [
    'medium',
    'complaint',
    'The price went up by 30 percent without any notice, that is too expensive',
  ],
  ['low', 'ask-how', 'Which features are included in the cheapest plan?'],
  ['low', 'request-change', 'We would like to downgrade to a smaller plan next quarter'],
  ['low', 'ask-how', 'Can you match the offer we got from your competitor?'],
  ['low', 'ask-how', 'How much is extra storage per month?'],
  ['low', 'ask-how', 'Are prices shown with or without tax?'],
  ['low', 'ask-status', 'Is the offer you sent us in May still valid?'],
  ['low', 'request-change', 'Could we get a demo and a price list for our school?'],
  ['low', 'ask-how', 'Is it cheaper to pay yearly rather than monthly?'],
  ['low', 'ask-how', 'Was kostet der Tarif für 25 Nutzer im Jahr?'],
  ['low', 'request-change', 'Bitte schicken Sie uns ein Angebot für das Enterprise-Paket'],
  ['low', 'ask-how', '¿Cuánto cuesta el plan profesional por usuario?'],
  ['low', 'ask-how', '¿Hay descuento si pagamos todo el año por adelantado?'],
  ['low', 'ask-how', 'Combien coûte la formule entreprise pour 50 personnes ?'],
  ['low', 'request-change', "Pouvez-vous nous envoyer un devis pour passer à l'offre supérieure ?"],
  ['low', 'ask-how', 'كم سعر الباقة الاحترافية لعشرين مستخدما؟'],
  ['low', 'ask-how', 'هل يوجد خصم على الاشتراك السنوي؟'],
]
