import WorkshopModel

/// What sectors are called in lists that come from elsewhere, in English, French, Spanish and some
/// other languages, with the short forms that people use.
enum ImportSectors {
  /// A sector as anybody means it, whatever a workshop calls it.
  enum Concept: CaseIterable {
    case government, intergovernmental, business, civilSociety, academia, technical, media
  }

  /// The sector of the workshop that `text` most likely means; nil when none is likely, or two are.
  static func likely(_ text: String, among sectors: [Sector]) -> Sector? {
    guard let concept = concept(of: text) else { return nil }
    let meant = sectors.filter { sector in
      self.concept(of: sector.title) == concept || self.concept(of: sector.id.name) == concept
    }
    return meant.count == 1 ? meant.first : nil
  }

  /// Whether the text says only that somebody has none, or none that is asked for.
  static func isNothing(_ text: String) -> Bool {
    nothing.contains(text.folded.withoutAccents) || text.folded.isEmpty
  }

  /// What the text is about as a whole, else by its words; nil when nobody knows, or two are named.
  static func concept(of text: String) -> Concept? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { String($0).folded.withoutAccents }
    if let whole = concepts[words.joined()] { return whole }
    let meaningful = words.filter { !fillers.contains($0) }
    if let whole = concepts[meaningful.joined()] { return whole }
    var found: Set<Concept> = []
    var place = 0
    while place < meaningful.count {
      // As many words as are known together, so that "civil society" is no society of any kind.
      let length = (1...3).last { length in
        place + length <= meaningful.count
          && concepts[meaningful[place..<place + length].joined()] != nil
      }
      if let length, let concept = concepts[meaningful[place..<place + length].joined()] {
        found.insert(concept)
      }
      place += length ?? 1
    }
    return found.count == 1 ? found.first : nil
  }

  private static let concepts: [String: Concept] = {
    var concepts: [String: Concept] = [:]
    for concept in Concept.allCases {
      for name in (written[concept] ?? "").split(whereSeparator: \.isWhitespace) {
        concepts[String(name)] = concept
      }
    }
    return concepts
  }()

  /// In small letters without accents, spaces and signs.
  private static let written: [Concept: String] = [
    .government: """
    government governments govt gov govts governmental publicsector publicauthority \
    publicauthorities ministry ministries state states memberstate memberstates mission \
    permanentmission embassy regulator regulators diplomat diplomats \
    gouvernement gouvernements gouvernemental gvt etat etats secteurpublic pouvoirspublics \
    ministere ministeres ambassade autoritepublique autoritespubliques \
    gobierno gobiernos gubernamental gob estado estados sectorpublico administracionpublica \
    ministerio ministerios embajada autoridadpublica \
    governo governos regierung regierungen staat behorde behorden ministerium overheid ministerie \
    правительство государство министерство 政府 حكومة الحكومة
    """,
    .intergovernmental: """
    intergovernmental igo igos intergovernmentalorganisation intergovernmentalorganization \
    intergovernmentalorganisations intergovernmentalorganizations internationalorganisation \
    internationalorganization internationalorganisations internationalorganizations io un unagency \
    unagencies unsystem unitednations multilateral \
    intergouvernemental intergouvernementale oig organisationintergouvernementale \
    organisationinternationale organisationsinternationales onu nationsunies \
    intergubernamental organizacionintergubernamental organizacioninternacional \
    organismointernacional organismosinternacionales nacionesunidas \
    zwischenstaatlich internationaleorganisation intergovernativa intergouvernementeel \
    межправительственная 政府间 政府间组织 حكوميةدولية
    """,
    .business: """
    business businesses businesssector businesscommunity private privatesector industry \
    industries company companies corporate corporation corporations commercial enterprise \
    enterprises forprofit startup startups priv \
    prive secteurprive entreprise entreprises industrie milieudesaffaires affaires societeprivee \
    empresa empresas empresarial sectorprivado privado sectorempresarial industria negocio negocios \
    setorprivado settoreprivato privatwirtschaft privatsektor wirtschaft unternehmen bedrijfsleven \
    particulieresector бизнес частныйсектор 企业 私营部门 القطاعالخاص
    """,
    .civilSociety: """
    civilsociety civilsocietyorganisation civilsocietyorganization civilsocietyorganisations \
    civilsocietyorganizations ngo ngos cso csos cs npo npos nonprofit notforprofit nongovernmental \
    nongovernmentalorganisation nongovernmentalorganization nongovernmentalorganisations \
    nongovernmentalorganizations charity charities foundation activist activists advocacy civil \
    societecivile ong ongs osc oscs organisationnongouvernementale organisationdelasocietecivile \
    association associations \
    sociedadcivil organizacionnogubernamental organizaciondelasociedadcivil sinfinesdelucro \
    fundacion asociacion asociaciones \
    sociedadecivil societacivile zivilgesellschaft nro maatschappelijkmiddenveld \
    гражданскоеобщество нко нпо 民间社会 非政府组织 المجتمعالمدني منظمةغيرحكومية
    """,
    .academia: """
    academia academic academics academe acad university universities univ research researcher \
    researchers researchinstitute college school student students thinktank thinktanks \
    universite universites universitaire milieuacademique academique recherche chercheur chercheurs \
    universidad universidades academico academicos investigacion investigador investigadores \
    sectoracademico universidade universita ricerca wissenschaft hochschule hochschulen universitat \
    forschung wetenschap universiteit наука университет 学术界 大学 الأوساطالأكاديمية الجامعة
    """,
    .technical: """
    technical technicalcommunity techcommunity technicalcommunities tech technology techies tc \
    engineer engineers engineering internetcommunity cert csirt certs csirts \
    communautetechnique technique techniques secteurtechnique \
    comunidadtecnica tecnico tecnica sectortecnico comunidadetecnica comunitatecnica \
    technischegemeinschaft technischecommunity technik technischegemeenschap \
    техническоесообщество 技术界 技术社群 المجتمعالتقني
    """,
    .media: """
    media press journalist journalists journalism medias presse journaliste journalistes medios \
    prensa periodista periodistas medien stampa пресса сми 媒体 الإعلام
    """,
  ]

  /// Words that say nothing beside those that do.
  private static let fillers: Set<String> = [
    "the", "of", "and", "a", "an", "le", "la", "les", "des", "du", "de", "et", "el", "los", "las",
    "y", "national", "local", "sector", "secteur", "other", "large", "small", "international",
  ]

  private static let nothing: Set<String> = [
    "na", "none", "unknown", "unspecified", "notspecified", "notapplicable", "tbd", "tbc", "other",
    "others", "nil", "null", "aucun", "aucune", "autre", "autres", "inconnu", "nonprecise", "otro",
    "otra", "otros", "ninguno", "ninguna", "desconocido", "sinespecificar", "keine", "andere",
    "sonstige",
  ]
}
