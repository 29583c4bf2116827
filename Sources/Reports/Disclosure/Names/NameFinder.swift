/// Finds names in texts in all the forms in which others may write them.
struct NameFinder {
  /// A place in a text where a name may stand.
  struct Found {
    /// What stands there.
    let written: Range<String.Index>
    /// Whether it is likely to be the name; otherwise somebody has to look.
    let isLikely: Bool
    let reason: LeftName.Reason

    /// Both as one, where letters of both share their signs: in "%D0%98%D0%B2" each letter has all
    /// signs of the run for its place, and "æ" is the end of one name and the start of another.
    fileprivate func joined(_ next: Found) -> Found {
      Found(
        written: written.lowerBound..<max(written.upperBound, next.written.upperBound),
        isLikely: isLikely || next.isLikely,
        reason: [reason, next.reason].contains(.name) ? .name : reason)
    }
  }

  /// The first letters of a form or of a word, three at most; 0 stands for none.
  private struct Start: Hashable {
    let letters: (UInt32, UInt32, UInt32)

    static func == (left: Start, right: Start) -> Bool { left.letters == right.letters }

    func hash(into hasher: inout Hasher) {
      hasher.combine(letters.0 << 16 ^ letters.1 << 8 ^ letters.2)
    }

    /// Its place in the sieve.
    var hole: Int {
      Int((letters.0 &* 131 &+ letters.1 &* 31 &+ letters.2) & UInt32(NameFinder.sieveSize - 1))
    }
  }

  private static let sieveSize = 1 << 14

  let common: CommonWords
  /// The forms by their first letters, the longest first.
  private let forms: [Start: [NameForm]]
  /// Which beginnings of words can be those of forms, so that most words are not looked up.
  private var sieve = [Bool](repeating: false, count: sieveSize)

  init(_ forms: some Sequence<NameForm>, _ common: CommonWords) {
    self.common = common
    let unique = Set(forms)
    self.forms = Dictionary(grouping: unique) { Self.start(of: $0.letters) }
      .mapValues { forms in
        forms.sorted {
          ($1.letters.count, $0.kind.rawValue) < ($0.letters.count, $1.kind.rawValue)
        }
      }
    for start in self.forms.keys { sieve[start.hole] = true }
  }

  /// One that knows no names.
  static let none = NameFinder(
    [], CommonWords(titles: [], published: [], entries: [], names: []))

  var isEmpty: Bool { forms.isEmpty }

  /// The names in `text` in their order, none of which overlaps another.
  ///
  /// Where it is published as it is, only whole names are likely to be meant.
  func names(in text: String, isPublished: Bool) -> [Found] {
    guard !forms.isEmpty else { return [] }
    let text = NameText(text)
    var search = Search(text, isPublished: isPublished)
    var found: [Found] = []
    var place = 0
    while place < text.count {
      guard let best = best(in: text, at: place, &search) else {
        place += 1
        continue
      }
      // What is doubtful hides nothing likely that stands inside it: "Berg" in "van den Berg".
      if !best.isLikely, hasLikely(in: text, place + 1..<best.end, &search) {
        place += 1
        continue
      }
      let name = Found(
        written: text.starts[place]..<text.ends[best.end - 1], isLikely: best.isLikely,
        reason: best.form.reason)
      if let last = found.last, name.written.lowerBound < last.written.upperBound {
        found[found.count - 1] = last.joined(name)
      } else {
        found.append(name)
      }
      place = best.end
    }
    return found
  }

  /// What is known of a text in which names are looked for.
  private struct Search {
    let addresses: NameAddresses
    let isPublished: Bool
    private var languages: [LanguageWords]?

    init(_ text: NameText, isPublished: Bool) {
      addresses = NameAddresses(text)
      self.isPublished = isPublished
    }

    /// The languages of the text, which most texts need not be asked for, and none more than once.
    mutating func languages(of text: NameText, by common: CommonWords) -> [LanguageWords] {
      if let languages { return languages }
      let found = common.languages(of: text)
      languages = found
      return found
    }
  }

  private struct Candidate {
    let form: NameForm
    let end: Int
    let isLikely: Bool
  }

  /// The longest at `place`, a likely one before another; nil when there is none.
  private func best(
    in text: NameText, at place: Int, _ search: inout Search
  ) -> Candidate? {
    let isPublished = search.isPublished
    let isAddress = search.addresses.contains(place)
    // Most places are inside words, where nothing can begin.
    if text.gaps[place] == .none, !isAddress, text.letters[place] < 0x590 { return nil }
    let (first, second, third) = (
      text.letters[place], text.letter(place + 1), text.letter(place + 2)
    )
    var doubtful: Candidate?
    for letters in [(first, second, third), (first, second, 0), (first, 0, 0)] {
      let start = Start(letters: letters)
      guard sieve[start.hole], let forms = forms[start] else { continue }
      for form in forms where !(isPublished && form.kind == .stem) {
        guard let match = NameMatch(form, in: text, at: place, isAddress: isAddress),
          let isLikely = NameJudge(match, common, search.languages(of: text, by: common)).isLikely
        else { continue }
        // What is published stays as it is, but for whole names.
        let isTaken = isLikely && !(isPublished && form.kind != .whole)
        let candidate = Candidate(form: form, end: match.end, isLikely: isTaken)
        if isTaken { return candidate }
        if !isPublished || isLikely { doubtful = doubtful ?? candidate }
      }
    }
    return doubtful
  }

  /// The parts of names that begin with the letters at `place`.
  func parts(in text: NameText, at place: Int) -> [NameForm] {
    let start = Start(
      letters: (text.letters[place], text.letter(place + 1), text.letter(place + 2)))
    guard sieve[start.hole], let forms = forms[start] else { return [] }
    return forms.filter { [.whole, .part].contains($0.kind) }
  }

  /// Whether a likely name begins at one of the places.
  private func hasLikely(in text: NameText, _ places: Range<Int>, _ search: inout Search) -> Bool {
    for place in places where best(in: text, at: place, &search)?.isLikely ?? false { return true }
    return false
  }

  private static func start(of letters: [UInt32]) -> Start {
    Start(
      letters: (
        letters[0], letters.count > 1 ? letters[1] : 0, letters.count > 2 ? letters[2] : 0
      ))
  }
}

extension NameForm {
  fileprivate var reason: LeftName.Reason {
    switch kind {
    case .firstWord, .acronym: .organisation
    default: .name
    }
  }
}
