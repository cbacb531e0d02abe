/**
 * Feeling of words, −3 to 3, of our own writing. `*` ends a stem. Words that mean something harmless in a neighbour
 * language (`die`, `gift`, `fast`) are left out: one list serves all five languages.
 */
export const sentimentWords: Readonly<Record<string, string>> = {
  '3':
    'love, loves, loved, loving, fantastic, amazing, awesome, excellent, outstanding, perfect, perfectly, wonderful, brilliant, superb, incredible, magnificent, best ever, delighted, thrilled, flawless, phenomenal, exceptional, adore*, ecstatic, ' +
    'großartig*, fantastisch*, hervorragend*, ausgezeichnet*, begeistert*, wunderbar*, perfekt*, traumhaft*, genial*, liebe diese*, spitzenklasse, ' +
    'excelente*, fantástic*, increíble*, maravillos*, encanta*, perfecto, perfecta, estupend*, fenomenal*, adoro, magnífic*, me fascina, ' +
    "excellent*, formidable*, fantastique*, parfait*, magnifique*, merveilleu*, adore, génial*, incroyable*, ravi*, extraordinaire*, j'adore, " +
    'رائع*, ممتاز*, مذهل*, عظيم*, احب, اعشق, مثالي*, ❤, 😍, 🥰, 🤩, 💯',
  '2':
    'great, good, happy, helpful, thank*, thanks, thx, glad, impressed, impressive, enjoy*, pleased, pleasure, nice, kind, friendly, appreciate*, recommend, satisfied, well done, beautiful, grateful, congrat*, excited, exciting, fun, win, winning, winner, cool, sweet, yay, awesomely, proud, smooth*, reliable, best, better, improved, brave, blessed, bless, hero, kudos, bravo, cute, lovely, enjoyable, professional, ' +
    'gut, gute, guten, guter, gutes, super, toll, tolle, toller, danke*, dankeschön, freundlich*, zufrieden*, hilfreich*, klasse, prima, glücklich*, freue, freut, freuen, schön, schöne, schönes, nett, nette, netter, gefällt, lob, empfehle*, kompetent*, angenehm*, stolz, lustig*, gewinn*, cool*, beste, besten, bester, ' +
    'bueno, buena, buenos, buenas, bien, gracias, feliz, felices, content*, agradecid*, amable*, satisfech*, útil, genial, genia, bonit*, lind*, hermos*, alegr*, felicidades, felicit*, recomiendo, mejor, mejores, gusta, gustó, divertid*, ganar, gané, éxito, orgullos*, agradable*, ' +
    'bon, bonne, bons, bonnes, merci, content*, heureux, heureuse, satisfait*, utile*, sympa*, gentil*, super, bravo, félicit*, beau, belle, joli*, recommande, agréable*, meilleur*, plaisir, aime, cool, efficace*, drôle*, réussi*, fier, fière, ' +
    'جيد*, شكرا*, سعيد*, مفيد*, جميل*, لطيف*, راض, ممتن*, احسنت, افضل, سرور, مسرور*, 😊, 😀, 😃, 😄, 😁, 🙂, 👍, 🎉, 😂, 👏, 🙏, 💕, 😘, 🔥, :), :-), ;), :d',
  '1':
    'ok, okay, fine, works, working, worked, solved, fixed, resolved, easy, easily, quick, quickly, fast service, hope, hopefully, welcome, interesting, useful, looking forward, please, support, safe, clear, ' +
    'gern, gerne, einfach, schnell*, hoffe*, interessant*, gelöst, funktioniert wieder, willkommen, ' +
    'rápid*, fácil*, espero, interesante*, resuelt*, solucionad*, bienvenid*, ' +
    'facile*, rapide*, espère, intéressant*, résolu*, bienvenue, ' +
    'سريع*, سهل*, اتمني, 😉, 🙌',
  '-1':
    'wait, waiting, waited, late, delay*, slow*, confus*, unclear, missing, problem*, issue*, difficult, wrong, error*, lost, miss, missed, sad, sorry, unfortunately, unable, cannot, concerned, worried, worry*, expensive, tired, boring, bored, cancel*, overdue, trouble*, hard, stuck, complain*, doubt*, alone, cold, sick, ' +
    'warte*, spät*, verspät*, langsam*, leider, problem*, falsch*, fehler*, schwierig*, traurig*, teuer, verloren, fehlt, unklar*, müde, sorge*, schade, kompliziert*, krank*, krise*, streit*, ' +
    'esper*ndo, tarde, lent*, problema*, errónea, equivocad*, difícil*, triste*, caro, cara, perdid*, falta, confus*, preocupad*, lamentablemente, cansad*, retras*, extrañ*, lástima, enferm*, ' +
    'attend*, retard*, lent, lente*, problème*, faux, erreur*, difficile*, triste*, cher, chère, perdu*, manque*, inquiet*, malheureusement, compliqu*, fatigu*, dommage, malade*, crise*, grève*, ' +
    'انتظر*, تاخر*, بطيء*, مشكله, خطا, صعب*, حزين*, غالي, للاسف, قلق, 😕, 🙁, :(, :-(, 😔, 😞',
  '-2':
    'bad, badly, poor, poorly, annoy*, disappoint*, frustrat*, upset, unhappy, fail, fails, failed, failing, failure, broken, useless, crash*, rude*, angry, hate*, mess, messed, lie, lied, lies, liar*, ruin*, unprofessional, unfriendly, unreliable, complaint, fed up, not acceptable, ignored, ignoring, sucks, suck, sucked, ugly, fake, fraud*, stupid, dumb, lame, crap*, damn, nonsense, ridiculous*, joke, shame*, ashamed, hell, attack*, kill*, dead, death, war, pain*, hurt*, cry, crying, crisis, scary, afraid, fear*, mad, wtf, worse, stranded, nightmare, hung up, no response, no answer, screwed, unfair, wast*, stole*, stolen, ' +
    'schlecht*, ärger*, enttäusch*, frustr*, wütend*, sauer, unfreundlich*, unzuverlässig*, kaputt*, nervt, nervig*, nutzlos*, hass*, lüge*, frech*, unprofessionell*, blöd*, doof*, mist, dumm*, peinlich*, angst*, tot, tote, toten, krieg*, gewalt*, schlimm*, unverschämt*, kriminell*, skandal*, betrug*, scheitern, gescheitert, versagen, opfer, warnung, sinnlos*, lächerlich*, ' +
    'mal, malo, mala, malos, malas, peor, molest*, decepcion*, frustra*, enojad*, enfadad*, inútil*, grosero*, odio, odia, odian, mentira*, mentiros*, harto, harta, asco, fracas*, fallo, falla*, roto, rota, feo, fea, vergüenza, estúpid*, tont*, muerte*, muert*, guerra*, dolor*, duele, llor*, miedo*, crimen*, violencia, ridícul*, robo, robar, desastr*, culpa, corrup*, ' +
    'mauvais*, mal, pire, pires, déçu*, décevant*, décept*, frustr*, énerv*, fâché*, inutile*, nul, nulle, nuls, impoli*, déteste*, mensonge*, marre, raté*, cassé*, panne*, moche*, honte*, stupide*, bête, idiot*, mort, morts, guerre*, douleur*, pleur*, peur*, violen*, ridicule*, vol, volé*, colère, scandale*, chômage, attentat*, menace*, danger*, échec*, galère, ' +
    'سيئ*, سيء*, ضعيف*, غاضب*, محبط*, خيبه, كذب*, فاشل*, زعلان, ازعاج, مزعج*, مستاء*, 😠, 👎, 😢, 😭, 😒, 😩, 😤, 💔, 😷',
  '-3':
    'terrible, terribly, horrible*, awful*, worst, disgust*, disgrace*, pathetic, unacceptable, outrageous, appalling, furious, atrocious, abysmal, garbage, trash, scam*, hateful, shit*, fuck*, bullshit, bastard*, idiot*, moron*, asshole*, nightmarish, catastroph*, incompetent*, inexcusable, never again, despicable, rape*, terroris*, murder*, ' +
    'schrecklich*, furchtbar*, katastroph*, grauenhaft*, abscheulich*, unerträglich*, widerlich*, scheiß*, scheiss*, verarsch*, saftladen, inakzeptabel*, unmöglich*, frechheit, mörder*, terror*, nazi*, idioten, ' +
    'terrible*, horrible*, pésim*, asqueros*, inaceptable*, catastróf*, mierda*, puta*, put*, cabrón*, idiota*, imbécil*, basura, maldit*, asesin*, terroris*, estafa*, ' +
    'horrible*, affreu*, catastroph*, inacceptable*, lamentable*, scandaleux, merde*, putain, con, connard*, dégueulasse*, honteu*, ignoble*, pourri*, arnaque*, terroris*, assassin*, crétin*, ' +
    'فظيع*, كارثه, كارثي*, غير مقبول, اسوا, قذر*, حقير*, مقرف*, احتيال*, 😡, 🤬, 🤮, 💩',
}

