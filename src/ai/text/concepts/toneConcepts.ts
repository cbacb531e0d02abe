/** Words of service, time and mood. `*` ends a stem; en, de, es, fr, ar. */
export const toneConcepts: Readonly<Record<string, string>> = {
  cancel:
    'cancel*, terminat*, unsubscrib*, close my account, stop my, kündig*, storn*, abbestell*, cancel*, dar de baja, darme de baja, anular, resili*, résili*, annul*, desabonn*, désabonn*, الغاء, الغي',
  order:
    'order*, shipment*, deliver*, package arrived, parcel, tracking, bestell*, liefer*, sendung, pedido*, envío, entrega, commande*, livraison, colis, طلب, طلبيه, شحن',
  status:
    'when will, any news, any update, progress, is it ready, status of, still waiting, has it been, how long, what happened to, wann kommt, wann wird, stand der, neuigkeiten, noch nicht, cuándo, novedades, estado de, todavía no, aún no, quand, des nouvelles, où en est, toujours pas, متي, هل تم, اي جديد',
  change:
    'change, update, modify, edit, replace, correct, ändern, aktualisier*, umstellen, cambiar, modificar, actualizar, corregir, changer, modifier, corriger, mettre à jour, تغيير, تعديل, تحديث',
  remove:
    'delete*, remove*, erase*, wipe, disappear*, vanish*, lösch*, entfern*, verschwund*, elimin*, borrar, borr*, desaparec*, supprim*, suppression, effac*, disparu*, حذف, مسح, اختف*',
  agent:
    'support team, customer service, customer support, your staff, your team, support agent, representative, employee, kundenservice, kundendienst, der support, mitarbeiterin, servicio al cliente, atención al cliente, su equipo, la atención, service client, votre équipe, le support, خدمه العملاء, فريق الدعم, موظف',
  praise:
    'thank you so much, fantastic, great job, love, loved, wonderful, excellent, awesome, amazing, perfect, perfectly, well done, good work, impressed, happy, friendly, compliment*, brilliant, superb, outstanding, großartig*, super, toll, ausgezeichnet, freundlich, zufrieden, begeistert, lob, excelente*, fantástic*, maravillos*, genial, encantad*, felicit*, content*, formidable*, excellent*, parfait*, magnifique, bravo, ravi*, génial, رائع*, ممتاز*, جميل, سعيد',
  blame:
    'terrible, horrible, awful, disappoint*, rude, worst, poor service, bad experience, unacceptable, fed up, ridiculous, useless, angry, frustrat*, annoy*, ashamed, disgrace*, never again, unprofessional, impolite, enttäusch*, schrecklich, unverschämt, unfreundlich, katastroph*, schlecht*, ärger*, frech, unmöglich, decepcion*, pésim*, mala, malo, horrible*, inaceptable*, grosero*, harto, vergüenza, déçu*, décevant*, inacceptable*, nul, honte*, impoli*, mauvais*, catastroph*, سيئ*, سيء, ضعيف*, محبط*, غير مقبول, وقح',
  urgent:
    'urgent*, immediately, asap, as soon as possible, emergency, right now, critical, deadline, dringend, sofort, eilig, notfall, umgehend, urgente*, inmediatamente, emergencia, cuanto antes, immédiatement, urgence, au plus vite, tout de suite, عاجل, فورا, طارئ, حالا',
  recommend:
    'feedback, review, recommend*, stars, experience with, opinion, survey, rückmeldung, empfehl*, bewertung, erfahrung*, recomend*, opinión, experiencia, recommand*, avis, expérience, تقييم, تجربه, رايي',
}
