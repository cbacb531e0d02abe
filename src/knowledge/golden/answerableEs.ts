import type { Answerable } from './types'

export const answerableEs: Answerable = {
  'download-invoices': [
    '¿Dónde puedo descargar mis facturas?',
    'necesito el recibo en pdf',
    '¿Cómo cambio el NIF de la factura?',
    'facutra del mes pasado',
    '¿Cuándo llega la factura nueva?',
    'enviar las facturas a contabilidad',
  ],
  'export-your-data': [
    '¿Cómo exporto un tablero a CSV?',
    'copia de seguridad de todos los datos',
    'letras raras en excel al abrir el csv',
    '¿Cuánto tarda la exportación de todo el espacio?',
    'pasar mis tareas a excel',
  ],
  'invite-people': [
    '¿Cómo invito a un compañero?',
    'la invitacion no llega',
    'quiero agregar miembros al equipo con un enlace de invitación',
    '¿Qué diferencia hay entre invitado y miembro?',
    'dar de alta a una compañera nueva',
  ],
  'manage-notifications': [
    '¿Cómo desactivo los avisos en el móvil por la noche?',
    'recibo demasiados correos de notificaciones, quiero un resumen diario',
    'horas de silencio',
    'apagar las notificaciones push',
    'no quiero que suene el móvil los fines de semana',
  ],
  'reset-your-password': [
    'Olvidé mi contraseña',
    'restablecer contrasena',
    'el enlace para la contraseña no llega',
    'Buenos días, no puedo entrar porque no recuerdo mi contraseña. ¿Cómo creo una nueva? Gracias',
    'el enlace para crear una contraseña nueva ha caducado',
    '¿Cuántos caracteres necesita la contraseña?',
  ],
  'two-factor-authentication': [
    '¿Cómo activo la verificación en dos pasos?',
    'el codigo de seis cifras no funciona',
    'perdí el teléfono y no tengo el código',
    '¿Dónde encuentro los códigos de recuperación?',
    'cambié de teléfono y la aplicación de códigos está vacía',
  ],
}
