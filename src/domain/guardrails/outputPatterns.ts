const currency = '(?:US\\$|[$€£¥₹]|(?:USD|EUR|GBP|CHF|SAR|AED|CAD|AUD)\\b)'
const amount = '\\p{Nd}[\\p{Nd}.,\\u066B\\u066C\\u00A0]*'
const currencyWord =
  '(?:US\\$|[$€£¥₹]|USD|EUR|GBP|CHF|SAR|AED|CAD|AUD|dollars?|euros?|pounds?|cents?|d[oó]lares|ريال|دولار|يورو|درهم)'

/** Sums with a currency before or after, and percentages that are a discount. */
export const moneyPatterns: readonly RegExp[] = [
  new RegExp(`${currency}\\s?${amount}`, 'iu'),
  new RegExp(`${amount}\\s?${currencyWord}(?![\\p{L}\\p{N}])`, 'iu'),
  /\d{1,3}(?:[.,]\d+)?\s?(?:%|percent|prozent|por ciento|pour cent)\s*(?:off\b|discount|cheaper|less\b|rabatt|günstiger|de descuento|de réduction|de remise)/iu,
  /(?:discount|rabatt|descuento|remise|réduction|خصم)\s+(?:of|von|de|du|بنسبة)?\s*\d{1,3}\s?%/iu,
]

const weekday =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'
const month =
  'january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre'
const unit =
  'minutes?|hours?|days?|weeks?|months?|minuten?|stunden?|tagen?|wochen?|monaten?|minutos?|horas?|días?|semanas?|meses|heures?|jours?|semaines?|mois|دقيقة|ساعة|ساعات|يوم|أيام|أسبوع|شهر'

/** A point in time or a deadline. */
export const datePattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${weekday}|${month}|tomorrow|tonight|today|soon|shortly|next (?:week|month|quarter|year|release|version)|this (?:week|month|quarter|year)|end of (?:the )?(?:week|month|quarter|year|day)|q[1-4]|20\\d\\d|morgen|heute|bald|nächste[nrs]? \\p{L}+|mañana|hoy|pronto|próxim[oa] \\p{L}+|demain|bientôt|prochaine?|غدا|غدًا|قريبا|قريبًا|اليوم|\\d+ (?:\\p{L}+ )?(?:${unit}))(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Somebody of ours binds himself to something in the future. */
export const promisePattern =
  /(?<![\p{L}\p{N}])(?:(?:we|i)(?:['’]ll| will| shall| promise| guarantee| are going to| am going to| plan to| commit to)|(?:it|this|that|which|feature|release) (?:will be|is going to be|is coming)|you(?:['’]ll| will) (?:get|have|receive)|will be (?:available|released|ready|fixed|added|shipped|launched|live)|wir (?:werden|versprechen|garantieren|planen)|wird (?:verfügbar|bald|ab)|(?:estará|lanzaremos|añadiremos|agregaremos|prometemos|garantizamos|vamos a)|(?:nous (?:allons|promettons|garantissons)|sera disponible)|سوف|سنقوم|سنضيف|سنطلق|نعدك|نضمن)(?![\p{L}\p{N}])/iu

/** What only people inside ever see. */
export const internalPatterns: readonly RegExp[] = [
  /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/u,
  /\b(?:localhost|127\.0\.0\.1)\b/iu,
  /\b[\w-]+\.(?:internal|local|lan|corp|intranet)\b/iu,
  /\b(?:sk|pk|rk)[-_](?:live|test|proj)?[-_]?[A-Za-z0-9]{16,}\b/u,
  /\bAKIA[0-9A-Z]{16}\b/u,
  /\beyJ[\w-]{10,}\.[\w-]{10,}/u,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/u,
  /\b(?:postgres(?:ql)?|mysql|redis|mongodb|amqp|kafka):\/\/\S+/iu,
  /\bpassword\s*[:=]\s*\S+/iu,
  /(?:^|\s)(?:\/(?:etc|var|home|srv|opt|usr)\/[\w./-]+|[A-Z]:\\\w[\w\\.-]+)/u,
  /^\s*at \S+ \(\S+:\d+:\d+\)/mu,
  /Traceback \(most recent call last\)/u,
]

export const emailPattern = /[\p{L}\p{N}._%+-]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/giu
/** With a scheme, or bare with a common ending: both become links in mail programs. */
export const urlPattern =
  /(?:[a-z][a-z0-9+.-]*:\/\/(?:[^\s/@]*@)?([^\s/:?#)>\]"'”]+)|(?<![@\p{L}\p{N}.-])((?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|co|app|dev|info|biz|xyz|link|site|online|ru|cn|de|fr|es|uk|me|ly|gg|ai|example)))(?![\p{L}\p{N}-])/giu
/** Addresses that act without showing a host. */
export const scriptUrlPattern = /(?:javascript|data|vbscript|file):\S+/iu
