/// A language whose words people are called by, too: a word counts as one only in a text of that
/// language.
struct LanguageWords {
  /// Whether the tag of a language names it: "de", "de-CH".
  let tags: Set<String>
  /// Words that tell of a text in the language.
  let markers: Set<String>
  /// Words of the language that are names, too.
  let words: Set<String>

  private init(_ tags: String, markers: String, words: String) {
    self.tags = Self.set(tags)
    self.markers = Self.set(markers)
    self.words = Self.set(words)
  }

  /// Whether that is a word of the language that is also a name.
  func contains(_ word: String) -> Bool { words.contains(word) || markers.contains(word) }

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  static let all = [
    german, french, spanish, italian, portuguese, dutch, nordic, finnish, polish, turkish,
    hungarian, russian,
  ]

  private static let german = LanguageWords(
    "de",
    markers: """
      der das und ist nicht mit für ein eine dass wir sie auf dem den des sich auch es er im zum \
      zur viel sind
      """,
    words: """
      alle alt arm bach bär bauer baum becher becker beck beil berg bergmann beste bier bischof \
      blau block blum blume böck bode boden bote brand braun breit brot bruder brunnen buch buche \
      burg busch dachs dick drescher dürr eber eck eich eiche eigen eisen engel ernst esel essen \
      fass faust feder fein feind feld feuer fink fisch fischer fleisch förster frei freund frey \
      friede fried frisch froh fromm fröhlich frost fuchs für fürst funk geiger gerber glück gold \
      gott graf gras grau groß große gross gut gute hafen hahn hammer hase haus hecht heide heil \
      heilig heim held hell herbst herr herz hirsch hirt hoch hof hoffmann holz horn huber hund \
      hut jäger jahn jung junge kaiser kalt karg kaufmann keller kern kirch klar klein kleine klug \
      knecht koch kohl könig korn kraft krämer kranz kraus krause kreuz kriegel krug kuhn kunst \
      kunz kurz lamm lang lange laub lehmann lehrer licht lieb liebe linde link löw löwe lohn luft \
      lustig mai mann maurer mehl meier meister messer metzger mohn morgen möller mond moos müller \
      mut nagel neu neue neumann noll nuss ofen ost otter pfarrer pfeffer pfeiffer pfeil rau rapp \
      rasch recht reich reiche reh richter rind ring ritter rohr rose rot roth ruf ruh ruhe sand \
      sänger sauer schäfer schatz scherer schild schiller schlecht schlüssel schmid schmidt \
      schmied schneider schnell schön schreiber schreiner schule schultheiß schulz schuster schütz \
      schwab schwan schwarz schwert see seiler sommer sonne spiegel spitz stahl stark stein stern \
      still stolz storch strauß straub strauss streit sturm süß tag tal teich teufel thal thron \
      tod trost trüb unger vater vogel vogt voigt voll vorsicht wache wagen wahl wald wand weber \
      weg weich wein weiß weiss weise welt werner wiese wild wind winkler winter wirth wolf wolff \
      wunder wurm zahn zander zaun zeit ziegler zimmer zimmermann zorn zucker und der die das den \
      dem des ein eine ist sind mit von zu auf nicht
      """)

  private static let french = LanguageWords(
    "fr",
    markers: """
      le la les des est une dans pour avec que qui pas et du au aux sur nous il elle en sont
      """,
    words: """
      afrique amour ange blanc blanche bois bon bonne boulanger brun carpentier chat chevalier \
      clair colombe courant dame dieu droit dupont fleur fontaine forêt fort français gentil grand \
      grande gros haut heureux joie jour jolie lac lang large lebon lecteur lefort legrand lien \
      lion loup lumière mai maire marchand marin mer mère merle meunier mont moulin noir noire \
      nuit paix parole pays père petit petite pierre place plus pont porte premier prince rapide \
      roi rose roy rue roux sage sauvage savoir soleil tanguy tard temps terre toujours tour vent \
      verger vert vie vieux ville vin voie voix vrai que qui les des pour dans avec sans sous sur \
      par pas est
      """)

  private static let spanish = LanguageWords(
    "es",
    markers: """
      el la los las que una por con para se es y del lo su como más son
      """,
    words: """
      abad alba alma amor ángel ángeles arena arroyo bello blanca blanco bosque bravo bueno calle \
      camino campo campos casa casas castillo cielo consuelo cordero corral cruz cuesta de delgado \
      dios dolores domingo esperanza estrella fe feliz flor flores fuego fuente fuerte gallo gil \
      gloria gracia guerra guerrero herrero hidalgo hierro iglesias jardín jurado león leal \
      linares lobo luna luz manso mar marina mármol mayor mejor mercado mercedes merino mesa \
      milagros molina molinero monte montes mora morales moreno nieto nieves noble olmo paz pastor \
      peña pena peral pilar pino plaza pozo prado ramos real reina rey reyes ribera rico río ríos \
      rojas rojo romero rosa rosario rubio salas santo santos serrano sierra silva sol soledad \
      soto torre torres valle vega vela vera verde vida vidal villa vista zapata zapatero los las \
      con por para como sin muy más mas
      """)

