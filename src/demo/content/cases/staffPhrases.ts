/** Internal notes: staff writes English among itself. */
export const notes: readonly string[] = [
  'Called {{first}}, friendly. Wants an answer before {{day}}.',
  '@{{other}} have you seen this at {{company}} before? The history of {{board}} looks odd.',
  'Could repeat it with a copy of {{board}} in the test workspace. Steps are in the diagnostics.',
  'Owner confirmed by call back, level 2. Go on.',
  'Looked at the logs around {{time}} UTC: nothing unusual on our side.',
  'Asked {{other}} to cover this while I am away on {{day}}.',
  '{{company}} renews soon, please be quick and careful here.',
  'Same cause as last month, see the linked case. The article needs a sentence about it.',
  'Reference {{reference}} found in the logs: request refused because of a missing scope.',
  'Customer is in a hurry but kind. No need to escalate yet.',
  'Waiting for the other tool’s support, they have our trace {{reference}}.',
  'Checked {{invoice}}: numbers and address are as the customer says.',
  '@{{other}} please read my answer before I send it.',
  'Two people at {{company}} wrote about this, I answer both here.',
]

/** What is said on handing a case to another team. */
export const escalationNotes: readonly string[] = [
  'Escalated ({{flag}}): {{first}} from {{company}}. Everything so far is above; nothing was promised.',
  'Handed over because of {{flag}}. Workspace {{workspace}}, contact {{first}}. Please answer by yourself, the assistant is silent.',
  '{{flag}}: please take this today. {{company}} has {{count}} people affected as far as we know.',
]

type Comments = Readonly<Record<'bad' | 'good' | 'middling', readonly string[]>>

/** What customers write beside their stars. */
export const comments: Readonly<Record<'de' | 'en' | 'es', Comments>> = {
  en: {
    good: [
      'Quick and friendly.',
      'Solved in one message, wonderful.',
      'Clear steps, no nonsense.',
      '{{agent}} really listened.',
      'I did not expect an answer at this hour!',
      'Exactly what I needed.',
      'Thank you for following up without being asked.',
      'Good explanation, I can do it myself next time.',
      'Best support I had this year.',
      'Even my colleagues understood it.',
    ],
    middling: [
      'Solved, but it took a while.',
      'Answer was fine, I had to ask twice.',
      'Friendly, but the first answer missed the point.',
      'It works now. The page could explain it better.',
      'Okay overall.',
    ],
    bad: [
      'Had to explain everything three times.',
      'The automatic answer did not help at all.',
      'Waited much too long.',
      'Still not convinced that it will not happen again.',
      'Nobody told me what was going on.',
    ],
  },
  de: {
    good: ['Schnell und freundlich, danke!', 'Sofort verstanden und gelöst.', 'Sehr kompetent.'],
    middling: ['Hat geklappt, aber gedauert.', 'Erst die zweite Antwort passte.'],
    bad: ['Viel zu lange gewartet.', 'Die erste Antwort ging an der Frage vorbei.'],
  },
  es: {
    good: ['Muy rápidos y amables.', 'Resuelto a la primera.'],
    middling: ['Bien, aunque tardaron un poco.'],
    bad: ['Tuve que repetirlo todo.'],
  },
}
