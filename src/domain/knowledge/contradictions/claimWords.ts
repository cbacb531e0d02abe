/** Words that readClaims looks for, folded. Languages share one list: a word that means something else elsewhere is left out. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean))

export const negations = words(`
  not never no cannot neither nor without impossible unavailable disabled isn't aren't don't doesn't can't won't didn't
  isn’t aren’t don’t doesn’t can’t won’t nicht nie niemals kein keine keinen keinem keiner ohne unmoglich
  nunca jamas sin imposible tampoco pas jamais aucun aucune sans impossible لا ليس ليست لن لم بدون غير`)

/** Begin a clause that says when something holds, not that it does. */
export const conditions =
  /\b(?:if|when|unless|until|wenn|falls|sofern|si|cuando|lorsque|quand)\b[^,.;:]*[,;:]?/giu

/** Minutes of each unit of time. */
export const minutesPer: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'minute minutes min mins minuten minuto minutos دقيقه دقائق'],
      [60, 'hour hours stunde stunden hora horas heure heures ساعه ساعات'],
      [1440, 'day days tag tage tagen dia dias jour jours يوم ايام يوما'],
      [10_080, 'week weeks woche wochen semana semanas semaine semaines اسبوع اسابيع'],
      [43_200, 'month months monat monate monaten mes meses mois شهر اشهر'],
      [525_600, 'year years jahr jahre jahren ano anos an ans annee annees سنه سنوات'],
    ] as const
  ).flatMap(([minutes, names]) =>
    names.split(' ').map((name): [string, number] => [name, minutes]),
  ),
)

export const megabytesPer: ReadonlyMap<string, number> = new Map([
  ['gb', 1024],
  ['kb', 1 / 1024],
  ['mb', 1],
  ['tb', 1_048_576],
])

export const moneyMarks = /^(?:€|\$|£|eur|euro|euros|usd|dollar|dollars|gbp)$/u

export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    [
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
    ['', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf'],
    [
      '',
      'dos',
      'tres',
      'cuatro',
      'cinco',
      'seis',
      'siete',
      'ocho',
      'nueve',
      'diez',
      'once',
      'doce',
    ],
    ['', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ].flatMap((names) => names.map((name, at): [string, number] => [name, at + 1])),
)

export const planNames = ['Free', 'Team', 'Business', 'Enterprise'] as const

/** Say that something is part of a plan. */
export const availability = words(`
  available included includes include only need needs require requires part offered enthalten verfugbar nur braucht
  disponible incluido incluida solo necesita inclus incluse uniquement seulement necessite متاح متاحه فقط`)

/** What excludes each other: sentences about different ones of a row say nothing about each other. */
export const alternatives: readonly ReadonlySet<string>[] = [
  words(
    'monthly annual annually yearly weekly daily monatlich jahrlich mensual anual mensuel annuel',
  ),
  words('admin admins owner owners member members guest guests'),
  words('ios android iphone windows mac'),
  words('trial paid'),
  words('import imports importing export exports exporting'),
  words('create creating delete deleting restore restoring archive'),
  words('card cards invoice invoices transfer'),
  words('first second last'),
]
