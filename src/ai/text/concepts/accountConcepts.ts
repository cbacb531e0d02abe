/** Words about accounts, safety, law and privacy. `*` ends a stem; en, de, es, fr, ar. */
export const accountConcepts: Readonly<Record<string, string>> = {
  login:
    'login*, log in, logging in, logged in, logged out, log on, sign in, signing in, signed in, signin, sign-in, sso, single sign-on, get into, anmeld*, einlogg*, einwähl*, iniciar sesión, inicio de sesión, entrar en mi cuenta, acceder, connexion, me connecter, se connecter, identifi*, تسجيل الدخول, الدخول, ادخل',
  password:
    'password*, passcode*, passphrase, credentials, passwort*, kennwort*, zugangsdaten, contraseña*, clave, mot de passe, mots de passe, كلمه المرور, كلمه مرور, كلمه السر, الرقم السري',
  forgot: 'forgot, forgotten, lost my, do not remember, vergessen, olvid*, oubli*, نسيت',
  locked:
    'locked*, lock out, blocked, deactivated, disabled, suspended, gesperrt, sperr*, deaktiviert, bloquead*, suspendid*, desactivad*, bloqué*, verrouillé*, désactivé*, مقفل, محظور, معطل, حظر',
  verify:
    'verification, verify, two-factor, two-step, 2fa, mfa, otp, authenticator, one-time code, sms code, bestätigungscode, zwei-faktor*, verificación, doble factor, code de vérification, double authentification, رمز التحقق, التحقق',
  account:
    'account*, profile*, username*, user name, konto, benutzerkonto, benutzername, zugang, cuenta*, usuario, compte*, utilisateur, identifiant, حساب, حسابي, المستخدم',
  member:
    'invite*, invitation*, team member*, colleague*, add a user, new user, teammate*, admin*, owner, permission*, einlad*, mitarbeiter*, kolleg*, berechtigung*, invit*, colega*, permiso*, collègue*, autorisation*, droits, دعوه, صلاحيه, زميل',
  reset:
    'reset*, recover*, unlock*, restore*, zurücksetz*, setze zurück, entsperr*, wiederherstell*, restablec*, recuperar, desbloque*, réinitialis*, récupérer, débloqu*, اعاده تعيين, استعاده',
  intruder:
    'hack*, breach*, attack*, intru*, unauthori*, compromis*, stolen, someone else, stranger*, suspicious, unknown device*, unrecogni*, suspect*, gehackt, fremd*, unbefugt*, verdächtig*, eindring*, gestohlen, hackearon, hackead*, robad*, sospechos*, ajeno, piraté*, pirat*, intrus, volé*, اختراق, مخترق, مشبوه*, سرقه, غريب',
  phishing:
    'phish*, scam*, fraud*, spoof*, malware, virus*, ransomware, betrug*, betrüg*, schadsoftware, fraude*, estafa*, suplant*, hameçonnage, arnaque*, escroquerie, تصيد, احتيال, فيروس',
  leak: 'leak*, exposed, vulnerab*, exploit*, security hole, bug bounty, sicherheitslücke*, schwachstelle*, datenleck*, filtr* de datos, vulnerabilidad*, faille*, fuite de données, تسريب, ثغره',
  protection:
    'security, secure, encrypt*, iso 27001, soc 2, penetration test, pentest, certif*, sicherheit*, verschlüssel*, zertifi*, seguridad, cifrad*, sécurité, chiffr*, امان, تشفير, الامن',
  lawyer:
    'lawyer*, attorney*, solicitor*, sue, suing, lawsuit*, court, legal, legally, litigat*, subpoena*, prosecut*, ombudsman, authority, regulator, anwalt*, klage, verklag*, gericht*, rechtlich*, juristisch*, abogad*, demanda*, demandar, tribunal*, juicio, legales, avocat*, tribunal, justice, poursui*, plainte, juridique*, محام*, محكمه, دعوي, قانوني, القانون',
  privacy:
    'gdpr, dsgvo, rgpd, ccpa, privacy, personal data, personal information, data protection, dpa, data processing, subprocessor*, consent, right to be forgotten, datenschutz*, personenbezogen*, auftragsverarbeitung, einwilligung, datos personales, protección de datos, privacidad, consentimiento, données personnelles, confidentialité, vie privée, consentement, البيانات الشخصيه, بياناتي الشخصيه, الخصوصيه',
  contract:
    'contract*, agreement*, clause*, terms, terms of service, terms and conditions, liability, trademark*, copyright*, sla, nda, vertrag*, agb, klausel*, haftung*, marke, contrato*, cláusula*, términos, condiciones legales, contrat, contrats, contractuel*, conditions générales, عقد, العقد, الشروط',
}
