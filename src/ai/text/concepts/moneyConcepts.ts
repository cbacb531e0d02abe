/** Words about money. `*` ends a stem; commas part the entries; en, de, es, fr, ar. */
export const moneyConcepts: Readonly<Record<string, string>> = {
  refund:
    'refund*, money back, reimburs*, chargeback, give back, pay back, rückerstatt*, erstatt*, geld zurück, zurückzahl*, reembols*, devolución, devuel*, devolver, rembours*, استرداد*, استرجاع, ارجاع, المبلغ',
  invoice:
    'invoice*, bill, bills, billed, billing, receipt*, vat, rechnung*, beleg*, quittung*, abrechnung*, mehrwertsteuer, factura*, recibo*, facturación, facture*, facturation, reçu, فاتور*, فواتير*',
  charge:
    'charge, charges, charged, charging, debit*, deduct*, withdrawn, abgebucht, abbuch*, belast*, cobr*, cargo, débit*, prélev*, خصم, خصمت, سحب',
  pay: 'pay, pays, paid, paying, payment*, payable, zahl*, bezahl*, pago*, pagar, pagué, pagamos, payer, paiement*, payé, دفع, الدفع, ادفع, دفعت',
  card: 'card, cards, visa, mastercard, credit card, debit card, amex, kreditkarte*, karte*, tarjeta*, carte bancaire, carte, cartes, بطاق*',
  bank: 'bank, iban, wire transfer, bank transfer, sepa, direct debit, überweis*, lastschrift, kontoauszug, transferencia, banco, virement, banque, بنك, تحويل',
  price:
    'price*, pricing, cost, costs, fee, fees, tariff*, rate card, how much, preis*, kosten, kostet, tarif*, gebühr*, precio*, cuesta*, cuánto cuesta, costo, coste, tarifa*, prix, coût*, combien, سعر, اسعار, تكلفه, كم سعر, الباقه',
  plan: 'plan, plans, tier*, package, packages, seat, seats, licence*, license*, edition, enterprise, professional plan, abo, abonnement*, paket*, lizenz*, plan profesional, licencia*, paquete, formule*, offre supérieure, licences, باقه, اشتراك, الاشتراك',
  discount:
    'discount*, coupon*, voucher*, promo*, cheaper, rabatt*, gutschein*, günstiger, descuento*, cupón, remise*, réduction*, خصم على, تخفيض',
  quote:
    'quote, quotes, quotation*, offer, sales, salesperson, angebot*, vertrieb, cotización, presupuesto, oferta, ventas, devis, commercial, عرض سعر, المبيعات',
  buy: 'buy, buying, purchas*, upgrade*, downgrad*, trial, demo, subscribe*, kaufen, kauf*, upgraden, testversion, comprar, compra, prueba gratuita, acheter, achat*, essai gratuit, شراء, ترقيه, تجربه مجانيه',
  double:
    'twice, double, doubled, two times, duplicate*, again and again, doppelt*, zweimal, dos veces, doble, duplicad*, deux fois, en double, مرتين, مكرر',
  amount:
    'amount*, sum, total, balance, overcharg*, betrag*, summe, monto, importe, saldo, montant*, somme, solde, مبلغ',
  overdue:
    'overdue, reminder*, dunning, unpaid, past due, mahnung*, überfällig, unbezahlt, vencid*, impagad*, recordatorio, impayé*, relance*, متاخر',
}
