import type { DeskChoices } from '@/contracts/desk'

const verbs: Readonly<Record<string, string>> = {
  'add-tag': 'Adds the tag',
  'assign-team': 'Assigns to the team',
  note: 'Writes an internal note:',
  'set-priority': 'Sets the priority to',
  'set-status': 'Sets the status to',
}

/** The steps of a macro in words. Its reply is not sent: one text to many customers needs a person for each. */
export const macroLines = (
  choices: DeskChoices | undefined,
  macroId: string,
): readonly string[] => {
  const macro = choices?.macros.find(({ id }) => id === macroId)

  return macro === undefined
    ? []
    : [
        ...macro.steps.map(({ do: step, value }) => `${verbs[step] ?? step} ${value}`),
        ...(macro.templateId === null ? [] : ['Its reply is not sent to anybody.']),
      ]
}
