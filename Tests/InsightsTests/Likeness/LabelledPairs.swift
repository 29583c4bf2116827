/// Pairs of entries as they are typed in a room, labelled by hand.
///
/// They are like when a moderator would count them as one.
enum LabelledPairs {
  /// Two texts in one language.
  struct Pair: Sendable {
    let language: String
    let isLike: Bool
    let first: String
    let second: String
  }

  static let all: [Pair] =
    english + french + spanish + russian + arabic + chinese + hard
    + names

  static func pairs(
    _ language: String, like: [(String, String)], unlike: [(String, String)]
  ) -> [Pair] {
    like.map { Pair(language: language, isLike: true, first: $0.0, second: $0.1) }
      + unlike.map { Pair(language: language, isLike: false, first: $0.0, second: $0.1) }
  }

  private static let english = pairs(
    "en",
    like: [
      (
        "Passes reported flaws to developers and publishes the fix",
        "They pass flaws that were reported on to the developers and publish the fix"
      ),
      (
        "Researchers fear legal action when they report a vulnerability",
        "Fear of legal action keeps researchers from reporting vulnerabilities"
      ),
      (
        "No budget for an incident response team",
        "There's no budget for incident response teams."
      ),
      ("Runs a bug bounty programme", "runs a BUG-BOUNTY program"),
      (
        "Smaller companies do not know whom to contact when they find a flaw",
        "Small companies don't know who to contact after finding a flaw"
      ),
      (
        "Trains prosecutors and judges in handling digital evidence",
        "Training of judges and prosecutors on how to handle digital evidence"
      ),
      (
        "Publishes an annual transparency report on government requests",
        "Annual transparency report about requests from governments is published"
      ),
    ],
    unlike: [
      (
        "Passes reported flaws to developers and publishes the fix",
        "Lobbies for a law that protects people who report flaws"
      ),
      (
        "Researchers fear legal action when they report a vulnerability",
        "Vendors take more than a year to fix a reported vulnerability"
      ),
      ("No budget for an incident response team", "No training for an election observer"),
      ("Runs a bug bounty programme", "Runs a mentoring programme for young diplomats"),
      (
        "Smaller companies do not know whom to contact when they find a flaw",
        "Companies keep flaws secret because they are afraid of losing contracts"
      ),
      (
        "Trains prosecutors and judges in handling digital evidence",
        "Trains teachers and parents in online safety for children"
      ),
      (
        "Publishes an annual transparency report on government requests",
        "Published a guide to coordinated disclosure for government agencies"
      ),
    ])

  private static let french = pairs(
    "fr",
    like: [
      (
        "Les chercheurs craignent des poursuites s'ils signalent une faille",
        "Crainte de poursuites chez les chercheurs qui signalent des failles"
      ),
      (
        "Publie chaque année un rapport sur les incidents",
        "Un rapport sur les incidents est publié chaque année"
      ),
      (
        "Pas de budget pour une équipe de réponse aux incidents",
        "Il n'y a pas de budget pour les équipes de réponse aux incidents"
      ),
      (
        "Forme des magistrats à la preuve numérique",
        "Formation des magistrats sur la preuve numérique"
      ),
      (
        "Les PME ne savent pas à qui signaler une vulnérabilité",
        "Une PME ne sait pas a qui elle peut signaler une vulnerabilite"
      ),
      (
        "A créé un point de contact national pour les incidents transfrontaliers",
        "Création d'un point de contact national pour incidents transfrontaliers"
      ),
    ],
    unlike: [
      (
        "Les chercheurs craignent des poursuites s'ils signalent une faille",
        "Les fournisseurs corrigent les failles avec beaucoup de retard"
      ),
      (
        "Publie chaque année un rapport sur les incidents",
        "Organise chaque année un exercice de crise avec les hôpitaux"
      ),
      (
        "Pas de budget pour une équipe de réponse aux incidents",
        "Pas de traduction des normes dans les langues locales"
      ),
      (
        "Forme des magistrats à la preuve numérique",
        "Forme des journalistes à la protection de leurs sources"
      ),
      (
        "Les PME ne savent pas à qui signaler une vulnérabilité",
        "Les PME achètent du matériel sans connaître son origine"
      ),
      (
        "A créé un point de contact national pour les incidents transfrontaliers",
        "A adopté une loi nationale sur la conservation des données"
      ),
    ])