  private static let italian = LanguageWords(
    "it",
    markers: """
      il che di una per con è non gli del della sono si nel alla la e
      """,
    words: """
      bella bello bianco bruno buono caro carta caruso conte corte costa croce donna fede ferro \
      fontana gallo gatti giusto greco grande lupo mare monti nero neri novella pace palma piazza \
      piccolo pini porta re riva rosso sala santa serra sole speranza stella terra testa torre \
      valle verdi vita vero
      """)

  private static let portuguese = LanguageWords(
    "pt",
    markers: """
      não uma para com os que da em é dos são o e no na
      """,
    words: """
      areia barros branco cabral carvalho castro cordeiro costa cunha esperança fé ferreira \
      figueira flores fonseca forte freitas leite lima lobo luz macedo machado mata matos mendes \
      monteiro mota neves nunes oliveira paz pedra pereira pinheiro pinho pinto pires porto ramos \
      rego reis ribeiro rocha rosa sá salgado santos serra silva silveira soares sousa teixeira \
      vale viana vieira não uma
      """)

  private static let dutch = LanguageWords(
    "nl",
    markers: """
      het een niet met voor zijn de en dat wij ze is er van naar
      """,
    words: """
      appel baas bakker beek berg blok boer bos brand brouwer bruin bruyn daan dam dekker dijk \
      haan heer hoek jong jonge kaas kok koning kort kuiper lang lam maan mees meer molenaar nacht \
      oude peer post prins ridder rood schaap schipper slager smit sneeuw steen stam ster \
      timmerman vis visser vos vries water weer wit zand zee zomer zon zwart het een van niet met \
      voor
      """)

  private static let nordic = LanguageWords(
    "sv da nb nn no is",
    markers: """
      och det att som är en på för inte med til ikke og av vi den
      """,
    words: """
      bäck berg björk björn blom bro dag dahl ek falk fors gran gren hall hav hed holm hund kvist \
      lind ljung lund löf mark mo mose nord norden ny näs quist rask rosen sand sjö sten ström \
      strand sund sol stor ung vik vinter å ås öst och som det att ikke til
      """)

  private static let finnish = LanguageWords(
    "fi",
    markers: """
      on ja ei se että oli mutta joka tämä ovat olla kuin myös
      """,
    words: """
      aalto halla harju heino helmi ilma ilo joki kallio kari karhu kaski keto kettu kivi koivu \
      koski kulta kuusi lahti laine lampi lehto lehti leppä lumi maa mäki manner metsä mieli niemi \
      niitty nurmi oja onni ranta rauha saari salo sade salmi satu seppä suo suvi taimi tammi \
      toivo tuuli tuomi uusi vaara valo vesi virta voitto on ja ei se
      """)

  private static let polish = LanguageWords(
    "pl",
    markers: """
      nie się że na jest do i w z to jak są oraz dla
      """,
    words: """
      baran bauer biały czarny duda gołąb góra jeleń kos kozioł kowal król kruk lis maj mróz \
      niedźwiedź nowy orzeł pawlak piątek pająk rak sobota sroka stary szewc szpak wesoły wilk \
      zając zima dąb jest nie się że albo
      """)

  private static let turkish = LanguageWords(
    "tr",
    markers: """
      bir bu ve için ile çok olan değil gibi daha ne kadar
      """,
    words: """
      aslan ateş aydın bahar barış bayram bilge bulut can çelik çiçek deniz demir derya doğan dal \
      doğru duman ekin eren esen gök güler gül gün güneş güven has ışık ipek irmak kara kartal \
      kaya kaplan kılıç koç korkmaz kurt mutlu nur öz özgür polat sarı sevgi sevinç su şahin şen \
      tan taş tekin toprak tunç umut ünal uysal yağmur yalçın yaman yaprak yavuz yener yıldız \
      yılmaz yüksel bir bu ve
      """)

  private static let hungarian = LanguageWords(
    "hu",
    markers: """
      egy nem és hogy az a van ez meg csak volt is
      """,
    words: """
      fehér fekete fodor halász juhász kántor király kis lakatos nagy német orosz pap szabó szűcs \
      takács tóth török varga vörös zöld és egy nem
      """)

  private static let russian = LanguageWords(
    "ru",
    markers: """
      и в не на что как для это с по из мы он от
      """,
    words: """
      бог борис быстрый вера волк гордый гора дед добро дуб заяц зима золото коваль кот кравец \
      крот кузнец лебедь лев лес лиса любовь мельник мир молот мороз надежда орел осень павлин \
      победа поп роза рука рыба рыбак свет слава снег соловей сокол сорока солнце старый тихий \
      ткач хмель царь чайка шевчук щука что это как для или при
      """)
}
