import type { Answerable } from './types'

export const answerableEs: Answerable = {
  'download-invoices': [
    '¿Dónde puedo descargar mis facturas?',
    'necesito el recibo en pdf',
    '¿Cómo cambio el NIF de la factura?',
    'facutra del mes pasado',
  ],
  'export-your-data': [
    '¿Cómo exporto un tablero a CSV?',
    'copia de seguridad de todos los datos',
    'letras raras en excel al abrir el csv',
  ],
  'invite-people': [
    '¿Cómo invito a un compañero?',
    'la invitacion no llega',
    'quiero agregar miembros al equipo con un enlace de invitación',
  ],
  'manage-notifications': [
    '¿Cómo desactivo los avisos en el móvil por la noche?',
    'recibo demasiados correos de notificaciones, quiero un resumen diario',
    'horas de silencio',
  ],
  'reset-your-password': [
    'Olvidé mi contraseña',
    'restablecer contrasena',
    'el enlace para la contraseña no llega',
    'Buenos días, no puedo entrar porque no recuerdo mi contraseña. ¿Cómo creo una nueva? Gracias',
  ],
  'two-factor-authentication': [
    '¿Cómo activo la verificación en dos pasos?',
    'el codigo de seis cifras no funciona',
    'perdí el teléfono y no tengo el código',
  ],
}
