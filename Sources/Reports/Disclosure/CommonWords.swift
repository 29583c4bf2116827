import Insights
import SessionEngine
import WorkshopModel

/// Words that are names to some and words to all: those in which the workshop speaks of itself, and
/// those that its entries write small.
struct CommonWords {
  /// The titles of sectors, roles and kinds, which tell of nobody: "Government".
  private var ownTitles: Set<String> = []
  /// The words of the workshop, its norms, groups and phases.
  private var method: Set<String> = []
  /// Those of them that are written small there.
  private var small: Set<String> = []
  /// How often the words of names are written small in entries, and how often with a capital.
  private var counts: [String: (small: Int, capital: Int)] = [:]
  /// A word that entries write small as often as this is common, unless more often they do not: some
  /// write names small, too.
  private static let least = 2

  /// The words of `session`, not counted where they are in one of these names.
  init(in session: Session, besides names: Set<String>) {
    let state = session.state
    let titles =
      state.all(Sector.self).map(\.title) + state.all(Role.self).map(\.title)
      + state.all(EntryKind.self).map(\.title)
    ownTitles = Set(titles.map(Self.key))
    let long = names.filter { NameForms.words(of: $0).count > 1 || !$0.contains(where: \.isCased) }
    let redactor = Redactor(long.map { KnownName(text: $0, use: .capitalised) })
    for text in titles + Self.texts(of: session) {
      for word in NameForms.words(of: redactor.redacted(text)) {
        method.insert(Self.key(word))
        if !(word.first?.isUppercase ?? false) { small.insert(Self.key(word)) }
      }
    }
    for word in names.flatMap(NameForms.words) { counts[word.lowercased()] = (0, 0) }
    let starts = Set(counts.keys.compactMap(\.utf8.first))
    for entry in session.entries.allWordings { count(entry.text, starts) }
  }

  /// Whether that is the title of a sector, a role or a kind.
  func isTitle(_ name: String) -> Bool { ownTitles.contains(Self.key(name)) }

  /// Whether the part of a name is also a common word here.
  func contains(_ word: String) -> Bool {
    let key = Self.key(word)
    if [key, key + "s"].contains(where: method.contains) { return true }
    // Where somebody was put in with small letters, small letters say little.
    let isSmall = word.first?.isLowercase ?? false
    return isSmall ? Self.everyday.contains(key) : isSmallInEntries(word)
  }

  /// Whether a whole name of one word is also a common word, here or everywhere.
  func isOrdinary(_ name: String) -> Bool {
    let key = Self.key(name)
    return small.contains(key) || Self.everyday.contains(key) || isSmallInEntries(name)
  }

  private func isSmallInEntries(_ word: String) -> Bool {
    guard word.contains(where: \.isCased), let count = counts[word.lowercased()] else {
      return false
    }
    return count.small >= Self.least && count.small > count.capital
  }

  /// Counts the words of names in `text` byte by byte, since there may be many texts.
  private mutating func count(_ text: String, _ starts: Set<UInt8>) {
    let bytes = text.utf8
    var start: String.Index?
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        start = start ?? index
      } else if let first = start {
        count(text[first..<index], starts)
        start = nil
      }
    }
    if let start { count(text[start...], starts) }
  }

  private mutating func count(_ word: Substring, _ starts: Set<UInt8>) {
    guard let first = word.utf8.first, starts.contains(first < 0x80 ? first | 0x20 : first) else {
      return
    }
    if counts[String(word)] != nil {
      counts[String(word)]?.small += 1
    } else {
      counts[word.lowercased()]?.capital += 1
    }
  }

  /// A word as it is compared: with folded letters, but in scripts without capitals as it is, since
  /// there a sign more or less makes another word.
  static func key(_ word: String) -> String {
    guard word.contains(where: \.isCased) else { return word }
    var key = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let letter = FoldedScalars.folded(scalar).flatMap(Unicode.Scalar.init) {
        key.append(letter)
      } else if scalar.properties.isWhitespace {
        key.append(" ")
      }
    }
    return String(key)
  }

  /// What the workshop says of itself, without what names sources or people.
  private static func texts(of session: Session) -> [String] {
    let state = session.state
    let workshop = state.workshop
    let own = [workshop.title, workshop.event, workshop.documentType].compactMap(\.self)
    let roles = state.all(Role.self).compactMap(\.summary)
    let phases = state.all(Phase.self).flatMap { [$0.title, $0.prompt].compactMap(\.self) }
    let norms = state.all(Norm.self).flatMap {
      [$0.title, $0.reference, $0.text, $0.summary].compactMap(\.self)
    }
    return own + workshop.objectives + workshop.method + workshop.questions
      + workshop.stages.map(\.title) + roles + phases + norms + state.all(Group.self).map(\.title)
  }
}

extension CommonWords {
  /// What stands before a name or in its place and tells of nobody.
  static let titles = words(
    """
    ambassador anonymous attendee chair colonel delegate dr dame eng experts expert general guest \
    hon judge lady lord madam madame major member minister mme mr mrs ms none participant person \
    phd prof professor representative secretary sir speaker unknown
    """)

  /// What says of what form an organisation is.
  static let forms = words(
    """
    ab ag association asbl bv co coop corp corporation company ev foundation fund ggmbh gmbh group \
    holding inc incorporated international kg limited llc llp ltd nv oy plc pty sa sarl sas se sl \
    spa srl stiftung
    """)

  /// What many organisations begin with.
  static let ofOrganisations = words(
    """
    academy africa african agency alliance america american arab asia asian associacion association \
    board bureau center central centre chamber civil coalition college commission committee company \
    computer council cyber department deutsche development digital electronic europe european \
    federal federation forum foundation fund german global government group high house human \
    independent initiative institut institute internacional international internet latin league \
    media ministry mission national network new north office open operators organisation \
    organization parliament permanent police public regional research royal school security society \
    south state stiftung technical the trade tribunal un union united universidad universitat \
    universite university west western world
    """)

  /// Short words of English that organisations are called by.
  static let everyday = words(
    """
    able access act action aid air all alliance and answer any apple arc are ark art article as ask \
    at base be bear best big bill bit box bridge bridges build by call can care case cause chain \
    change child city clear code common core crisis data day days dial do earth east ebay edge eight \
    end ever everyone eye face fair fast few fire first five focus for force forum four free friend \
    front future gap get give global go good grace great green groups half hand have he head health \
    help her here him his home hope host house how ice idea if impact in it its joint just key lab \
    land law lead learn legal less let life light like line link live long look love made make man \
    many map mark may me media meet men mind more most move my net new next no nobody norm norms \
    north not now ocean of off office on one open or our out oxygen pact panel path peace people \
    place plan play point post power press public rapid reach ready real red rest right rights rise \
    road room root rule safe save seat see seed set shape share she shield so some \
    south space stand star start state states step stop street sun target task team ten test that \
    the them they this three time to today together tool town trace track trade train tree trust \
    truth turn two unit up us use van view vision voice walk watch water wave way ways we web west \
    what when who why will win wind window wire with witness women word words work world yes you \
    young zero
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
