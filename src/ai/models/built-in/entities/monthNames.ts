/** Month names in five languages, unfolded, lower case, January first. */
export const monthNames: readonly string[] = [
  'january|jan|januar|jänner|enero|ene|janvier|janv|يناير|كانون الثاني',
  'february|feb|februar|febrero|février|févr|فبراير|شباط',
  'march|mar|märz|mär|marzo|mars|مارس|آذار',
  'april|apr|abril|abr|avril|avr|أبريل|ابريل|نيسان',
  'may|mai|mayo|مايو|أيار',
  'june|jun|juni|junio|juin|يونيو|حزيران',
  'july|jul|juli|julio|juillet|juil|يوليو|تموز',
  'august|aug|agosto|ago|août|aout|أغسطس|اغسطس|آب',
  'september|sept|sep|septiembre|setiembre|septembre|سبتمبر|أيلول',
  'october|oct|oktober|okt|octubre|octobre|أكتوبر|اكتوبر|تشرين الأول',
  'november|nov|noviembre|novembre|نوفمبر|تشرين الثاني',
  'december|dec|dezember|dez|diciembre|dic|décembre|déc|ديسمبر|كانون الأول',
]

/** Days counted from today, with the English word that stands for them where no clock is given. */
export const relativeDays: readonly (readonly [words: string, days: number, name: string])[] = [
  ['the day before yesterday|vorgestern|anteayer|avant-hier|أول أمس', -2, 'day-before-yesterday'],
  ['yesterday|last night|gestern|ayer|hier|أمس|امس|البارحة', -1, 'yesterday'],
  ["today|this morning|tonight|heute|hoy|esta mañana|aujourd['’]hui|ce matin|اليوم", 0, 'today'],
  [
    'last week|letzte woche|vorige woche|la semana pasada|la semaine dernière|الأسبوع الماضي',
    -7,
    'last-week',
  ],
  [
    'next week|nächste woche|kommende woche|la próxima semana|la semana que viene|la semaine prochaine|الأسبوع القادم',
    7,
    'next-week',
  ],
  ['the day after tomorrow|übermorgen|pasado mañana|après-demain|بعد غد', 2, 'day-after-tomorrow'],
  ['tomorrow|morgen(?! früh wieder)|(?<!esta |por la |la )mañana|demain|غدا|غداً', 1, 'tomorrow'],
]

/** Weekday names, Sunday first as in JavaScript. */
export const weekdayNames: readonly string[] = [
  'sunday|sonntag|domingo|dimanche|الأحد',
  'monday|montag|lunes|lundi|الاثنين|الإثنين',
  'tuesday|dienstag|martes|mardi|الثلاثاء',
  'wednesday|mittwoch|miércoles|mercredi|الأربعاء',
  'thursday|donnerstag|jueves|jeudi|الخميس',
  'friday|freitag|viernes|vendredi|الجمعة',
  'saturday|samstag|sábado|samedi|السبت',
]

/** One to ten in English, German, Spanish and French. */
export const smallNumbers: readonly string[] = [
  'one|einem|un|una',
  'two|zwei|dos|deux',
  'three|drei|tres|trois',
  'four|vier|cuatro|quatre',
  'five|fünf|cinco|cinq',
  'six|sechs|seis',
  'seven|sieben|siete|sept',
  'eight|acht|ocho|huit',
  'nine|neun|nueve|neuf',
  'ten|zehn|diez|dix',
]
