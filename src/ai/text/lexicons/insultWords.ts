/**
 * Insults, threats and slurs by weight (`2` alone makes a text toxic, `1` only in company). Kept to what customers write
 * to a help desk; strong words about a thing ("your damn app") are anger, not toxicity, and weigh little.
 */
export const insultWords: Readonly<Record<string, string>> = {
  '2':
    'fuck you, fuck off, fucking idiot*, idiot, idiots, moron*, asshole*, bastard*, bitch*, cunt*, dickhead*, scumbag*, retard*, retarded, imbecile*, dumbass*, dipshit*, motherfuck*, whore*, slut*, faggot*, fag, nigger*, nigga*, wanker*, prick, twat*, pig face, piece of shit, kill yourself, go to hell, drop dead, i will kill, kill you, kill them, burn in hell, shut up, shut the fuck, ' +
    'you are stupid, you are pathetic, you stupid, you idiot*, hope you die, beat you up, i will find you, i know where you live, ' +
    'arschloch*, hurensohn*, wichser*, vollidiot*, drecksau*, fotze*, schlampe*, missgeburt*, verpiss*, fick dich, fick euch, halt die fresse, idiot, idioten, schwachkopf*, dummkopf*, bring dich um, ich bringe euch um, du bist dumm, ' +
    'hijo de puta, hijos de puta, gilipollas, cabrón, cabrones, imbécil*, idiota*, pendejo*, puta, putas, maricón*, vete a la mierda, váyanse a la mierda, te voy a matar, estúpido, estúpidos, malparido*, zorra, ' +
    'connard*, connasse*, salope*, salaud*, enculé*, fils de pute, pute, putes, crétin*, imbécile*, abruti*, ta gueule, va te faire, nique ta, je vais te tuer, bande de cons, débile*, enfoiré*, ' +
    'كلب, كلاب, حمار, حمير, غبي, اغبياء, حقير*, سافل*, ابن الكلب, لعنه, ساقتلك, تافه*, وسخ*, 🖕',
  '1':
    'fuck*, shit*, bullshit, crap, damn*, stupid, dumb, clown*, liar*, thieves, thief, criminals, scum, trash, garbage, pathetic, disgusting, hate you, loser*, sucks, ass, hell, jerk*, creep*, crook*, coward*, filth*, vermin, racist*, nazi*, fascist*, pervert*, pedophile*, rapist*, terrorist*, traitor*, parasite*, subhuman*, ugly, fat, kill, die, disgrace, worthless, brainless, ignorant, lunatic*, psycho*, dirty, ' +
    'scheiß*, scheiss*, dumm*, blöd*, lügner*, verbrecher*, saftladen, betrüger*, nazi*, dreck*, pack, ' +
    'mierda, asco, basura, ladrones, mentirosos, estafadores, maldit*, asqueroso*, tonto*, payaso*, ' +
    'merde*, cons, con, voleurs, menteurs, escrocs, ordure*, pourriture*, bouffon*, racaille*, ' +
    'كذابين, لصوص, نصابين, حراميه, قذر*',
}