/** Words that turn the feeling of the next few words around. */
export const negationWords: Readonly<Record<string, string>> = {
  not: "not, no, never, none, nothing, cannot, can't, cant, don't, dont, doesn't, doesnt, didn't, didnt, isn't, isnt, wasn't, wasnt, aren't, won't, wont, wouldn't, couldn't, shouldn't, haven't, hasn't, hadn't, without, hardly, barely, neither, nor, ain't, nicht, nich, kein, keine, keinen, keinem, keiner, nie, niemals, ohne, weder, kaum, nunca, jamás, sin, tampoco, ningún, ninguna, ni, ne, n't, pas, jamais, aucun, aucune, sans, لا, لم, لن, ليس, ليست, غير, بدون, ما",
}

/** Words that make the next word stronger (`up`) or weaker (`less`). */
export const strengthWords: Readonly<Record<string, string>> = {
  up: 'very, really, so, extremely, absolutely, totally, completely, incredibly, super, too, such, utterly, truly, highly, sehr, wirklich, extrem, total, absolut, echt, völlig, richtig, muy, realmente, tan, totalmente, súper, demasiado, absolutamente, très, vraiment, trop, tellement, extrêmement, tout à fait, totalement, جدا, للغايه, تماما, كثيرا',
  less: 'slightly, a bit, a little, somewhat, rather, quite, fairly, kind of, sort of, etwas, ein bisschen, ziemlich, eher, un poco, algo, bastante, un peu, assez, plutôt, قليلا, نوعا ما',
}
