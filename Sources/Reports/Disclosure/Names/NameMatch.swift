/// A form of a name that stands in a text, letter by letter.
struct NameMatch {
  let form: NameForm
  let text: NameText
  /// The letters that are the name's.
  let range: Range<Int>
  /// The end of what is to be taken out: of the word, where another ending took the place of its own.
  let end: Int
  /// How many letters the word goes on with.
  let ending: Int
  let isAddress: Bool

  /// The form at `place`; nil where it does not stand there.
  init?(_ form: NameForm, in text: NameText, at place: Int, isAddress: Bool) {
    let range = place..<place + form.letters.count
    guard range.upperBound <= text.count, Self.isThere(form, in: text, range) else { return nil }
    self.form = form
    self.text = text
    self.range = range
    self.isAddress = isAddress
    let wordEnd = text.wordEnd(range.upperBound - 1)
    ending = wordEnd - range.upperBound
    end = form.kind == .stem ? wordEnd : range.upperBound
    guard beginsWord, endsWord else { return nil }
    if form.needsAccent, !written.utf8.contains(where: { $0 > 0x7F }) { return nil }
  }

  /// What stands there.
  var written: Substring { text.written(range) }

  /// The whole word that it is, or the last one that it ends in.
  var word: Substring { text.written(range.lowerBound..<range.upperBound + ending) }

  private static func isThere(_ form: NameForm, in text: NameText, _ range: Range<Int>) -> Bool {
    for (place, letter) in zip(range, form.letters) where text.letters[place] != letter {
      return false
    }
    return range.dropFirst().allSatisfy { place in
      let gap = text.gaps[place]
      guard gap != .none else { return true }
      return form.breaks[place - range.lowerBound]
        ? mayPart(gap, form, in: text, place) : mayStandInside(gap, form, in: text, place, range)
    }
  }

  /// Whether two words of a name can stand with `gap` between them.
  private static func mayPart(
    _ gap: NameText.Gap, _ form: NameForm, in text: NameText, _ place: Int
  ) -> Bool {
    // "J. Doe", but not "He met Jane. Doe said"
    gap < .stop || gap == .stop && (text.wordBefore(place)?.count == 1)
  }

  /// Whether something can stand inside a word of a name: "Min-jun", "M.S.F.", "Xiao Long".
  private static func mayStandInside(
    _ gap: NameText.Gap, _ form: NameForm, in text: NameText, _ place: Int, _ range: Range<Int>
  ) -> Bool {
    switch gap {
    case .none, .change, .apostrophe: return true
    case .hyphen: return form.kind == .whole || form.kind == .part || form.kind == .near
    case .dot: return range.allSatisfy { text.capitals[$0] }
    case .space, .line:
      if form.script == .unspaced || form.script == .hangul || form.script == .kana {
        return form.kind == .whole
      }
      if form.kind == .whole, isParted(range, at: place, in: text) { return true }
      return form.letters.count > 5 && text.capitals[place] && text.capitals[range.lowerBound]
        && !text.capitals[place - 1] && place - range.lowerBound > 1
        && range.upperBound - place > 1 && (form.kind == .part || form.kind == .whole)
    default: return false
    }
  }

  /// Whether a short form in capitals is written in two at `place`: "JP CERT".
  private static func isParted(_ range: Range<Int>, at place: Int, in text: NameText) -> Bool {
    range.count > 4 && place - range.lowerBound > 1 && range.upperBound - place > 1
      && range.allSatisfy { text.capitals[$0] }
  }

  // MARK: Words

  private var beginsWord: Bool {
    let place = range.lowerBound
    guard text.gaps[place] == .none else { return true }
    switch form.script {
    case .cased: return isAddress && form.letters.count > 4 && form.kind != .stem
    case .unspaced: return true
    case .kana: return isOtherKana(place - 1, place)
    case .arabic: return form.kind == .whole || isPrefixed(by: Self.arabicPrefixes, 4)
    case .hebrew: return form.kind == .whole || isPrefixed(by: Self.hebrewPrefixes, 3)
    case .hangul, .other: return false
    }
  }

  private var endsWord: Bool {
    if form.kind == .stem { return ending > 0 && NameEndings.contains(rest) }
    guard ending > 0 else { return true }
    switch form.script {
    // "NATOs" is German for "of NATO".
    case .cased where form.kind == .acronym && ending == 1:
      return rest.first == 0x73
    case .cased:
      return isAddress && form.letters.count > 4
        || [.whole, .part, .near].contains(form.kind) && NameEndings.contains(rest)
    case .unspaced: return true
    case .kana: return isOtherKana(range.upperBound - 1, range.upperBound)
    case .arabic, .hebrew: return form.kind == .whole
    case .hangul: return form.kind == .whole || NameEndings.korean(rest)
    case .other: return ending < 4
    }
  }

  private var rest: ArraySlice<UInt32> {
    text.letters[range.upperBound..<range.upperBound + ending]
  }

  /// Whether one is of the signs for foreign words and the other is not.
  private func isOtherKana(_ left: Int, _ right: Int) -> Bool {
    let isForeign = { (letter: UInt32) in (0x30A0..<0x3100).contains(letter) }
    return isForeign(text.letters[left]) != isForeign(text.letters[right])
  }

  private func isPrefixed(by prefixes: Set<[UInt32]>, _ limit: Int) -> Bool {
    guard let word = text.wordBefore(range.lowerBound), word.count <= limit else { return false }
    return prefixes.contains(Array(text.letters[word]))
  }

  /// "And", "for", "with" and the article, as they are joined to words.
  private static let arabicPrefixes = folded(
    "و ف ب ك ل س ال وال فال بال كال لل ول وب فل فب ولل وبال")
  private static let hebrewPrefixes = folded("ו ה ב ל מ ש כ וה וב ול ומ וש שה של מה כש")

  private static func folded(_ words: String) -> Set<[UInt32]> {
    Set(words.split(separator: " ").map { NameText(String($0)).letters })
  }
}