  private static let spanish = pairs(
    "es",
    like: [
      (
        "Los investigadores temen acciones legales al reportar vulnerabilidades",
        "Temor de los investigadores a acciones legales si reportan una vulnerabilidad"
      ),
      (
        "Publica una guía de divulgación coordinada",
        "Publicó la guía sobre divulgación coordinada"
      ),
      (
        "Falta de presupuesto para equipos de respuesta a incidentes",
        "Falta presupuesto para un equipo de respuesta a incidentes"
      ),
      (
        "Capacita a fiscales y jueces en evidencia digital",
        "Capacitación de jueces y fiscales sobre evidencia digital"
      ),
      (
        "Las pequeñas empresas no saben a quién avisar de un fallo",
        "Una empresa pequeña no sabe a quien avisar de los fallos"
      ),
      (
        "Mantiene un punto de contacto nacional disponible las 24 horas",
        "Un punto de contacto nacional que está disponible 24 horas"
      ),
    ],
    unlike: [
      (
        "Los investigadores temen acciones legales al reportar vulnerabilidades",
        "Los proveedores tardan meses en corregir un error conocido"
      ),
      (
        "Publica una guía de divulgación coordinada",
        "Publica estadísticas de ataques a hospitales"
      ),
      (
        "Falta de presupuesto para equipos de respuesta a incidentes",
        "Falta de confianza entre el gobierno y la sociedad civil"
      ),
      (
        "Capacita a fiscales y jueces en evidencia digital",
        "Capacita a maestras rurales en el uso seguro de internet"
      ),
      (
        "Las pequeñas empresas no saben a quién avisar de un fallo",
        "Las grandes empresas redactan sus propias reglas de seguridad"
      ),
      (
        "Mantiene un punto de contacto nacional disponible las 24 horas",
        "Mantiene reuniones mensuales con operadores de telecomunicaciones"
      ),
    ])

  private static let russian = pairs(
    "ru",
    like: [
      (
        "Исследователи боятся судебного преследования за сообщения об уязвимостях",
        "Боязнь судебного преследования у исследователей, сообщающих об уязвимости"
      ),
      (
        "Ежегодно публикует отчёт об инцидентах",
        "Публикует ежегодный отчет об инцидентах"
      ),
      (
        "Нет бюджета на группу реагирования на инциденты",
        "Нет бюджета для групп реагирования на инциденты."
      ),
      (
        "Обучает судей и прокуроров работе с цифровыми доказательствами",
        "Обучение прокуроров и судей работе с цифровыми доказательствами"
      ),
      (
        "Малые компании не знают, кому сообщить об ошибке",
        "Малая компания не знает, кому сообщать об ошибках"
      ),
      (
        "Создан национальный контактный центр по трансграничным инцидентам",
        "Создали национальный контактный центр для трансграничных инцидентов"
      ),
    ],
    unlike: [
      (
        "Исследователи боятся судебного преследования за сообщения об уязвимостях",
        "Производители годами не исправляют известные ошибки"
      ),
      (
        "Ежегодно публикует отчёт об инцидентах",
        "Ежегодно проводит учения с операторами связи"
      ),
      (
        "Нет бюджета на группу реагирования на инциденты",
        "Нет перевода норм на местные языки"
      ),
      (
        "Обучает судей и прокуроров работе с цифровыми доказательствами",
        "Обучает учителей безопасности детей в интернете"
      ),
      (
        "Малые компании не знают, кому сообщить об ошибке",
        "Крупные компании скрывают утечки данных от клиентов"
      ),
      (
        "Создан национальный контактный центр по трансграничным инцидентам",
        "Принят национальный закон о хранении персональных данных"
      ),
    ])
}
