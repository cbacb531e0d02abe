import type { Entity } from '@/contracts/ports/triage'
import type { EntityKind } from '@/domain/vocabulary'

type Pattern = {
  readonly kind: EntityKind
  readonly pattern: RegExp
  readonly value: (found: string) => string
}

const upper = (found: string): string => found.toUpperCase().replace(/\s+/g, '')
const glue = String.raw`(?:\s*(?:number|num|no\.?|nr\.?|nummer|id|ref(?:erence)?\.?|número|numéro|núm\.?|n[º°.]|رقم|#|:|is the|is|ist die|ist|es el|es la|es|est le|est la|est)){0,3}\s*[#:]?\s*`
const code = String.raw`([A-Z]{1,5}[-_/]?\d[\dA-Z]+(?:[-_/][\dA-Z]+)*|\d{3,}[\dA-Z]*(?:[-/]\d+)*)`

/** A card number is never kept: only its last four digits. */
const cardTail = (found: string): string => `**** ${found.replace(/\D/g, '').slice(-4)}`

/** Most trusted first. The first capturing group is the entity; without one, the whole match. */
const patterns: readonly Pattern[] = [
  {
    kind: 'user',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/giu,
    value: (found) => found.toLowerCase(),
  },
  { kind: 'payment', pattern: /\b(?:\d[ -]?){13,18}\d\b/gu, value: cardTail },
  {
    kind: 'payment',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?\b/gu,
    value: upper,
  },
  {
    kind: 'payment',
    pattern:
      /\b(?:card|visa|mastercard|karte|kreditkarte|tarjeta|carte)\b[^.\n\d]{0,30}?(?:ending(?: in| with)?|endet auf|endung|terminada en|que termina en|se terminant par|finissant par|\*{2,4}|xxxx)\s*(\d{4})\b/giu,
    value: cardTail,
  },
  {
    kind: 'payment',
    pattern: /(?:بطاقة|بطاقتي)[^.\n\d]{0,25}(?:تنتهي)[^.\n\d]{0,12}(\d{4})/gu,
    value: cardTail,
  },
  {
    kind: 'payment',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:invoices?|payments?|transactions?|transfers?|receipt|rechnung(?:snummer)?|zahlung|transaktion|überweisung|beleg|factura|pago|transacción|recibo|transferencia|facture|paiement|transaction|virement|reçu|الفاتورة|فاتورة|الدفعة|المعاملة|التحويل)${glue}${code}`,
      'giu',
    ),
    value: upper,
  },
  {
    kind: 'payment',
    pattern: /\b((?:INV|RE|PAY|TXN|TRX|FAC|ch|pi|in)[-_][\dA-Za-z][\dA-Za-z_-]{2,})\b/gu,
    value: upper,
  },
  {
    kind: 'order',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:orders?|purchase|shipment|parcel|bestellung|bestellnummer|auftrag|auftragsnummer|lieferung|sendung(?:snummer)?|paket(?:nummer)?|pedido|orden|envío|paquete|compra|commande|colis|livraison|الطلبية|طلبية|الطلب|طلبي|طلب|الشحنة)${glue}${code}`,
      'giu',
    ),
    value: upper,
  },
  { kind: 'order', pattern: /\b((?:TC|ORD|ORDER|PO|SO)[-_#]\d[\dA-Z-]{2,})\b/giu, value: upper },
  {
    kind: 'user',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:customer|client|user|account|member|kunden(?:nummer|-?nr\.?)?|kunde|benutzer|konto(?:nummer)?|mitglied|cliente|usuario|cuenta|client|utilisateur|compte|العميل|المستخدم|حساب|الحساب)${glue}${code}`,
      'giu',
    ),
    value: upper,
  },
  {
    kind: 'user',
    pattern:
      /(?:\buser ?name|\blogin name|benutzername|nombre de usuario|nom d['’]utilisateur|اسم المستخدم)(?:\s+(?:is|ist|lautet|es|est|هو))?\s*[:=]?\s*["'«“]?([a-z][\w.-]*[\d_.-][\w.-]*\w|[a-z]\w{3,})["'»”]?/giu,
    value: (found) => found.toLowerCase(),
  },
  // A plain word after "login" is mostly no name ("login page"): only one with a mark or a digit inside is.
  {
    kind: 'user',
    pattern:
      /\b(?:log(?:in|ged in as|ged in with)|sign(?:ed)? in as|user|account|angemeldet als|benutzer|konto|cuenta|usuario|compte|utilisateur|connecté en tant que)\s+["'«“]?([a-z]+[\d_.][\w.-]*\w)["'»”]?/giu,
    value: (found) => found.toLowerCase(),
  },
  { kind: 'order', pattern: /(?<=\s|^|\()#(\d{4,})\b/gu, value: upper },
]

/** Numbers and names that stand for an order, a user or a payment. */
export const findIdentifiers = (text: string): Entity[] =>
  patterns.flatMap(({ kind, pattern, value }) =>
    [...text.matchAll(pattern)].map((match) => {
      const found = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(found)

      return { end: start + found.length, kind, start, text: found, value: value(found) }
    }),
  )
